import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGzip, gunzipSync } from "node:zlib";
import { isLabel, LABELS } from "@inkling/guesser/labels";
import { parseQuickDrawing } from "@inkling/ink";
import { type Drawing, inkedDrawing } from "./drawing.ts";
import type { Found } from "./sources.ts";
import { reasonOf, writeAllWhole } from "./write-whole.ts";

/** What a drawing is for: to learn from, to choose by, or to be judged by in the end. */
export const SPLITS = ["train", "validation", "test"] as const;
export type Split = (typeof SPLITS)[number];

/** Drawings ready to train with: what `npm run data` makes. */
export interface Dataset {
  /** The {@link LABELS}, then the labels that only help to learn what none of them is. */
  readonly classes: readonly string[];
  readonly training: ReadonlyMap<string, readonly Drawing[]>;
  /** Of the 100 labels. */
  readonly validation: readonly Drawing[];
  readonly test: readonly Drawing[];
  /** Drawings to validate with that show none of the 100. */
  readonly others: readonly Drawing[];
}

interface Manifest {
  readonly format: 1;
  readonly files: Readonly<Record<string, { readonly drawings: number; readonly sha256: string }>>;
}

const MANIFEST = "manifest.json";
const fileOf = (split: Split): string => `${split}.ndjson.gz`;

/** Writes drawings as one file a split, and the manifest with their checksums. */
export async function writeDataset(
  folder: string,
  drawings: Readonly<Record<Split, readonly Found[]>>,
): Promise<void> {
  const contents: Record<string, [string | Uint8Array]> = {};
  const files: Record<string, { drawings: number; sha256: string }> = {};
  for (const split of SPLITS) {
    const bytes = await zip(drawings[split]);
    contents[fileOf(split)] = [bytes];
    files[fileOf(split)] = { drawings: drawings[split].length, sha256: checksum(bytes) };
  }
  const manifest: Manifest = { format: 1, files };
  contents[MANIFEST] = [`${JSON.stringify(manifest, null, 2)}\n`];
  await writeAllWhole(folder, contents);
}

/** Line by line: all of them are too long for one string. */
const zip = (drawings: readonly Found[]): Promise<Uint8Array> =>
  pipeline(Readable.from(linesOf(drawings)), createGzip(), buffer);

function* linesOf(drawings: readonly Found[]): Generator<string> {
  for (const { drawing, traced } of drawings) {
    const { word, drawing: columns } = drawing;
    yield `${JSON.stringify({ word, traced, drawing: columns })}\n`;
  }
}

/**
 * Reads what `npm run data` has written.
 * @throws Error naming the file that is missing, damaged or not of this kind
 */
export async function readDataset(folder: string): Promise<Dataset> {
  const manifest = await readManifest(join(folder, MANIFEST));
  const [train, validation, test] = await Promise.all(
    SPLITS.map((split) => readSplit(folder, split, manifest)),
  );
  const training = new Map<string, Drawing[]>(LABELS.map((label) => [label, []]));
  for (const drawing of train ?? []) {
    const pool = training.get(drawing.label);
    if (pool) pool.push(drawing);
    else training.set(drawing.label, [drawing]);
  }
  const ofLabels = (drawing: Drawing): boolean => isLabel(drawing.label);
  return {
    classes: [...training.keys()],
    training,
    validation: (validation ?? []).filter(ofLabels),
    test: test ?? [],
    others: (validation ?? []).filter((drawing) => !ofLabels(drawing)),
  };
}

async function readManifest(file: string): Promise<Manifest> {
  try {
    const manifest = JSON.parse(await readFile(file, "utf8")) as Partial<Manifest> | null;
    if (manifest?.format === 1 && manifest.files) return manifest as Manifest;
  } catch (error) {
    throw new Error(`${file}: ${reasonOf(error)} (npm run data makes it)`, { cause: error });
  }
  throw new Error(`${file}: not a manifest of drawings (npm run data makes it)`);
}

async function readSplit(folder: string, split: Split, manifest: Manifest): Promise<Drawing[]> {
  const file = join(folder, fileOf(split));
  const bytes = await readFile(file).catch((error) => {
    throw new Error(`${file}: ${reasonOf(error)} (npm run data makes it)`, { cause: error });
  });
  if (checksum(bytes) !== manifest.files[fileOf(split)]?.sha256) {
    throw new Error(`${file}: its checksum is not the one in ${MANIFEST}; npm run data makes both anew`);
  }
  return Array.from(textLines(gunzipSync(bytes)), (line) => inkedDrawing(parseQuickDrawing(line)));
}

/** One by one, again because of their length. */
function* textLines(bytes: Buffer): Generator<string> {
  let start = 0;
  for (let end = bytes.indexOf("\n"); end >= 0; end = bytes.indexOf("\n", start)) {
    yield bytes.toString("utf8", start, end);
    start = end + 1;
  }
}

const checksum = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
