import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LABELS } from "@inkling/guesser/labels";
import { loadGuesser } from "@inkling/guesser/node";
import { expect, it } from "vitest";
import { loadClassifier } from "./classifier.ts";
import { fold } from "./fold.ts";
import { publish } from "./publish.ts";
import { loadTeacher } from "./teacher.ts";
import { temporaryFolder, untrained } from "./testing.ts";

const STROKES = [
  [
    [100, 100],
    [900, 700],
    [300, 800],
  ],
] as const;

const folder = temporaryFolder();
const { json, weights } = publish(fold(untrained()));
writeFileSync(join(folder, "model.json"), JSON.stringify(json));
writeFileSync(join(folder, "weights.bin"), weights);

it("without names a network's outputs are the labels, as in the guesser", async () => {
  const guesser = await loadGuesser({ modelFolder: folder });
  const guesses = new Map(guesser.classify(STROKES).map(({ label, sureness }) => [label, sureness]));
  const { picture, classify } = await loadClassifier(folder);
  const [row] = classify([picture(STROKES)]);
  for (const [i, label] of LABELS.entries()) expect(row?.[i]).toBeCloseTo(guesses.get(label) ?? 0, 4);
});

it("a teacher's shares are in the order of the labels, softened and whole", async () => {
  const guesser = await loadGuesser({ modelFolder: folder });
  const guesses = new Map(guesser.classify(STROKES).map(({ label, probability }) => [label, probability]));
  // A teacher has labels of its own, in an order of its own.
  const names = [...LABELS].reverse().map((label) => label.replaceAll(" ", "_"));
  writeFileSync(join(folder, "class_names.txt"), ["something else", ...names].join("\n"));
  const { picture, classify } = await loadTeacher(folder);
  const [lesson] = classify([picture(STROKES)]);
  // At temperature 2 a share goes with the square root of the probability.
  const first = guesses.get(LABELS[0]) ?? 0; // the network's first output is now "something else"
  const roots = [...LABELS].reverse().map((_, i) => Math.sqrt(guesses.get(LABELS[i + 1] ?? "drums") ?? 0));
  expect(first).toBeGreaterThan(0);
  const shares = [...roots.slice(0, 99)];
  const known = [...(lesson ?? [])].reverse().slice(0, 99);
  for (const [i, root] of shares.entries()) {
    expect((known[i] ?? 0) / (known[0] ?? 1)).toBeCloseTo(root / (shares[0] ?? 1), 2);
  }
  expect(lesson?.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
});

it("a network that does not know a label, or is none, is refused by name", async () => {
  writeFileSync(join(folder, "class_names.txt"), "cat\ndog");
  await expect(loadClassifier(folder)).rejects.toThrow("class_names.txt: the label drums is not among them");
  const empty = temporaryFolder();
  await expect(loadClassifier(empty)).rejects.toThrow("model.json: there is no such file");
  writeFileSync(join(empty, "model.json"), '{"modelTopology":');
  await expect(loadClassifier(empty)).rejects.toThrow("model.json: not JSON, or cut off");
});
