import { execFile } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LABELS } from "@inkling/guesser/labels";
import { expect, it } from "vitest";
import { temporaryFolder } from "./testing.ts";

const DATA = fileURLToPath(new URL("data.ts", import.meta.url));

/** What a run of "npm run data" says on stderr; one that does not end is killed. */
const run = (...args: string[]): Promise<{ code: unknown; lines: string[] }> =>
  new Promise((resolve) =>
    execFile(process.execPath, ["--import", "tsx", DATA, ...args], { timeout: 20_000 }, (error, _, stderr) =>
      resolve({ code: error?.code, lines: stderr.trim().split("\n") }),
    ),
  );

it("what cannot be read ends the run; its progress is seen without a terminal, too, on lines of its own", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "strokes", `${LABELS[1]}.ndjson`);
  mkdirSync(join(folder, "strokes"));
  writeFileSync(file, "<html>");
  const { code, lines } = await run("--folder", folder, "--out", join(folder, "out"));
  expect(code).toBe(1);
  expect(lines[0]).toContain("1/345 labels");
  expect(lines.at(-1)).toMatch(`${file}:1: Unexpected token`);
  expect(existsSync(join(folder, "out"))).toBe(false);
});

it("half a drawing cannot be fetched", async () => {
  const { code, lines } = await run("--download", "--per-label", "2.5", "--out", temporaryFolder());
  expect([code, lines]).toEqual([1, ['--per-label wants a whole number of at least 1, not "2.5"']]);
});
