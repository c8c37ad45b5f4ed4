/** A point on the board: integers from 0 to {@link BOARD_UNITS} - 1, x to the right, y downwards. */
export type Point = readonly [x: number, y: number];

/** The points of one stroke in the order in which they were drawn; never empty. */
export type Stroke = readonly Point[];

/** The side of the square board, in board units. */
export const BOARD_UNITS = 1024;

/** What one can draw with, in the order of their numbers. */
export const COLOURS = ["ink", "grey", "red", "orange", "yellow", "green", "blue", "brown"] as const;
export const WIDTHS = ["thin", "medium", "thick", "broad"] as const;

/** A colour and a width as one number: `colour + 8 * width`, by their places in {@link COLOURS} and {@link WIDTHS}. */
export type Pen = number;

/** The number of a pen. */
export const penOf = (colour: number, width: number): Pen => colour + COLOURS.length * width;

/** How many pens there are. */
export const PENS = COLOURS.length * WIDTHS.length;

/** The pen of a board on which none was chosen: ink, medium. */
export const FIRST_PEN: Pen = penOf(0, 1);

/**
 * One operation on a board. Each point is an operation of its own, so that any moment of a drawing can
 * be named by a number: how many operations came before it (its *ink sequence number*).
 */
export type Op =
  | { readonly kind: "begin"; readonly point: Point }
  | { readonly kind: "extend"; readonly point: Point }
  | { readonly kind: "undo" }
  | { readonly kind: "clear" }
  /** From now on strokes begin with this pen. */
  | { readonly kind: "pen"; readonly pen: Pen }
  /** Takes the stroke away that has this place among those that can be seen. */
  | { readonly kind: "erase"; readonly stroke: number };

/** Strokes that were taken away, so that *undo* can bring them back. */
interface Removal {
  /** Where they were. */
  readonly at: number;
  readonly strokes: readonly Stroke[];
  readonly pens: readonly Pen[];
  /** How many strokes were left: with more, something was drawn since. */
  readonly left: number;
}

/**
 * The ink of one board. `strokes` is what can be seen, and `pens` has the pen of each; `removed` holds what each
 * *clear* and *erase* took away, oldest first.
 */
export interface Ink {
  readonly strokes: readonly Stroke[];
  readonly pens: readonly Pen[];
  /** The pen of the next stroke. */
  readonly pen: Pen;
  readonly removed: readonly Removal[];
}

/** A blank board. */
export const BLANK: Ink = { strokes: [], pens: [], pen: FIRST_PEN, removed: [] };

/**
 * The ink after one more operation. Total: an operation that has nothing to work on (an *undo* of a
 * blank board, an *extend* without a stroke) leaves the ink as it is.
 */
export const applyOp = (ink: Ink, op: Op): Ink => applyOps(ink, [op]);

/** The ink after a run of operations, in time linear in the points but for strokes that are erased. */
export function applyOps(ink: Ink, ops: readonly Op[]): Ink {
  let strokes = [...ink.strokes];
  let pens = [...ink.pens];
  // Copied whole, so that *clear* and its *undo* hand the rows over instead of moving each stroke every time.
  const removed = ink.removed.map((removal) => ({
    ...removal,
    strokes: [...removal.strokes],
    pens: [...removal.pens],
  }));
  let pen = ink.pen;
  let open: Point[] | undefined; // the last stroke, where it is already a copy of our own
  for (const op of ops) {
    const last = strokes.at(-1);
    switch (op.kind) {
      case "begin":
        open = [op.point];
        strokes.push(open);
        pens.push(pen);
        break;
      case "extend":
        if (last === undefined) break;
        if (open !== last) {
          open = [...last];
          strokes[strokes.length - 1] = open;
        }
        open?.push(op.point);
        break;
      case "undo": {
        const removal = removed.at(-1);
        if (strokes.length > (removal?.left ?? 0)) {
          strokes.pop();
          pens.pop();
        } else if (removal) {
          removed.pop();
          if (strokes.length === 0) {
            ({ strokes, pens } = removal);
          } else {
            strokes.splice(removal.at, 0, ...removal.strokes);
            pens.splice(removal.at, 0, ...removal.pens);
          }
        }
        break;
      }
      case "clear":
        if (strokes.length === 0) break;
        removed.push({ at: 0, strokes, pens, left: 0 });
        [strokes, pens] = [[], []];
        break;
      case "pen":
        pen = op.pen;
        break;
      case "erase": {
        if (strokes[op.stroke] === undefined) break;
        const taken = { strokes: strokes.splice(op.stroke, 1), pens: pens.splice(op.stroke, 1) };
        removed.push({ at: op.stroke, ...taken, left: strokes.length });
        break;
      }
    }
  }
  return { strokes, pens, pen, removed };
}
