import { abstains, type ByShare, byShare, type Contestant, disturbed, recognition } from "../contest.ts";
import type { Dataset } from "../dataset.ts";
import type { Drawing } from "../drawing.ts";
import type { Result } from "../measure.ts";
import type { InkToRecognition } from "../replay.ts";

/** The shares of the points at which the curves are measured. */
export const SHARES = [0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1] as const;

const TIMED = 200;
const WARM_UP = 20;

/** All that the report knows of one network. */
export interface Figures {
  readonly name: string;
  readonly byShare: ByShare;
  readonly finished: readonly Result[];
  readonly hands: ReadonlyMap<string, readonly Result[]>;
  readonly recognition: InkToRecognition;
  readonly abstains: { readonly others: number; readonly scribbles: number };
  /** Milliseconds of one forward pass in Node, at the median. */
  readonly millis: number;
}

/**
 * Measures networks on drawings; what none of the labels shows comes from the data set.
 * @param threshold from which probability on a guess is a verdict
 */
export function figuresOf(
  contestants: readonly Contestant[],
  drawings: readonly Drawing[],
  { others }: Pick<Dataset, "others">,
  threshold: number,
): Figures[] {
  const millis = timeInTurns(contestants, drawings);
  return contestants.map((one, i): Figures => {
    const results = byShare(one, drawings, SHARES);
    return {
      name: one.name,
      byShare: results,
      finished: results.get(1) ?? [],
      hands: disturbed(one, drawings),
      recognition: recognition(one, drawings, threshold),
      abstains: abstains(one, others, threshold),
      millis: millis[i] as number,
    };
  });
}

/** In turns, so that whatever else the machine does falls on all alike. */
function timeInTurns(contestants: readonly Contestant[], drawings: readonly Drawing[]): number[] {
  const times = contestants.map((): number[] => []);
  for (let i = 0; i < WARM_UP + TIMED; i++) {
    const strokes = (drawings[i % drawings.length] as Drawing).strokes();
    for (const [k, { picture, classify }] of contestants.entries()) {
      const pictures = [picture(strokes)];
      const start = performance.now();
      classify(pictures);
      if (i >= WARM_UP) times[k]?.push(performance.now() - start);
    }
  }
  return times.map((millis) => millis.sort((a, b) => a - b)[Math.floor(millis.length / 2)] as number);
}
