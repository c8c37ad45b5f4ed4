import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { readDrawings } from "./ndjson.ts";

const folder = mkdtempSync(join(tmpdir(), "inkling-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  process.exitCode = 0;
});

const SUN = '{"word":"sun","drawing":[[[0,255],[0,9]]]}';
const RAW = '{"word":"cat","drawing":[[[0.5,255],[0,9],[0,40]]]}';
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, name.endsWith(".gz") ? gzipSync(text) : text);
  return path;
};
const wordsOf = async (...files: string[]): Promise<string[]> => {
  const words: string[] = [];
  for await (const { word } of readDrawings(files)) words.push(word);
  return words;
};

it("reads simplified and raw drawings, plain and zipped", async () => {
  expect(await wordsOf(file("a.ndjson", `${SUN}\n\n${RAW}\n`), file("b.ndjson.gz", RAW))).toEqual([
    "sun",
    "cat",
    "cat",
  ]);
});

it("tells file and line of what it cannot read, and reads on", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const broken = file("c.ndjson", `${SUN}\n{"word":\n{"word":"x"}\n${RAW}`);
  expect(await wordsOf(broken, join(folder, "none.ndjson"), file("d.ndjson.gz", SUN))).toEqual([
    "sun",
    "cat",
    "sun",
  ]);
  const lines = told.mock.calls.map(([line]) => String(line));
  expect(lines.map((line) => line.replace(`${folder}/`, "").split(" ")[0])).toEqual([
    "c.ndjson:2:",
    "c.ndjson:3:",
    "none.ndjson:",
  ]);
  expect(process.exitCode).toBe(1);
  told.mockRestore();
});
