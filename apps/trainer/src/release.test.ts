import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LABELS } from "@inkling/guesser/labels";
import { expect, it, vi } from "vitest";
import { fold } from "./fold.ts";
import { layersOf, readModelFiles } from "./layers-model.ts";
import { release } from "./release.ts";
import { drawn, temporaryFolder, untrained } from "./testing.ts";

// Eight thousand looks at scribbles say nothing about files.
vi.mock("./replays.ts", () => ({ replaysOf: () => ({ drawings: [], others: [], scribbles: [] }) }));

const FILES = ["difficulty.json", "model.json", "verdict.json", "weights.bin"];

const validation = LABELS.slice(0, 9).map((label) =>
  drawn(label, [
    [
      [9, 9],
      [900, 700],
    ],
  ]),
);
const data = { classes: LABELS, training: new Map(), validation, test: [], others: [] };

it("likes the labels less of which more drawings were shown", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const some = validation.slice(0, 1);
  const of = async (first: number): Promise<number> => {
    const training = new Map(LABELS.map((label, i) => [label, Array(i === 0 ? first : 1).fill(some[0])]));
    const folder = temporaryFolder();
    await release(fold(untrained()), { ...data, training }, folder);
    const [bias = 0, other = 0] = layersOf(readModelFiles(folder)).at(-1)?.bias ?? [];
    return bias - other;
  };
  expect(await of(1000)).toBeLessThan((await of(1)) - 0.1);
  vi.restoreAllMocks();
});

it("a network that cannot be written whole leaves the old one as it was", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const folder = temporaryFolder();
  for (const name of FILES) writeFileSync(join(folder, name), "old");
  symlinkSync("/dev/full", join(folder, "verdict.json.part")); // a disk without space
  await expect(release(fold(untrained()), data, folder)).rejects.toThrow(
    `${join(folder, "verdict.json")}: no space is left on the disk`,
  );
  expect(readdirSync(folder)).toEqual(FILES);
  for (const name of FILES) expect(readFileSync(join(folder, name), "utf8")).toBe("old");
  vi.restoreAllMocks();
});
