import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { reducedMotion } from "./reduced-motion.ts";

/** As long as the marker takes: --d-move of tokens.css. */
const MOVE_MS = 160;

/** Lets the children marked `data-row` of a list move to their new places whenever `rows` change. */
export function useMovingRows(list: RefObject<HTMLElement | null>, rows: unknown): void {
  const places = useRef(new Map<string, readonly [left: number, top: number]>());
  useLayoutEffect(() => {
    for (const row of list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? []) {
      const id = row.dataset.row ?? "";
      const before = places.current.get(id);
      const [left, top] = [row.offsetLeft, row.offsetTop];
      places.current.set(id, [left, top]);
      if (!before || (before[0] === left && before[1] === top) || reducedMotion()) continue;
      const from = `translate(${before[0] - left}px, ${before[1] - top}px)`;
      row.animate({ transform: [from, "none"] }, { duration: MOVE_MS, easing: "ease-out" });
    }
  }, [list, rows]);
}
