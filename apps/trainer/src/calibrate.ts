import { LABELS } from "@inkling/guesser/labels";
import { rasterize } from "@inkling/ink";
import type { Classifier } from "./classifier.ts";
import { cutPoints } from "./cut.ts";
import type { Drawing } from "./drawing.ts";
import { meanOf } from "./measure.ts";
import type { Weights } from "./weights.ts";

/** The shares of the ink that are calibrated on: the game shows mostly unfinished drawings. */
export const INK_SHARES = [0.25, 0.5, 0.75, 1] as const;

/**
 * What is done to the logits so that probabilities say how often they are right: all are divided by the
 * temperature (Guo et al., 2017), then `doubt` is added to that of "none of these", which takes away from a
 * vague guess much and from a clear one little.
 */
export interface Calibration {
  readonly temperature: number;
  readonly doubt: number;
}

/** As the network was trained. */
const UNCALIBRATED: Calibration = { temperature: 1, doubt: 0 };

/** The best guess about a picture: the logarithms of the probabilities, and whether it is right. */
interface Guess {
  readonly logits: readonly number[];
  readonly none: number;
  readonly best: number;
  readonly right: boolean;
}

const LEAST_PROBABILITY = 1e-30; // what float32 may round to 0
const [FIRST_STEP, LAST_STEP] = [0.5, 0.01];

/**
 * The calibration under which the probability of the best guess foretells best whether it is right: the one
 * with the least negative log-likelihood of that on the drawings. Of drawings traced from bitmaps only
 * the finished ones tell anything: nobody knows their beginnings. `classify` works uncalibrated.
 */
export function fitCalibration(classify: Classifier, drawings: readonly Drawing[]): Calibration {
  const guesses = INK_SHARES.flatMap((share) => {
    const shown = drawings.filter(({ traced }) => share === 1 || !traced);
    const rows = classify(shown.map((drawing) => rasterize(cutPoints(drawing.strokes(), share))));
    return shown.map(({ label }, i) => guessOf(label, rows[i] as Float32Array));
  });
  const loss = (calibration: Calibration): number =>
    meanOf(
      guesses.map((guess) => {
        const sure = confidence(guess, calibration);
        return -Math.log(Math.max(LEAST_PROBABILITY, guess.right ? sure : 1 - sure));
      }),
    );
  // Tries the neighbours, and smaller steps where none is better (Hooke & Jeeves, 1961).
  let [best, least] = [UNCALIBRATED, loss(UNCALIBRATED)];
  for (let step = FIRST_STEP; step > LAST_STEP; ) {
    const neighbours = [step, -step].flatMap((by) => [
      { ...best, temperature: best.temperature * Math.exp(by) },
      { ...best, doubt: best.doubt + 2 * by },
    ]);
    const losses = neighbours.map(loss);
    const lowest = Math.min(...losses);
    if (lowest < least) [best, least] = [neighbours[losses.indexOf(lowest)] as Calibration, lowest];
    else step /= 2;
  }
  return best;
}

/** A network's layers with the calibration in the last one. */
export function calibrated(layers: readonly Weights[], { temperature, doubt }: Calibration): Weights[] {
  return layers.map((layer, i) => {
    if (i < layers.length - 1) return layer;
    const bias = layer.bias.map((b) => b / temperature);
    bias[LABELS.length] = (bias[LABELS.length] ?? 0) + doubt;
    return { ...layer, kernel: layer.kernel.map((w) => w / temperature), bias };
  });
}

function guessOf(label: string, row: Float32Array): Guess {
  const logit = (probability: number): number => Math.log(Math.max(probability, LEAST_PROBABILITY));
  const logits = Array.from(row, logit);
  const best = Math.max(...logits);
  return {
    logits,
    none: logit(1 - row.reduce((a, b) => a + b, 0)),
    best,
    right: LABELS[logits.indexOf(best)] === label,
  };
}

function confidence({ logits, none, best }: Guess, { temperature, doubt }: Calibration): number {
  let sum = Math.exp((none - best) / temperature + doubt);
  for (const logit of logits) sum += Math.exp((logit - best) / temperature);
  return 1 / sum;
}
