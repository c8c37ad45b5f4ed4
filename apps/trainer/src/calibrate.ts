import { LABELS } from "@inkling/guesser/labels";
import type { Classifier } from "./classifier.ts";
import { cutPoints } from "./cut.ts";
import type { Drawing } from "./drawing.ts";
import { meanOf, UNFINISHED_SHARES } from "./measure.ts";
import type { Weights } from "./weights.ts";

/** The shares of the ink that are calibrated on: the game shows mostly unfinished drawings. */
export const INK_SHARES = [...UNFINISHED_SHARES, 1] as const;

/**
 * What is added to the logit of "none of these", as if every other picture were nothing that it knows; of what it learnt
 * from, it was 0.15. Who asks whether a drawing shows a label must not take for granted that it shows one: where one
 * finished drawing of another thing in ten would get a verdict, so would seven points more of the labels' drawings than
 * if nothing were as rare as 1 in 20.
 */
export const NOTHING_AS_OFTEN = Math.log(0.85 / 0.15);

/** The best guess about a picture: the logarithms of the outputs for the labels, and whether it is right. */
interface Guess {
  readonly logits: readonly number[];
  readonly best: number;
  readonly right: boolean;
}

const LEAST_PROBABILITY = 1e-30; // what float32 may round to 0
const SEARCH_STEPS = 40;

/**
 * The temperature by which to divide the logits (Guo et al., 2017) so that the probability of the best guess
 * foretells best whether it is right: the one with the least negative log-likelihood of that on the drawings.
 * Of drawings traced from bitmaps only the finished ones tell anything: nobody knows their beginnings.
 * The network works uncalibrated.
 */
export function fitTemperature({ picture, classify }: Classifier, drawings: readonly Drawing[]): number {
  const guesses = INK_SHARES.flatMap((share) => {
    const shown = drawings.filter(({ traced }) => share === 1 || !traced);
    const rows = classify(shown.map((drawing) => picture(cutPoints(drawing.strokes(), share))));
    return shown.map(({ label }, i) => guessOf(label, rows[i] as Float32Array));
  });
  const loss = (temperature: number): number =>
    meanOf(
      guesses.map((guess) => {
        const sure = confidence(guess, temperature);
        return -Math.log(Math.max(LEAST_PROBABILITY, guess.right ? sure : 1 - sure));
      }),
    );
  // The loss has a single minimum, so thirds of the interval close in on it.
  let [low, high] = [0.2, 5];
  for (let step = 0; step < SEARCH_STEPS; step++) {
    const third = (high - low) / 3;
    if (loss(low + third) < loss(high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
}

/** A network's layers, calibrated: the temperature is in the last one. */
export function calibrated(layers: readonly Weights[], temperature: number): Weights[] {
  return layers.map((layer, i) => {
    if (i < layers.length - 1) return layer;
    const bias = layer.bias.map((b) => b / temperature);
    bias[LABELS.length] = (bias[LABELS.length] ?? 0) + NOTHING_AS_OFTEN;
    return { ...layer, kernel: layer.kernel.map((w) => w / temperature), bias };
  });
}

function guessOf(label: string, row: Float32Array): Guess {
  const logit = (probability: number): number => Math.log(Math.max(probability, LEAST_PROBABILITY));
  const logits = Array.from(row, logit);
  const best = Math.max(...logits);
  return {
    logits,
    best,
    right: LABELS[logits.indexOf(best)] === label,
  };
}

function confidence({ logits, best }: Guess, temperature: number): number {
  let sum = 0;
  for (const logit of logits) sum += Math.exp((logit - best) / temperature);
  return 1 / sum;
}
