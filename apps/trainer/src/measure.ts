import type { Guesser } from "@inkling/guesser";
import { cutShort } from "./cut.ts";
import type { Drawing } from "./drawing.ts";

/** What the network makes of one drawing. */
export interface Result {
  readonly label: string;
  /** Where the right label stands among the guesses, from 1; infinite where there is none. */
  readonly rank: number;
  /** The probability of the best guess; 0 where there is none. */
  readonly confidence: number;
  /** The probability of the right label. */
  readonly probability: number;
}

/** The network's results for the first `share` of the ink of each drawing. */
export function measure(guesser: Guesser, drawings: readonly Drawing[], share = 1): Result[] {
  return drawings.map((drawing) => {
    const guesses = guesser.classify(cutShort(drawing.strokes(), share));
    const at = guesses.findIndex(({ label }) => label === drawing.label);
    return {
      label: drawing.label,
      rank: at < 0 ? Number.POSITIVE_INFINITY : at + 1,
      confidence: guesses[0]?.probability ?? 0,
      probability: guesses[at]?.probability ?? 0,
    };
  });
}

/** The mean of some numbers; 0 for none. */
export const meanOf = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** The share of the drawings whose label is among the best `k` guesses. */
export const topAccuracy = (results: readonly Result[], k: number): number =>
  meanOf(results.map(({ rank }) => Number(rank <= k)));

/** Results grouped by label, in the order in which the labels come first. */
export function byLabel<T extends { readonly label: string }>(results: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const result of results) {
    const group = groups.get(result.label);
    if (group) group.push(result);
    else groups.set(result.label, [result]);
  }
  return groups;
}

const CALIBRATION_BINS = 15;

/**
 * Expected calibration error (Naeini et al., 2015): how far the best guess's probability is from the share
 * of right guesses, on average over 15 even bins.
 */
export function calibrationError(results: readonly Result[]): number {
  const bins = Array.from({ length: CALIBRATION_BINS }, (): Result[] => []);
  for (const result of results) {
    bins[Math.min(CALIBRATION_BINS - 1, Math.floor(result.confidence * CALIBRATION_BINS))]?.push(result);
  }
  const gaps = bins.map(
    (bin) => bin.length * Math.abs(meanOf(bin.map(({ confidence }) => confidence)) - topAccuracy(bin, 1)),
  );
  return gaps.reduce((a, b) => a + b, 0) / Math.max(1, results.length);
}
