import { useEffect } from "preact/hooks";
import type { InkLog } from "../board/ink-log.ts";
import { toggleView } from "../guess/view.ts";

/** Undo by Z or Ctrl+Z and clear by X while the board is open; V shows what the AI sees. */
export function useDrawingKeys(log: InkLog, open: boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.altKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest("dialog")) return;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (key === "v" && !command) toggleView();
      else if (!open) return;
      else if (key === "z") log.undo();
      else if (key === "x" && !command) log.clear();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [log, open]);
}
