import { decodeOps } from "./codec.ts";
import { applyOps, BLANK, type Ink, type Op, type Point } from "./ink.ts";
import { distance } from "./length.ts";

/** Ink as it arrived: milliseconds since the drawing began, and operations as text of the codec. */
export type TimedBatch = readonly [at: number, ops: string];

/** A pen reports its points at least so often: a batch of few is no older than it can be. */
const POINT_MS = 16;
/** A page gathers points for so long before it sends them. */
const GATHERED_MS = 50;

/** A stroke that was begun, whatever became of it later. */
export interface TimedStroke {
  /** Milliseconds of its first and its last point, before the drawer rested. */
  readonly from: number;
  readonly to: number;
  /** How many operations there are when it is finished. */
  readonly count: number;
  /** What tells it from the others, in any ink of this tape: its first point, the very object. */
  readonly first: Point;
}

/** A drawing with its times, from which any moment of it can be seen again. */
export interface Tape {
  readonly ops: readonly Op[];
  /** Of each operation, in whole milliseconds since the drawing began; never falls. */
  readonly times: readonly number[];
  /** How many operations there were whenever some had arrived. */
  readonly arrivals: readonly number[];
  /** In the order in which they were begun. */
  readonly strokes: readonly TimedStroke[];
  /** When the last operation was made; 0 without any. */
  readonly duration: number;
  /** How many operations were made by this time. */
  countAt(time: number): number;
  /** The ink after so many operations. Quick where it goes forwards. */
  inkAt(count: number): Ink;
  /** When a point of this tape (the very object) was drawn. */
  timeOf(point: Point): number;
}

/**
 * Reads a drawing as it arrived. A batch has one time, that of its arrival: its operations are spread evenly over
 * the time before it, back to the batch before, but for pauses of the pen. Batches that cannot be read are passed over.
 */
export function readTape(batches: readonly TimedBatch[]): Tape {
  const ops: Op[] = [];
  const times: number[] = [];
  const arrivals: number[] = [];
  const strokes: (TimedStroke & { to: number; count: number })[] = [];
  const timeOf = new Map<Point, number>();
  let before = 0;
  let end: Point = [0, 0]; // of the ink so far
  for (const [arrival, text] of batches) {
    const decoded = decodeOps(text);
    if (!decoded.ok || decoded.ops.length === 0) continue;
    const at = Math.max(before, arrival);
    const count = decoded.ops.length;
    const span = Math.min(at - before, Math.max(GATHERED_MS, count * POINT_MS));
    for (const [i, op] of decoded.ops.entries()) {
      const time = Math.round(at - span + (span * (i + 1)) / count);
      ops.push(op);
      times.push(time);
      if (op.kind !== "begin" && op.kind !== "extend") continue;
      timeOf.set(op.point, time);
      const last = strokes.at(-1);
      if (op.kind === "begin") strokes.push({ from: time, to: time, count: ops.length, first: op.point });
      else if (last) {
        last.count = ops.length;
        if (distance(op.point, end) > 0) last.to = time;
      }
      end = op.point;
    }
    arrivals.push(ops.length);
    before = at;
  }

  let seen = { count: 0, ink: BLANK };
  return {
    ops,
    times,
    arrivals,
    strokes,
    duration: times.at(-1) ?? 0,
    countAt: (time) => firstAfter(times, time),
    inkAt(count) {
      if (count < seen.count) seen = { count: 0, ink: BLANK };
      if (count > seen.count) seen = { count, ink: applyOps(seen.ink, ops.slice(seen.count, count)) };
      return seen.ink;
    },
    timeOf: (point) => timeOf.get(point) ?? 0,
  };
}

/** The place of the first number above a limit, in a row that never falls. */
function firstAfter(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
