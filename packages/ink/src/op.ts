import type { Op, Pen, Point } from "./ink.ts";

export const begin = (x: number, y: number): Op => ({ kind: "begin", point: [x, y] });
export const extend = (x: number, y: number): Op => ({ kind: "extend", point: [x, y] });
export const UNDO: Op = { kind: "undo" };
export const CLEAR: Op = { kind: "clear" };
export const usePen = (pen: Pen): Op => ({ kind: "pen", pen });
export const erase = (stroke: number): Op => ({ kind: "erase", stroke });

/** The operations that draw these strokes, in order. */
export function opsOf(strokes: readonly (readonly Point[])[]): Op[] {
  return strokes.flatMap((stroke) =>
    stroke.map((point, i): Op => ({ kind: i === 0 ? "begin" : "extend", point })),
  );
}
