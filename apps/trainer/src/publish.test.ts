import { createGuesser } from "@inkling/guesser";
import { LABELS } from "@inkling/guesser/labels";
import { expect, it } from "vitest";
import { fitTemperature } from "./calibrate.ts";
import { fold } from "./fold.ts";
import { publish } from "./publish.ts";
import { untrained } from "./testing.ts";

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
