import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readLines, readNpy } from "./files.ts";
import { bitmapsIn } from "./sources.ts";
import { temporaryFolder } from "./testing.ts";

const folder = temporaryFolder();
const write = (name: string, bytes: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

/** A numpy array of bytes, as numpy writes it. */
function npy(shape: string, pixels: Uint8Array): Buffer {
  const header = `{'descr': '|u1', 'fortran_order': False, 'shape': ${shape}, }`.padEnd(117);
  return Buffer.concat([Buffer.from(`\x93NUMPY\x01\x00\x76\x00${header}\n`, "latin1"), pixels]);
}

/** Two pictures, each of a thick diagonal. */
const PICTURES = Uint8Array.from({ length: 2 * 784 }, (_, i) =>
  Math.abs((i % 28) - (Math.floor(i / 28) % 28)) < 2 ? 255 : 0,
);
const TWO = npy("(2, 784)", PICTURES);

describe("a file that cannot be read is named, with the reason:", () => {
  const zipped = gzipSync("a\nb\n");
  it.each([
    ["is cut off", "cut.ndjson.gz", zipped.subarray(0, 12), "unexpected end of file"],
    ["is not zipped", "foreign.ndjson.gz", Buffer.from("<html>"), "incorrect header check"],
  ])("%s", (_, name, bytes, reason) => {
    const file = write(name, bytes);
    expect(() => readLines(file)).toThrow(`${file}: ${reason}`);
  });

  it("is a folder", () => {
    const file = join(folder, "folder.ndjson.gz");
    mkdirSync(file);
    expect(() => readLines(file)).toThrow(`${file}: is a folder`);
  });

  it.each([
    ["is cut off", "cut.npy.gz", gzipSync(TWO).subarray(0, 60), "unexpected end of file"],
    ["is no array", "foreign.npy.gz", gzipSync("x"), "not a numpy array"],
    [
      "has fewer rows than it says",
      "few.npy",
      npy("(2499, 784)", PICTURES),
      "expected uint8 [n, 784], found {",
    ],
    ["has other rows", "wide.npy", npy("(1, 1568)", PICTURES), "expected uint8 [n, 784], found {"],
    ["has half a header", "head.npy", TWO.subarray(0, 40), "expected uint8 [n, 784], found {"],
  ])("%s", (_, name, bytes, reason) => {
    const file = write(name, bytes);
    expect(() => readNpy(file)).toThrow(`${file}: ${reason}`);
  });
});

it("bitmaps are read zipped and as they are published", () => {
  mkdirSync(join(folder, "bitmaps"));
  write("bitmaps/sun.npy", TWO);
  write("bitmaps/cat.npy.gz", gzipSync(TWO));
  for (const label of ["sun", "cat"]) expect(bitmapsIn(folder, label)).toHaveLength(2);
});
