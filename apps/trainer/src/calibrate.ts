import { LABELS } from "@inkling/guesser/labels";
import { rasterize } from "@inkling/ink";
import type { Classifier } from "./classifier.ts";
import { cutShort } from "./cut.ts";
import type { Drawing } from "./drawing.ts";
import { meanOf } from "./measure.ts";

/** The shares of the ink that the temperature is fitted on: the game shows mostly unfinished drawings. */
export const INK_SHARES = [0.25, 0.5, 0.75, 1] as const;

const LEAST_PROBABILITY = 1e-30; // what float32 may round to 0
const SEARCH_STEPS = 40;

/**
 * The temperature by which to divide the logits so that the probabilities are calibrated (Guo et al.,
 * 2017): the one with the least negative log-likelihood on the drawings. `classify` works at temperature 1.
 */
export function fitTemperature(classify: Classifier, drawings: readonly Drawing[]): number {
  // A logit is the logarithm of its probability but for a constant, which softmax ignores.
  const outputs = INK_SHARES.flatMap((share) => {
    const rows = classify(drawings.map((drawing) => rasterize(cutShort(drawing.strokes(), share))));
    return drawings.map(({ label }, i) => {
      const row = rows[i] as Float32Array;
      const none = 1 - row.reduce((a, b) => a + b, 0);
      const logits = [...row, none].map((p) => Math.log(Math.max(p, LEAST_PROBABILITY)));
      return { logits, truth: logits[(LABELS as readonly string[]).indexOf(label)] ?? 0 };
    });
  });
  const loss = (temperature: number): number =>
    meanOf(
      outputs.map(({ logits, truth }) => {
        const sum = logits.reduce((total, logit) => total + Math.exp(logit / temperature), 0);
        return Math.log(sum) - truth / temperature;
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
