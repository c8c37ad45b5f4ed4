import { LABELS } from "@inkling/guesser/labels";
import type { Stroke } from "@inkling/ink";
import type { Classifier } from "./classifier.ts";
import { cutShort } from "./cut.ts";
import type { Drawing } from "./drawing.ts";

/** The shares of their ink at which unfinished drawings are looked at. */
export const UNFINISHED_SHARES = [0.25, 0.5, 0.75] as const;

/** What the network makes of one drawing. */
export interface Result {
  readonly label: string;
  /** Where the right label stands among the guesses, from 1. */
  readonly rank: number;
  /** The best guess, and its probability among those of all labels. */
  readonly best: string;
  readonly confidence: number;
  /** How sure the network is of the right label: the less, the likelier it thinks none of them. */
  readonly sureness: number;
}

/** A way to show a part of a drawing: see `cut.ts`. */
export type Cut = (strokes: readonly Stroke[], share: number) => readonly Stroke[];

/** The network's results for the first `share` of the ink of each drawing of a label. */
export function measure(
  { picture, classify }: Classifier,
  drawings: readonly Drawing[],
  share = 1,
  cut: Cut = cutShort,
): Result[] {
  const outputs = classify(drawings.map((drawing) => picture(cut(drawing.strokes(), share))));
  return drawings.map(({ label }, i) => resultOf(label, outputs[i] as Float32Array));
}

/** What a network's outputs, in the order of {@link LABELS}, are worth for a drawing of the label. */
export function resultOf(label: string, outputs: Float32Array): Result {
  const at = (LABELS as readonly string[]).indexOf(label);
  const sureness = outputs[at] ?? 0;
  const most = Math.max(...outputs);
  return {
    label,
    // A network that says no numbers is right about nothing.
    rank: 1 + outputs.filter((other, i) => i !== at && !(other <= sureness)).length,
    best: LABELS[outputs.indexOf(most)] as string,
    confidence: most / outputs.reduce((a, b) => a + b, 0),
    sureness,
  };
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

/** Top-1 of each label, the worst first. */
export const accuracies = (results: readonly Result[]): { label: string; accuracy: number }[] =>
  [...byLabel(results)]
    .map(([label, those]) => ({ label, accuracy: topAccuracy(those, 1) }))
    .sort((a, b) => a.accuracy - b.accuracy);

const CALIBRATION_BINS = 15;

/** A bin of guesses that were about equally sure. */
export interface Bin {
  readonly count: number;
  /** The mean probability of the best guess, and how many of these were right. */
  readonly confidence: number;
  readonly accuracy: number;
  /** How far these two are apart on average by chance, if the probabilities are true: half of a bell curve. */
  readonly chance: number;
}

/** The results in even bins by the probability of the best guess, without the empty ones. */
export function calibrationBins(results: readonly Result[]): Bin[] {
  const bins = Array.from({ length: CALIBRATION_BINS }, (): Result[] => []);
  for (const result of results) {
    bins[Math.min(CALIBRATION_BINS - 1, Math.floor(result.confidence * CALIBRATION_BINS))]?.push(result);
  }
  return bins
    .filter((bin) => bin.length > 0)
    .map((bin) => ({
      count: bin.length,
      confidence: meanOf(bin.map(({ confidence }) => confidence)),
      accuracy: topAccuracy(bin, 1),
      chance: Math.sqrt(
        ((2 / Math.PI) * meanOf(bin.map(({ confidence }) => confidence * (1 - confidence)))) / bin.length,
      ),
    }));
}

const meanOverBins = (bins: readonly Bin[], of: (bin: Bin) => number): number =>
  bins.reduce((sum, bin) => sum + bin.count * of(bin), 0) /
  (bins.reduce((sum, { count }) => sum + count, 0) || 1);

/**
 * Expected calibration error (Naeini et al., 2015): how far the best guess's probability is from the share
 * of right guesses, on average over 15 even bins.
 */
export const calibrationError = (results: readonly Result[]): number =>
  meanOverBins(calibrationBins(results), ({ confidence, accuracy }) => Math.abs(confidence - accuracy));

/** What {@link calibrationError} is on average where all probabilities are true: there are not that many drawings. */
export const calibrationChance = (results: readonly Result[]): number =>
  meanOverBins(calibrationBins(results), ({ chance }) => chance);
