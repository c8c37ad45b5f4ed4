import { createGuesser } from "@inkling/guesser";
import { LABELS } from "@inkling/guesser/labels";
import { pictureOf } from "@inkling/ink";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { calibrated, fitTemperature } from "./calibrate.ts";
import { type Classifier, classifierOf } from "./classifier.ts";
import { fold } from "./fold.ts";
import { startBackend } from "./layers-model.ts";
import { meanOf, measure } from "./measure.ts";
import { publish } from "./publish.ts";
import { drawn, untrained } from "./testing.ts";
import { forward } from "./tfjs-network.ts";

const STROKES = [
  [
    [100, 100],
    [900, 700],
    [300, 800],
  ],
] as const;

/** Triangles of nearly the same form, so that any network is about as sure of each. */
const SHAPES = Array.from({ length: 12 }, (_, i) => [
  [[100, 100] as const, [900, 100 + i] as const, [100 + i, 900] as const],
]);

describe("a published network", () => {
  it("says what the network said that was trained, up to the bytes of its kernels", async () => {
    await startBackend();
    const parameters = untrained();
    const variables = new Map(
      parameters.map(({ name, shape, values }) => [
        name.replace("mean.", ""),
        tf.variable(tf.tensor(values, [...shape])),
      ]),
    );
    const picture = pictureOf(STROKES);
    const { labels } = forward(variables, tf.tensor4d(picture, [1, 28, 28, 2]));
    const expected = tf.softmax(labels).dataSync();

    const [row] = (await classifierOf(publish(fold(parameters)))).classify([picture]);
    expect(row).toHaveLength(LABELS.length);
    for (const [i, probability] of row?.entries() ?? []) expect(probability).toBeCloseTo(expected[i] ?? 0, 2);
  });

  it("keeps channels of any size apart: what one gives too large, the next layer takes smaller", async () => {
    const layers = fold(untrained());
    const [first, second, ...others] = layers;
    if (!first || !second) return expect.unreachable();
    const [outputs, factor] = [second.bias.length, (channel: number) => 1000 ** ((channel % 3) - 1)];
    const uneven = [
      {
        ...first,
        kernel: first.kernel.map((weight, at) => weight * factor(at % first.bias.length)),
        bias: first.bias.map((weight, at) => weight * factor(at)),
      },
      {
        ...second,
        kernel: second.kernel.map(
          (weight, at) => weight / factor(Math.floor(at / outputs) % first.bias.length),
        ),
      },
      ...others,
    ];
    const [plain, scaled] = [await classifierOf(publish(layers)), await classifierOf(publish(uneven))];
    const picture = pictureOf(STROKES);
    const [expected = [], row = []] = [plain.classify([picture])[0], scaled.classify([picture])[0]];
    for (const [i, probability] of expected.entries()) expect(row[i]).toBeCloseTo(probability, 3);
  });

  it("is none where a training has diverged", () => {
    const [first, ...others] = fold(untrained());
    const lost = [
      { ...(first ?? expect.unreachable()), kernel: new Float32Array(432).fill(Number.NaN) },
      ...others,
    ];
    expect(() => publish(lost)).toThrow("the network's weights are no numbers");
  });

  it("keeps its channels of which nothing is made", async () => {
    const layers = fold(untrained());
    const last = layers.at(-1) ?? expect.unreachable();
    const unused = (kernel: Float32Array) => kernel.map((weight, at) => (at < last.bias.length ? 0 : weight));
    const network = await classifierOf(
      publish([...layers.slice(0, -1), { ...last, kernel: unused(last.kernel) }]),
    );
    for (const probability of network.classify([pictureOf(STROKES)])[0] ?? []) {
      expect(probability).toBeGreaterThan(0);
    }
  });

  it("runs in the guesser; a temperature makes it less sure of the same guess", async () => {
    const layers = fold(untrained());
    const guess = async (temperature: number) => {
      const { json, weights } = publish(calibrated(layers, temperature));
      const guesser = await createGuesser({ model: json, weights: weights.buffer });
      const [best] = guesser.classify(STROKES);
      return best ?? expect.unreachable();
    };
    const [sharp, flat] = [await guess(0.2), await guess(1)];
    expect(flat.label).toBe(sharp.label);
    expect(flat.probability).toBeLessThan(sharp.probability);
  });

  it("is made as sure as it is right", async () => {
    const sureness = (network: Classifier) =>
      meanOf(
        measure(
          network,
          SHAPES.map((strokes) => drawn("sun", strokes)),
        ).map(({ confidence }) => confidence),
      );
    const sharpened = (temperature: number) => calibrated(fold(untrained()), temperature);
    let sharp = 1;
    let wild = await classifierOf(publish(sharpened(sharp)));
    while (sureness(wild) < 0.97) {
      sharp *= 0.7;
      wild = await classifierOf(publish(sharpened(sharp)));
    }
    const guesses = SHAPES.map((strokes) => measure(wild, [drawn("sun", strokes)])[0]?.best ?? "");
    // Of finished drawings three of four are what it takes them for.
    const drawings = SHAPES.map((strokes, i) => ({
      ...drawn(i % 4 === 0 ? "nothing" : (guesses[i] as string), strokes),
      traced: true,
    }));
    const temperature = fitTemperature(wild, drawings);
    const tamed = await classifierOf(publish(calibrated(sharpened(sharp), temperature)));
    expect(Math.abs(sureness(tamed) - 0.75)).toBeLessThan(0.1);
  });
});

it("folds batch norm into the convolution before it", () => {
  const ones = (length: number, value: number) => new Float32Array(length).fill(value);
  const [conv, dense] = fold([
    { name: "net.body.0.weight", shape: [1, 1, 1, 2], values: Float32Array.of(9, 9) }, // not the mean
    { name: "mean.body.0.weight", shape: [1, 1, 1, 2], values: Float32Array.of(1, 2) },
    { name: "mean.body.1.weight", shape: [1], values: ones(1, 3) },
    { name: "mean.body.1.bias", shape: [1], values: ones(1, 5) },
    { name: "mean.body.1.running_mean", shape: [1], values: ones(1, 2) },
    { name: "mean.body.1.running_var", shape: [1], values: ones(1, 4) },
    { name: "mean.labels.weight", shape: [3, 2], values: Float32Array.of(1, 2, 3, 4, 5, 6) },
    { name: "mean.labels.bias", shape: [3], values: Float32Array.of(7, 8, 9) },
  ]);
  expect(conv?.shape).toEqual([1, 2, 1, 1]);
  expect([...(conv?.kernel ?? [])]).toEqual([expect.closeTo(1.5, 4), expect.closeTo(3, 4)]); // times 3 / 2
  expect(conv?.bias[0]).toBeCloseTo(2, 4); // 5 - 2 * 3 / 2
  expect(dense?.shape).toEqual([2, 3]);
  expect([...(dense?.kernel ?? [])]).toEqual([1, 3, 5, 2, 4, 6]); // by input
  expect([...(dense?.bias ?? [])]).toEqual([7, 8, 9]);
  expect(() => fold([])).toThrow("no mean.labels.weight");
});
