import { useEffect } from "preact/hooks";
import type { StoreApi } from "zustand/vanilla";
import { type Tool, widthOf, withColour, withWidth } from "../board/draw-tool.ts";
import type { InkLog } from "../board/ink-log.ts";
import { toggleView } from "../guess/view.ts";

/**
 * Undo by Z or Ctrl+Z and clear by X while the board is open; V shows what the AI sees. Where there are tools to
 * choose from: P and E for pen and eraser, 1 to 8 for the colours, [ and ] for the width.
 */
export function useDrawingKeys(log: InkLog, open: boolean, tool?: StoreApi<Tool>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement && event.target.type !== "radio";
      if (typing || event.altKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest("dialog")) return;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (key === "v" && !command) toggleView();
      else if (!open) return;
      else if (key === "z") log.undo();
      else if (key === "x" && !command) log.clear();
      else if (tool && !command && handled(tool, key)) return event.preventDefault();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [log, open, tool]);
}

/** Chooses what a key stands for; whether it stands for anything. */
function handled(tool: StoreApi<Tool>, key: string): boolean {
  const now = tool.getState();
  const colour = "12345678".indexOf(key);
  if (key === "p" || key === "e") tool.setState({ eraser: key === "e" });
  else if (key === "[" || key === "]") tool.setState(withWidth(now, widthOf(now) + (key === "]" ? 1 : -1)));
  else if (key.length === 1 && colour >= 0) tool.setState(withColour(now, colour));
  else return false;
  return true;
}
