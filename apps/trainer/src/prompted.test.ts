import { LABELS } from "@inkling/guesser/labels";
import { expect, it } from "vitest";
import { promptedEvenly } from "./prompted.ts";

const NONE = LABELS.length;
const layer = {
  shape: [1, NONE + 1],
  kernel: new Float32Array(NONE + 1).fill(1),
  bias: new Float32Array(NONE + 1).fill(2),
};
const biasOf = (frequencies: readonly number[]): number[] => [
  ...(promptedEvenly([layer, layer], frequencies)[1]?.bias ?? []),
];

it("what was shown oftener is guessed the less, by the root of how much oftener; the rest stays", () => {
  const even = LABELS.map(() => 0.01);
  const bias = biasOf(even.map((frequency, label) => (label === 3 ? 4 * frequency : frequency)));
  expect((bias[4] as number) - (bias[3] as number)).toBeCloseTo(Math.log(4) / 2);
  expect(bias[4]).toBeCloseTo(bias[99] as number);
  expect(bias[NONE]).toBe(2);
  expect(bias.slice(0, NONE).reduce((a, b) => a + b, 0) / NONE).toBeCloseTo(2);
  expect(promptedEvenly([layer, layer], even)).toEqual([layer, layer]);
  expect(promptedEvenly([layer, layer], [0.9, ...even.slice(1)])[0]).toEqual(layer);
});

it("leaves a label alone that was never shown, and all where there were no drawings", () => {
  const some = biasOf(LABELS.map((_, label) => (label < 2 ? 0.5 : 0)));
  expect(some).toEqual([...layer.bias]);
  expect(biasOf(LABELS.map(() => 0))).toEqual([...layer.bias]);
});
