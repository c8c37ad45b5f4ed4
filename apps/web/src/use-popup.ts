import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** A list that opens under its button, and closes by Escape or by anything done elsewhere. */
export interface Popup {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Around both, */
  readonly box: RefObject<HTMLDivElement | null>;
  /** and on the button, which has the focus again after Escape. */
  readonly button: RefObject<HTMLButtonElement | null>;
}

export function usePopup(): Popup {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) setOpen(false);
    };
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      button.current?.focus();
    };
    addEventListener("pointerdown", outside);
    addEventListener("focusin", outside);
    addEventListener("keydown", closeByKey);
    return () => {
      removeEventListener("pointerdown", outside);
      removeEventListener("focusin", outside);
      removeEventListener("keydown", closeByKey);
    };
  }, [open]);

  return { open, setOpen, box, button };
}
