import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { writeDataset } from "./dataset.ts";
import { fold } from "./fold.ts";
import { publish } from "./publish.ts";
import { quickdrawJs } from "./sources.ts";
import { temporaryFolder, untrained } from "./testing.ts";

const SCRIPT = fileURLToPath(new URL("evaluate.ts", import.meta.url));

/** The command as somebody types it. */
function evaluate(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ["--import", "tsx", SCRIPT, ...args], { encoding: "utf8" });
}

/** A data set whose drawings to validate with are suns and ladders, and a flamingo, which is none of the labels. */
async function someData(): Promise<string> {
  const folder = temporaryFolder();
  const drawings = (label: string, most: number) =>
    quickdrawJs(label, "test")
      .slice(0, most)
      .map((found) => ({ ...found, traced: false }));
  const validation = [...drawings("sun", 6), ...drawings("ladder", 6), ...drawings("flamingo", 1)];
  await writeDataset(folder, { train: drawings("sun", 1), validation, test: [] });
  return folder;
}

const top1 = (stdout: string): number => Number(/^top-1\s+([\d.]+) %/m.exec(stdout)?.[1]);

it("measures the network that is named, and makes a page that needs no other", async () => {
  const [data, report, network] = [await someData(), temporaryFolder(), temporaryFolder()];
  const ours = evaluate("--validation", "--data", data, "--report", report);
  expect(ours.stderr).toBe("");
  expect(ours.stdout).toMatch(/^drawings\s+12$/m);
  expect(top1(ours.stdout)).toBeGreaterThan(50);
  const html = readFileSync(join(report, "index.html"), "utf8");
  for (const part of [
    "In figures",
    "How soon it sees",
    "Ink to recognition",
    "Label by label",
    "What it mixes up",
  ]) {
    expect(html).toContain(`<h2>${part}</h2>`);
  }
  expect(html).not.toMatch(/(?:src|href)="?https?:/);
  expect(html).not.toContain("NaN");

  const { json, weights } = publish(fold(untrained()));
  writeFileSync(join(network, "model.json"), JSON.stringify(json));
  writeFileSync(join(network, "weights.bin"), weights);
  expect(top1(evaluate("--validation", "--data", data, "--network", network).stdout)).toBeLessThan(50);
});

it("puts into the card what the card is about, and nothing else", () => {
  const { status, stderr } = evaluate("--card", "drawings.ndjson");
  expect(stderr).toBe("--card wants either --validation or --test-split, and no file\n");
  expect(status).toBe(1);
});
