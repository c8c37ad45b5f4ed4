import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LABELS } from "@inkling/guesser/labels";
import { pictureOf, RASTER_CHANNELS, RASTER_SIZE } from "@inkling/ink";
import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { calibrated } from "./calibrate.ts";
import { loadClassifier } from "./classifier.ts";
import { fold } from "./fold.ts";
import { publish } from "./publish.ts";
import { createRandom } from "./random.ts";
import { toRecord } from "./sampler.ts";
import { checkpointShapes } from "./shapes.ts";
import { CLASSES, temporaryFolder, untrained } from "./testing.ts";
import { forward } from "./tfjs-network.ts";
import { unfold } from "./unfold.ts";

/** Lines in all directions. */
const STAR = Array.from({ length: 40 }, (_, i) => [
  [
    [500, 500] as const,
    [500 + 400 * Math.cos(i), 500 + 20 * i * Math.sin(i)] as const,
    [10 * i, 25 * i] as const,
  ],
]);

it("a published network goes on as it was, in a checkpoint that training can resume", async () => {
  const folder = temporaryFolder();
  const { json, weights } = publish(calibrated(fold(untrained()), 1));
  writeFileSync(join(folder, "model.json"), JSON.stringify(json));
  writeFileSync(join(folder, "weights.bin"), weights);
  const records = STAR.map((strokes, i) => toRecord(i % LABELS.length, strokes));

  const checkpoint = await unfold(folder, records, CLASSES, createRandom(1));
  expect(checkpoint).toMatchObject({ step: 0, seconds: 0, final: false });
  expect(new Map(checkpoint.parameters.map(({ name, shape }) => [name, shape]))).toEqual(
    checkpointShapes(CLASSES),
  );
  for (const { name, shape, values } of checkpoint.parameters) {
    expect(values, name).toHaveLength(shape.reduce((a, b) => a * b, 1));
  }

  const pictures = STAR.slice(0, 5).map((strokes) => pictureOf(strokes));
  const before = (await loadClassifier(folder)).classify(pictures);
  const mean = new Map(
    checkpoint.parameters
      .filter(({ name }) => name.startsWith("mean."))
      .map(({ name, shape, values }) => [
        name.slice("mean.".length),
        tf.variable(tf.tensor(values, [...shape])),
      ]),
  );
  for (const [i, outputs] of before.entries()) {
    const { labels } = forward(
      mean,
      tf.tensor4d(pictures[i] as Float32Array, [1, RASTER_SIZE, RASTER_SIZE, RASTER_CHANNELS]),
    );
    const after = tf.softmax(tf.slice(labels, [0, 0], [-1, LABELS.length])).dataSync<"float32">();
    const sum = outputs.reduce((a, b) => a + b, 0);
    const ratios = outputs.map((output, k) => Math.abs(Math.log((after[k] as number) / (output / sum))));
    expect(Math.max(...ratios)).toBeLessThan(1e-4);
    expect(Math.max(...outputs) / Math.min(...outputs)).toBeGreaterThan(1.5); // it has an opinion
  }
  const again = fold(checkpoint.parameters).at(-1)?.bias.at(-1) ?? Number.NaN;
  expect(again).toBeCloseTo(fold(untrained()).at(-1)?.bias.at(-1) ?? Number.NaN);
});

it("refuses a network of another architecture by its folder", async () => {
  const folder = temporaryFolder();
  const { json, weights } = publish(fold(untrained()));
  const [group] = json.weightsManifest;
  const fewer = [{ ...group, weights: group?.weights.slice(2) }];
  const first = (group?.weights.slice(0, 2) ?? []).map(({ shape, quantization }) =>
    shape.reduce((a, b) => a * b, quantization ? 1 : 4),
  );
  writeFileSync(
    join(folder, "model.json"),
    JSON.stringify({ ...json, weightsManifest: fewer, userDefinedMetadata: {} }),
  );
  writeFileSync(join(folder, "weights.bin"), weights.subarray(first.reduce((a, b) => a + b, 0)));
  await expect(unfold(folder, [], CLASSES, createRandom(1))).rejects.toThrow(
    `${folder}: a network of another`,
  );
});
