import { createGuesser } from "@inkling/guesser";
import { LABELS } from "@inkling/guesser/labels";
import { expect, it } from "vitest";
import { ARCHITECTURE } from "./architecture.ts";
import { fitTemperature } from "./calibrate.ts";
import { fold } from "./fold.ts";
import type { Parameter } from "./learn.ts";
import { publish } from "./publish.ts";
import { createRandom } from "./random.ts";

const CLASSES = 120; // more than the labels, as in training

/** What `train.py` would hand back before it has learnt anything: the names count its modules. */
function untrained(): Parameter[] {
  const random = createRandom(7);
  const fill = (name: string, shape: number[], value: () => number): Parameter => ({
    name,
    shape,
    values: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, value),
  });
  const parameters: Parameter[] = [];
  let [module, before] = [0, 1];
  for (const step of ARCHITECTURE) {
    if (step.kind === "halve") {
      module++;
      continue;
    }
    const [channels, inputs] = step.kind === "conv" ? [step.channels, before] : [before, 1];
    const spread = Math.sqrt(2 / (inputs * step.kernel ** 2));
    parameters.push(
      fill(`${module}.weight`, [channels, inputs, step.kernel, step.kernel], () => random.normal(spread)),
      fill(`${module + 1}.weight`, [channels], () => random.uniform(0.5, 1.5)),
      fill(`${module + 1}.bias`, [channels], () => random.normal(0.1)),
      fill(`${module + 1}.running_mean`, [channels], () => random.normal(0.1)),
      fill(`${module + 1}.running_var`, [channels], () => random.uniform(0.5, 1.5)),
    );
    [module, before] = [module + (step.kind === "conv" ? 3 : 2), channels]; // a gathering has no ReLU
  }
  module++; // the flattening
  parameters.push(
    fill(`${module}.weight`, [CLASSES, before], () => random.normal(1)),
    fill(`${module}.bias`, [CLASSES], () => random.normal(0.1)),
  );
  return parameters;
}

it("a published network runs in the guesser; the temperature flattens its guesses and is found again", async () => {
  const layers = fold(untrained(), LABELS.length);
  const strokes = [
    [
      [100, 100],
      [900, 700],
      [300, 800],
    ],
  ] as const;
  const load = async (temperature: number) => {
    const { json, weights } = publish(layers, temperature);
    return createGuesser({ model: json, weights: weights.buffer });
  };
  const [sharp, flat] = [await load(1), await load(3)];
  const [best] = sharp.classify(strokes);
  const [flatBest] = flat.classify(strokes);
  expect(flatBest?.label).toBe(best?.label);
  expect(flatBest?.probability).toBeLessThan(best?.probability ?? 0);

  // A drawing that is its best guess can only gain from a lower temperature.
  const drawing = { label: best?.label ?? "", strokes: () => strokes };
  expect(fitTemperature(flat, [drawing])).toBeLessThan(1);
});

it("folds batch norm into the convolution before it", () => {
  const ones = (length: number, value: number) => new Float32Array(length).fill(value);
  const [conv, dense] = fold(
    [
      { name: "0.weight", shape: [1, 1, 1, 2], values: Float32Array.of(1, 2) },
      { name: "1.weight", shape: [1], values: ones(1, 3) },
      { name: "1.bias", shape: [1], values: ones(1, 5) },
      { name: "1.running_mean", shape: [1], values: ones(1, 2) },
      { name: "1.running_var", shape: [1], values: ones(1, 4) },
      { name: "5.weight", shape: [3, 2], values: Float32Array.of(1, 2, 3, 4, 5, 6) },
      { name: "5.bias", shape: [3], values: Float32Array.of(7, 8, 9) },
    ],
    2,
  );
  expect(conv?.shape).toEqual([1, 2, 1, 1]);
  expect([...(conv?.kernel ?? [])]).toEqual([expect.closeTo(1.5, 4), expect.closeTo(3, 4)]); // times 3 / 2
  expect(conv?.bias[0]).toBeCloseTo(2, 4); // 5 - 2 * 3 / 2
  expect(dense?.shape).toEqual([2, 2]);
  expect([...(dense?.kernel ?? [])]).toEqual([1, 3, 2, 4]); // by input, the third output dropped
  expect([...(dense?.bias ?? [])]).toEqual([7, 8]);
});
