import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LABELS } from "@inkling/guesser/labels";
import { expect, it, vi } from "vitest";
import { fold } from "./fold.ts";
import { release } from "./release.ts";
import { drawn, temporaryFolder, untrained } from "./testing.ts";

// Eight thousand looks at scribbles say nothing about files.
vi.mock("./replays.ts", () => ({ replaysOf: () => ({ drawings: [], others: [], scribbles: [] }) }));

const FILES = ["difficulty.json", "model.json", "verdict.json", "weights.bin"];

it("a network that cannot be written whole leaves the old one as it was", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const folder = temporaryFolder();
  for (const name of FILES) writeFileSync(join(folder, name), "old");
  symlinkSync("/dev/full", join(folder, "verdict.json.part")); // a disk without space
  const validation = LABELS.slice(0, 9).map((label) =>
    drawn(label, [
      [
        [9, 9],
        [900, 700],
      ],
    ]),
  );
  const data = { classes: LABELS, training: new Map(), validation, test: [], others: [] };
  await expect(release(fold(untrained()), data, folder)).rejects.toThrow(
    `${join(folder, "verdict.json")}: no space is left on the disk`,
  );
  expect(readdirSync(folder)).toEqual(FILES);
  for (const name of FILES) expect(readFileSync(join(folder, name), "utf8")).toBe("old");
  vi.restoreAllMocks();
});
