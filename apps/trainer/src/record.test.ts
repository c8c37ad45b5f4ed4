import { LABELS } from "@inkling/guesser/labels";
import { pictureOf } from "@inkling/ink";
import { expect, it } from "vitest";
import { packRecord, unpackRecord } from "./record.ts";
import { toRecord } from "./sampler.ts";

const DOT = [[[500, 500]]] as const;

it("holds a picture and what is thought of it", () => {
  const taught = Float32Array.from(LABELS, (_, i) => i / 200);
  const lesson = { label: 300, raster: pictureOf(DOT), taught };
  const found = unpackRecord(packRecord(lesson));
  expect(found.label).toBe(300);
  for (const [i, share] of taught.entries()) expect(found.taught[i]).toBeCloseTo(share, 4);
  for (const [i, pixel] of lesson.raster.entries()) expect(found.raster[i]).toBeCloseTo(pixel, 2);
  expect(Math.max(...found.raster)).toBeGreaterThan(0.5);
});

it.each([
  { mirrored: false, tutored: true, bits: 0 },
  { mirrored: true, tutored: true, bits: 1 },
  { mirrored: false, tutored: false, bits: 2 },
  { mirrored: true, tutored: false, bits: 3 },
])("holds who is asked about it: $bits", ({ bits, ...asked }) => {
  const record = packRecord({ label: 1, raster: pictureOf(DOT), ...asked });
  expect(unpackRecord(record)).toMatchObject(asked);
  expect(record[2]).toBe(bits); // train.py reads them
});

it("without a lesson holds none", () => {
  const record = toRecord(7, DOT);
  expect(unpackRecord(record)).toMatchObject({ label: 7, mirrored: false, tutored: true });
  expect(Math.max(...unpackRecord(record).taught)).toBe(0);
  // The places that train.py reads: label, mirror, pixels, and two bytes for each of the labels.
  expect(record).toHaveLength(2 + 1 + 28 * 28 * 2 + 2 * 100);
  expect([record[0], record[1], record[2]]).toEqual([7, 0, 0]);
});
