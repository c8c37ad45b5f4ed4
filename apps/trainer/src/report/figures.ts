import {
  abstains,
  atOneLook,
  type ByShare,
  byShare,
  type Contestant,
  disturbed,
  equallyCareful,
  paused,
  recognition,
} from "../contest.ts";
import type { Dataset } from "../dataset.ts";
import type { Drawing } from "../drawing.ts";
import type { Result } from "../measure.ts";
import type { InkToRecognition } from "../replay.ts";
import { timeInTurns } from "../time.ts";

/** The shares of the points at which the curves are measured. */
export const SHARES = [0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1] as const;

const TIMED = 200;
const WARM_UP = 20;

/** All that the report knows of one network. */
export interface Figures {
  readonly name: string;
  readonly byShare: ByShare;
  readonly finished: readonly Result[];
  readonly atOneLook: readonly Result[];
  readonly paused: readonly Result[];
  readonly hands: ReadonlyMap<string, readonly Result[]>;
  /** Where all give equally many other things a verdict. */
  readonly recognition: InkToRecognition;
  readonly abstains: { readonly others: number; readonly scribbles: number };
  /** Milliseconds of one forward pass in Node, at the median. */
  readonly millis: number;
}

/**
 * Measures networks on drawings; what none of the labels shows comes from the data set.
 * @param threshold how sure a network must be for a verdict
 */
export function figuresOf(
  contestants: readonly Contestant[],
  drawings: readonly Drawing[],
  { others }: Pick<Dataset, "others">,
  threshold: number,
): Figures[] {
  const millis = forwardMillis(contestants, drawings);
  const thresholds = equallyCareful(contestants, others, threshold);
  return contestants.map((one, i): Figures => {
    const results = byShare(one, drawings, SHARES);
    return {
      name: one.name,
      byShare: results,
      finished: results.get(1) ?? [],
      atOneLook: atOneLook(one, drawings),
      paused: paused(one, drawings),
      hands: disturbed(one, drawings),
      recognition: recognition(one, drawings, thresholds[i] as number),
      abstains: abstains(one, others, threshold),
      millis: millis[i] as number,
    };
  });
}

/** At the median, of one picture. */
function forwardMillis(contestants: readonly Contestant[], drawings: readonly Drawing[]): number[] {
  const strokes = drawings.slice(0, TIMED).map((drawing) => drawing.strokes());
  const runs = contestants.map(({ picture, classify }) => {
    const pictures = strokes.map((one) => picture(one));
    return (turn: number) => void classify([pictures[turn % pictures.length] as Float32Array]);
  });
  const times = timeInTurns(runs, { warmUp: WARM_UP, counted: TIMED });
  return times.map((millis) => millis[TIMED / 2] as number);
}
