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

it("says one sentence of a file that is none of drawings, and few of one with many bad lines", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const [png, cut, bad] = [
    file("png.ndjson", `\u0089PNG\u0007\r\n${"\u001a\n".repeat(99)}`),
    join(folder, "cut.ndjson.gz"),
    file("bad.ndjson", `${SUN}\n${"{}\n".repeat(99)}${RAW}`),
  ];
  writeFileSync(cut, gzipSync(SUN).subarray(0, 20));
  expect(await wordsOf(png, cut, bad)).toEqual(["sun", "cat"]);
  const lines = told.mock.calls.map(([line]) => String(line).replace(`${folder}/`, ""));
  expect(lines).toEqual([
    expect.stringMatching(/^png\.ndjson:1: \P{Cc}+$/u),
    "cut.ndjson.gz: unexpected end of file",
    ...[2, 3, 4, 5, 6].map((line) => `bad.ndjson:${line}: "word" is missing`),
    "bad.ndjson: 94 more lines are no drawings",
  ]);
  told.mockRestore();
});

it("tells once, and without the system's words, that a file is missing", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const missing = join(folder, "none.ndjson");
  await wordsOf(missing);
  expect(told.mock.calls).toEqual([[`${missing}: there is no such file`]]);
  told.mockRestore();
});
