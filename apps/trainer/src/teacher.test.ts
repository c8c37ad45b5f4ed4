import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LABELS } from "@inkling/guesser/labels";
import { loadGuesser } from "@inkling/guesser/node";
import { rasterize } from "@inkling/ink";
import { afterAll, expect, it } from "vitest";
import { fold } from "./fold.ts";
import { readLayers } from "./layers-model.ts";
import { publish } from "./publish.ts";
import { loadTeacher } from "./teacher.ts";
import { untrained } from "./testing.ts";
import { unfold } from "./unfold.ts";
import type { Parameter } from "./weights.ts";

const LAYERS = fold(untrained(), LABELS.length);
/** Flattens the guesses of a network that has learnt nothing, so that none of them is next to nought. */
const TEMPERATURE = 20;
const STROKES = [
  [
    [100, 100],
    [900, 700],
    [300, 800],
  ],
] as const;

const folder = mkdtempSync(join(tmpdir(), "inkling-"));
const { json, weights } = publish(LAYERS, TEMPERATURE);
writeFileSync(join(folder, "model.json"), JSON.stringify(json));
writeFileSync(join(folder, "weights.bin"), weights);
// A teacher has labels of its own, in an order of its own.
const names = [...LABELS].reverse().map((label) => label.replaceAll(" ", "_"));
writeFileSync(join(folder, "class_names.txt"), names.join("\n"));
afterAll(() => rmSync(folder, { recursive: true }));

it("a teacher's shares are in the order of the labels, softened and whole", async () => {
  const guesser = await loadGuesser({ modelFolder: folder });
  const guesses = new Map(guesser.classify(STROKES).map(({ label, probability }) => [label, probability]));
  const [lesson] = (await loadTeacher(folder))([rasterize(STROKES)]);
  // At temperature 2 a share goes with the square root of the probability.
  const roots = [...LABELS].reverse().map((label) => Math.sqrt(guesses.get(label) ?? 0));
  const total = roots.reduce((a, b) => a + b, 0);
  for (const [i, root] of roots.entries()) expect(lesson?.[i]).toBeCloseTo(root / total, 3);
});

it("a network to go on from has its values in the order of PyTorch", async () => {
  const parameters = untrained();
  const read = unfold(await readLayers(folder));
  // What `fold` changes of the first kernel is its scale, channel by channel; axes change places and back.
  const [kernel, gain] = parameters as [Parameter, Parameter];
  const variance = parameters.find(({ name }) => name === "1.running_var");
  const scale = (channel: number) =>
    (gain.values[channel] as number) / Math.sqrt((variance?.values[channel] as number) + 1e-5);
  const [, , height, width] = kernel.shape as [number, number, number, number];
  const expected = [...kernel.values].map((value, i) => value * scale(Math.floor(i / (height * width))));
  const step = (Math.max(...expected) - Math.min(...expected)) / 255; // a kernel is stored in bytes
  expect(expected.length).toBeGreaterThan(100);
  for (const [i, value] of expected.entries()) {
    expect(Math.abs((read[i] as number) - value)).toBeLessThan(step);
  }
  expect(read.length).toBe(LAYERS.reduce((sum, layer) => sum + layer.kernel.length + layer.bias.length, 0));
});
