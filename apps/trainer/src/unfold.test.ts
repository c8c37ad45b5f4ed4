import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LABELS } from "@inkling/guesser/labels";
import { pictureOf } from "@inkling/ink";
import { expect, it } from "vitest";
import { calibrated } from "./calibrate.ts";
import { classifierOf, loadClassifier } from "./classifier.ts";
import { fold } from "./fold.ts";
import { publish } from "./publish.ts";
import { createRandom } from "./random.ts";
import { toRecord } from "./sampler.ts";
import { checkpointShapes } from "./shapes.ts";
import { CLASSES, temporaryFolder, untrained } from "./testing.ts";
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
  const after = (await classifierOf(publish(calibrated(fold(checkpoint.parameters), 1)))).classify(pictures);
  for (const [i, row] of before.entries()) {
    const ratios = row.map((probability, k) => Math.abs(Math.log((after[i]?.[k] as number) / probability)));
    expect(Math.max(...ratios)).toBeLessThan(0.05);
    expect(Math.max(...row) / Math.min(...row)).toBeGreaterThan(1.5); // it has an opinion
  }
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
