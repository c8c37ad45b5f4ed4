import type { Guess, Guesser } from "@inkling/guesser";
import { applyOps, BLANK, type Stroke } from "@inkling/ink";
import { GUESS_INTERVAL_MS } from "@inkling/protocol";
import { FAINT } from "../guessing.ts";
import { penStrokes, type TimedOp } from "../pen.ts";

/** A drawing, stroke by stroke in time, and what the network sees in each of its moments. */
export interface Sketch {
  readonly ops: readonly TimedOp[];
  /** What is seen when so many operations are drawn: what it was at the last of the moments that are looked at. */
  seenAfter(count: number): readonly Guess[];
}

/** Remembers what the network says: the same drawing is drawn in many turns. */
export function sketchOf(strokes: readonly Stroke[], { classify }: Pick<Guesser, "classify">): Sketch {
  const ops = penStrokes(strokes);
  const looks = new Map<number, readonly Guess[]>();
  const look = (count: number): readonly Guess[] => {
    const drawn = ops.slice(0, count).map(({ op }) => op);
    return classify(applyOps(BLANK, drawn).strokes).filter(({ probability }) => probability >= FAINT);
  };
  return {
    ops,
    seenAfter(count) {
      if (count === 0) return [];
      const moment = Math.floor((ops[count - 1]?.at ?? 0) / GUESS_INTERVAL_MS) * GUESS_INTERVAL_MS;
      const seen = count === ops.length ? count : ops.findLastIndex(({ at }) => at <= moment) + 1;
      const known = looks.get(seen) ?? look(seen);
      looks.set(seen, known);
      return known;
    },
  };
}
