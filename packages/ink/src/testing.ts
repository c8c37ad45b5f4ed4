import fc from "fast-check";
import { BOARD_UNITS, type Op, PENS, type Point, type Stroke } from "./ink.ts";
import { begin, CLEAR, erase, extend, UNDO, usePen } from "./op.ts";

const coordinate = fc.integer({ min: 0, max: BOARD_UNITS - 1 });

/** Any character that a text may hold, half ones too. */
export const anyCharacter = fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code));

/** Any point on the board. */
export const anyPoint: fc.Arbitrary<Point> = fc.tuple(coordinate, coordinate);

/** Any stroke of at most 30 points. */
export const anyStroke: fc.Arbitrary<Stroke> = fc.array(anyPoint, { minLength: 1, maxLength: 30 });

/** Any few strokes, or none. */
export const anyStrokes: fc.Arbitrary<Stroke[]> = fc.array(anyStroke, { maxLength: 6 });

/** Any row of operations, sensible or not: mostly points, now and then an undo or a clear. */
export const anyOps: fc.Arbitrary<Op[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: anyPoint.map(([x, y]) => extend(x, y)) },
    { weight: 3, arbitrary: anyPoint.map(([x, y]) => begin(x, y)) },
    { weight: 2, arbitrary: fc.constant(UNDO) },
    { weight: 1, arbitrary: fc.constant(CLEAR) },
    { weight: 1, arbitrary: fc.nat({ max: PENS - 1 }).map(usePen) },
    { weight: 1, arbitrary: fc.nat({ max: 20 }).map(erase) },
  ),
  { maxLength: 60 },
);
