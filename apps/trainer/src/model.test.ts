import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LABELS } from "@inkling/guesser/labels";
import { loadGuesser } from "@inkling/guesser/node";
import { expect, it } from "vitest";
import { quickdrawJs } from "./sources.ts";
import { temporaryFolder } from "./testing.ts";

const SCRIPT = fileURLToPath(new URL("model.ts", import.meta.url));

/** A folder as `npm run data` reads it, with so few drawings that it takes no time. */
function someDrawings(): string {
  const folder = temporaryFolder();
  for (const [kind, label] of [
    ["strokes", "sun"],
    ["strokes", "ladder"],
    ["strokes-other", "flamingo"],
  ] as const) {
    mkdirSync(join(folder, kind), { recursive: true });
    const lines = quickdrawJs(label, "training", 40).map(({ drawing }) => JSON.stringify(drawing));
    writeFileSync(join(folder, kind, `${label}.ndjson`), lines.join("\n"));
  }
  return folder;
}

it("one command makes a guesser out of drawings, and a report on it", async () => {
  const [work, out] = [temporaryFolder(), temporaryFolder()];
  const told = spawnSync(
    process.execPath,
    [
      "--import",
      "tsx",
      SCRIPT,
      "--folder",
      someDrawings(),
      "--minutes",
      "0.05",
      "--work",
      work,
      "--out",
      out,
    ],
    { encoding: "utf8" },
  );
  expect(told.status, told.stderr).toBe(0);
  expect(told.stdout).not.toContain("NaN");

  const guesser = await loadGuesser({ modelFolder: out });
  const [sun] = quickdrawJs("sun", "test", 1);
  const line = (sun?.drawing.drawing ?? []).map(([xs = [], ys = []]) =>
    xs.map((x, i) => [x, ys[i] ?? 0] as const),
  );
  expect(guesser.classify(line)).toHaveLength(LABELS.length);
  const json = (name: string) => JSON.parse(readFileSync(join(out, name), "utf8"));
  expect(Object.keys(json("difficulty.json")).sort()).toEqual([...LABELS].sort());
  expect(json("verdict.json")).toEqual({ race: expect.any(Number), versus: expect.any(Number) });
  const report = readFileSync(join(work, "report", "index.html"), "utf8");
  expect(report).toContain("<h2>In figures</h2>");
  expect(report).not.toContain("NaN");
}, 600_000);
