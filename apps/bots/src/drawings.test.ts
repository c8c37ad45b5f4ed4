import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { LABELS } from "@inkling/guesser/labels";
import { BOARD_UNITS } from "@inkling/ink";
import { afterAll, expect, test } from "vitest";
import { drawingsOfFile, tracedDrawings } from "./drawings.ts";

const folder = mkdtempSync(join(tmpdir(), "inkling-drawings-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("there is a drawing of every label, on the board", () => {
  for (const label of LABELS) {
    const points = (tracedDrawings(label, 0.5) ?? []).flat();
    expect(points.length, label).toBeGreaterThan(1);
    for (const n of points.flat()) {
      expect(Number.isInteger(n) && n >= 0 && n < BOARD_UNITS, `${label}: ${n}`).toBe(true);
    }
  }
});

test("another choice is another drawing, the same choice the same", () => {
  expect(tracedDrawings("cat", 0.1)).toEqual(tracedDrawings("cat", 0.1));
  expect(tracedDrawings("cat", 0.1)).not.toEqual(tracedDrawings("cat", 0.7));
});

test("drawings are read from a Quick, Draw! file, gzipped or not", () => {
  const line = JSON.stringify({
    word: "line",
    drawing: [
      [
        [0, 255],
        [0, 0],
      ],
    ],
  });
  writeFileSync(join(folder, "a.ndjson"), `${line}\n\n`);
  writeFileSync(join(folder, "a.ndjson.gz"), gzipSync(line));
  for (const name of ["a.ndjson", "a.ndjson.gz"]) {
    const drawings = drawingsOfFile(join(folder, name));
    expect(drawings("line", 0)?.[0]?.length).toBe(2);
    expect(drawings("cat", 0)).toBeUndefined();
  }
});

test("a line that cannot be read is named", () => {
  const file = join(folder, "bad.ndjson");
  writeFileSync(file, `${JSON.stringify({ word: "line", drawing: [] })}\n{"word":7}\n`);
  expect(() => drawingsOfFile(file)).toThrow(/bad\.ndjson:2: "word" is missing/);
});
