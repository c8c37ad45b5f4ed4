import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LABELS } from "@inkling/guesser/labels";
import { pictureOf, RASTER_CHANNELS, RASTER_SIZE } from "@inkling/ink";
import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { ARCHITECTURE, type Architecture, type Step } from "./architecture.ts";
import { calibrated } from "./calibrate.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { loadClassifier } from "./classifier.ts";
import { fold } from "./fold.ts";
import { publish } from "./publish.ts";
import { toRecord } from "./sampler.ts";
import { checkpointShapes, sizeOf } from "./shapes.ts";
import { CLASSES, temporaryFolder, untrained } from "./testing.ts";
import { forward, variablesOf } from "./tfjs-network.ts";
import { unfold } from "./unfold.ts";

/** Lines in all directions. */
const STAR = Array.from({ length: 40 }, (_, i) => [
  [
    [500, 500] as const,
    [500 + 400 * Math.cos(i), 500 + 20 * i * Math.sin(i)] as const,
    [10 * i, 25 * i] as const,
  ],
]);
const PICTURES = STAR.slice(0, 5).map((strokes) => pictureOf(strokes));
const sample = (count: number) =>
  STAR.slice(0, count).map((strokes, i) => toRecord(i % LABELS.length, strokes));

/** What columns and then rows stand for, and so what may be cut down to them. */
const LARGER = ARCHITECTURE.flatMap((step): readonly Step[] => {
  if (step.kind !== "conv") return [step];
  return step.activation === "linear"
    ? []
    : [{ ...step, kernel: step.kernel[0] === 1 && step.kernel[1] === 3 ? [3, 3] : step.kernel }];
});

/** The folder of a network that has learnt nothing. */
function published(architecture?: Architecture): string {
  const folder = temporaryFolder();
  const { json, weights } = publish(calibrated(fold(untrained(architecture)), 1), architecture);
  writeFileSync(join(folder, "model.json"), JSON.stringify(json));
  writeFileSync(join(folder, "weights.bin"), weights);
  return folder;
}

/** What the network of a checkpoint thinks of pictures, of the labels and of all classes: shares of each picture. */
function opinionsOf({ parameters }: Checkpoint): { labels: number[]; classes: number[] }[] {
  const mean = variablesOf(
    parameters
      .filter(({ name }) => name.startsWith("mean."))
      .map((parameter) => ({ ...parameter, name: parameter.name.slice("mean.".length) })),
  );
  return PICTURES.map((picture) => {
    const { labels, classes } = forward(
      mean,
      tf.tensor4d(picture, [1, RASTER_SIZE, RASTER_SIZE, RASTER_CHANNELS]),
    );
    return {
      labels: [...tf.softmax(labels).dataSync()],
      classes: [...tf.softmax(classes).dataSync()],
    };
  });
}

it("a published network goes on as it was, in a checkpoint that training can resume", async () => {
  const folder = published();
  const checkpoint = await unfold(folder, sample, CLASSES);
  expect(checkpoint).toMatchObject({ step: 0, seconds: 0, final: false });
  expect(new Map(checkpoint.parameters.map(({ name, shape }) => [name, shape]))).toEqual(
    checkpointShapes(CLASSES),
  );
  for (const { name, shape, values } of checkpoint.parameters) {
    expect(values, name).toHaveLength(sizeOf(shape));
  }

  const before = (await loadClassifier(folder)).classify(PICTURES);
  const sumOf = (shares: ArrayLike<number>): number => Array.from(shares).reduce((a, b) => a + b, 0);
  for (const [i, { labels, classes }] of opinionsOf(checkpoint).entries()) {
    const outputs = before[i] as Float32Array;
    const known = sumOf(labels.slice(0, LABELS.length));
    const ratios = [...outputs].map((output, k) =>
      Math.abs(Math.log((labels[k] as number) / known / (output / sumOf(outputs)))),
    );
    expect(Math.max(...ratios)).toBeLessThan(1e-4);
    expect(Math.max(...outputs) / Math.min(...outputs)).toBeGreaterThan(1.5); // it has an opinion
    for (const k of LABELS.keys()) expect(classes[k]).toBeCloseTo(labels[k] as number, 6);
    expect(sumOf(classes.slice(LABELS.length))).toBeCloseTo(1 - known, 6);
  }
  const again = fold(checkpoint.parameters).at(-1)?.bias.at(-1) ?? Number.NaN;
  expect(again).toBeCloseTo(fold(untrained()).at(-1)?.bias.at(-1) ?? Number.NaN);
});

it("a larger one is cut down, and what it thinks is much the same", async () => {
  const folder = published(LARGER);
  const checkpoint = await unfold(folder, sample, CLASSES);
  expect(new Map(checkpoint.parameters.map(({ name, shape }) => [name, shape]))).toEqual(
    checkpointShapes(CLASSES),
  );
  const before = (await loadClassifier(folder)).classify(PICTURES);
  /** How far apart two opinions are at most, whatever is thought of "none of these". */
  const far = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
    const ratios = LABELS.map((_, k) => Math.log((one[k] as number) / (other[k] as number)));
    return Math.max(...ratios) - Math.min(...ratios);
  };
  for (const [i, { labels }] of opinionsOf(checkpoint).entries()) {
    const [own, ...others] = [before[i] as Float32Array, ...before.toSpliced(i, 1)];
    expect(far(labels, own)).toBeLessThan(Math.min(...others.map((other) => far(other, own))) / 5);
  }
});

it("refuses a network that cannot be cut down to ours, by its folder", async () => {
  const smaller = published(
    ARCHITECTURE.map((step) => (step.kind === "conv" ? { ...step, channels: 8 } : step)),
  );
  await expect(unfold(smaller, sample, CLASSES)).rejects.toThrow(
    `${smaller}: a network of another architecture than that of architecture.ts`,
  );
});
