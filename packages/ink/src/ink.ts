/** A point on the board: integers from 0 to {@link BOARD_UNITS} - 1, x to the right, y downwards. */
export type Point = readonly [x: number, y: number];

/** The points of one stroke in the order in which they were drawn; never empty. */
export type Stroke = readonly Point[];

/** The side of the square board, in board units. */
export const BOARD_UNITS = 1024;

/**
 * One operation on a board. Each point is an operation of its own, so that any moment of a drawing can
 * be named by a number: how many operations came before it (its *ink sequence number*).
 */
export type Op =
  | { readonly kind: "begin"; readonly point: Point }
  | { readonly kind: "extend"; readonly point: Point }
  | { readonly kind: "undo" }
  | { readonly kind: "clear" };

/**
 * The ink of one board. `strokes` is what can be seen; `cleared` holds what each *clear* took away,
 * oldest first, so that *undo* can bring it back.
 */
export interface Ink {
  readonly strokes: readonly Stroke[];
  readonly cleared: readonly (readonly Stroke[])[];
}

/** A blank board. */
export const BLANK: Ink = { strokes: [], cleared: [] };

/**
 * The ink after one more operation. Total: an operation that has nothing to work on (an *undo* of a
 * blank board, an *extend* without a stroke) leaves the ink as it is.
 */
export function applyOp(ink: Ink, op: Op): Ink {
  switch (op.kind) {
    case "begin":
      return { ...ink, strokes: [...ink.strokes, [op.point]] };
    case "extend": {
      const last = ink.strokes.at(-1);
      if (last === undefined) return ink;
      return { ...ink, strokes: [...ink.strokes.slice(0, -1), [...last, op.point]] };
    }
    case "undo": {
      if (ink.strokes.length > 0) return { ...ink, strokes: ink.strokes.slice(0, -1) };
      const restored = ink.cleared.at(-1);
      return restored === undefined ? ink : { strokes: restored, cleared: ink.cleared.slice(0, -1) };
    }
    case "clear":
      return ink.strokes.length === 0 ? ink : { strokes: [], cleared: [...ink.cleared, ink.strokes] };
  }
}

/** The ink after a run of operations; the same as {@link applyOp} for each, in time linear in the points. */
export function applyOps(ink: Ink, ops: readonly Op[]): Ink {
  let strokes = [...ink.strokes];
  let cleared = ink.cleared;
  let open: Point[] | undefined; // the last stroke, where it is already a copy of our own
  for (const op of ops) {
    const last = strokes.at(-1);
    if (op.kind === "begin") {
      open = [op.point];
      strokes.push(open);
    } else if (op.kind === "extend" && last !== undefined) {
      if (open !== last) {
        open = [...last];
        strokes[strokes.length - 1] = open;
      }
      open?.push(op.point);
    } else if (op.kind === "undo" && last !== undefined) {
      strokes.pop();
    } else if (op.kind === "undo" || op.kind === "clear") {
      const next = applyOp({ strokes, cleared }, op);
      strokes = [...next.strokes];
      cleared = next.cleared;
      open = undefined;
    }
  }
  return { strokes, cleared };
}
