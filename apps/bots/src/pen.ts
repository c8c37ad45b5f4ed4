import { begin, extend, type Op, type Point, type Stroke } from "@inkling/ink";
import { RESTING_MS } from "@inkling/protocol";

/** How fast a hand draws, in board units a second, and how it moves between strokes. */
const UNITS_PER_SECOND = 900;
const LIFT_MS = 220;
/** A pointer reports about so often. */
const SAMPLE_MS = 16;

/** An operation and when it is made, in milliseconds since the first. */
export interface TimedOp {
  readonly at: number;
  readonly op: Op;
}

/**
 * The operations of somebody who draws these strokes, point by point as a pointer would report them, and then rests.
 * @param pace 1 is an ordinary hand, 2 twice as fast
 */
export function penStrokes(strokes: readonly Stroke[], pace = 1): readonly TimedOp[] {
  const ops: TimedOp[] = [];
  let at = 0;
  let end: Point | undefined;
  const step = (UNITS_PER_SECOND * pace * SAMPLE_MS) / 1000;
  for (const stroke of strokes) {
    let last: Point | undefined;
    for (const point of stroke) {
      if (!last) ops.push({ at, op: begin(...point) });
      else {
        const [from, to] = [last, point];
        const steps = Math.max(1, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / step));
        for (let i = 1; i <= steps; i++) {
          const share = i / steps;
          const x = Math.round(from[0] + (to[0] - from[0]) * share);
          const y = Math.round(from[1] + (to[1] - from[1]) * share);
          at += SAMPLE_MS;
          if (x !== last[0] || y !== last[1]) ops.push({ at, op: extend(x, y) });
          last = [x, y];
        }
      }
      last = point;
    }
    end = last;
    at += LIFT_MS / pace;
  }
  if (end) ops.push({ at: (ops.at(-1)?.at ?? 0) + RESTING_MS, op: extend(...end) });
  return ops;
}
