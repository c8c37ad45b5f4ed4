import { LABELS } from "@inkling/guesser/labels";
import { expect, it } from "vitest";
import type { Data } from "./data.ts";
import type { Drawing } from "./drawing.ts";
import { createRandom } from "./random.ts";
import { createSampler, toRecord } from "./sampler.ts";

const PIXELS = 28 * 28;
const DOT = [[[500, 500]]] as const;
const LINE = [
  [
    [100, 100],
    [900, 900],
  ],
] as const;

const labelOf = (record: Uint8Array) => (record[0] as number) + 256 * (record[1] as number);
const lessonOf = (record: Uint8Array) => {
  const view = new DataView(record.buffer, record.byteOffset);
  return LABELS.map((_, i) => view.getUint16(2 + PIXELS + 2 * i, true));
};

it("writes the label in two bytes, the picture in a byte per pixel, and no lesson where nobody was asked", () => {
  const record = toRecord(300, DOT);
  expect(record).toHaveLength(2 + PIXELS + 2 * LABELS.length);
  expect(labelOf(record)).toBe(300);
  const pixels = record.subarray(2, 2 + PIXELS);
  expect(Math.max(...pixels)).toBe(135); // (0.5 + 0.74 - 0.71) * 255: its middle is between pixels
  expect(Math.max(...lessonOf(record))).toBe(0);
});

it("asks the teachers about finished drawings of the labels alone, and writes their mean", () => {
  const drawing = (label: string): Drawing => ({ label, strokes: () => LINE });
  const classes = [...LABELS, "none of them"];
  const training = new Map(classes.map((label) => [label, [drawing(label)]]));
  const data: Data = { classes, training, validation: [] };
  let asked = 0;
  const sure = (label: number) => (pictures: readonly Float32Array[]) => {
    asked += pictures.length;
    return pictures.map(() => Float32Array.from(LABELS, (_, i) => Number(i === label)));
  };
  const records = createSampler(data, createRandom(1), [sure(3), sure(5)])(400);

  const taught = records.filter((record) => Math.max(...lessonOf(record)) > 0);
  expect(taught.length * 2).toBe(asked);
  expect(taught.length).toBeGreaterThan(100);
  expect(taught.length).toBeLessThan(300); // the others are unfinished, or none of the labels
  for (const record of taught) {
    expect(labelOf(record)).toBeLessThan(LABELS.length);
    expect(lessonOf(record).flatMap((share, i) => (share > 0 ? [[i, share]] : []))).toEqual([
      [3, 32768],
      [5, 32768],
    ]);
  }
});
