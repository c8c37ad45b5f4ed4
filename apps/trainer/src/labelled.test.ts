import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { labelled } from "./labelled.ts";
import { temporaryFolder } from "./testing.ts";

const folder = temporaryFolder();
const file = (name: string, ...drawings: [word: string, ...strokes: [number[], number[]][]][]): string => {
  const lines = drawings.map(([word, ...drawing]) => JSON.stringify({ word, drawing }));
  writeFileSync(join(folder, name), lines.join("\n"));
  return join(folder, name);
};

it("leaves out what the guesser says nothing about, and tells how many", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const line: [number[], number[]] = [
    [0, 9],
    [0, 0],
  ];
  const some = file("some.ndjson", ["sun", line], ["sun"], ["sun", [[5], [5]]], ["unicorn", line]);
  expect((await labelled([some])).map(({ label }) => label)).toEqual(["sun"]);
  expect(told.mock.calls).toEqual([
    ["left out 1 drawings of words that the guesser does not know, 2 with nothing but a dot"],
  ]);
  told.mockRestore();
});

it("names, in one sentence, the files without any, and the file that is missing", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const [a, b] = [file("a.ndjson", ["unicorn"]), file("b.ndjson", ["zebu"])];
  await expect(labelled([a, b])).rejects.toThrow(`${a}, ${b}: there is no drawing of one of the 100 labels`);
  const missing = join(folder, "none.ndjson");
  await expect(labelled([missing])).rejects.toThrow(`${missing}: there is no such file`);
  expect(await labelled([])).toEqual([]);
  expect(told).not.toHaveBeenCalled();
  told.mockRestore();
});
