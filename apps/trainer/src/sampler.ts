import { LABELS } from "@inkling/guesser/labels";
import { RASTER_SIZE, rasterize, type Stroke } from "@inkling/ink";
import { augment } from "./augment.ts";
import type { Data } from "./data.ts";
import type { Drawing } from "./drawing.ts";
import { meanOf } from "./measure.ts";
import type { Random } from "./random.ts";
import type { Teacher } from "./teacher.ts";

/** How often a drawing is shown goes with (drawings of its label) to the power of minus this. */
const BALANCE = 0.95;
/** The share of the pictures that show none of the 100 labels. */
const OTHERS_SHARE = 0.12;

/** An endless supply of pictures to train on, as many records for `train.py` as are asked for. */
export function createSampler(
  data: Data,
  random: Random,
  teachers: readonly Teacher[],
): (count: number) => Uint8Array[] {
  const pools = data.classes.map((label) => data.training.get(label) ?? []);
  const weights = pools.map((pool) => pool.length ** (1 - BALANCE));
  const [wanted, others] = [chooser(weights.slice(0, LABELS.length)), chooser(weights.slice(LABELS.length))];
  const sample = (): Picture => {
    const label = random.chance(OTHERS_SHARE)
      ? LABELS.length + others(random.uniform(0, 1))
      : wanted(random.uniform(0, 1));
    const pool = pools[label] as readonly Drawing[];
    const drawing = pool[Math.floor(random.uniform(0, pool.length))] as Drawing;
    const { strokes, pen, finished } = augment(drawing.strokes(), random);
    return {
      label,
      raster: rasterize(strokes, RASTER_SIZE, pen),
      teachable: finished && label < LABELS.length,
    };
  };
  return (count) => {
    const pictures = Array.from({ length: count }, sample);
    // The teachers know finished drawings of the 100 labels only.
    const teachable = teachers.length === 0 ? [] : pictures.filter((picture) => picture.teachable);
    const lessons = new Map<Picture, Float32Array>();
    const taught = teachers.map((teach) => teach(teachable.map(({ raster }) => raster)));
    for (const [i, picture] of teachable.entries()) {
      lessons.set(picture, meanRow(taught.map((rows) => rows[i] as Float32Array)));
    }
    return pictures.map((picture) => pack(picture.label, picture.raster, lessons.get(picture)));
  };
}

interface Picture {
  readonly label: number;
  readonly raster: Float32Array;
  readonly teachable: boolean;
}

/** A drawing as it is, without a lesson, as a record for `train.py`. */
export const toRecord = (label: number, strokes: readonly Stroke[]): Uint8Array =>
  pack(label, rasterize(strokes));

/**
 * A picture for `train.py`: the label's number as two bytes, little-endian, the pixels as bytes, and what
 * the teachers think of each of the 100 labels, two bytes each.
 */
function pack(label: number, raster: Float32Array, lesson?: Float32Array): Uint8Array {
  const record = new Uint8Array(2 + raster.length + 2 * LABELS.length);
  const view = new DataView(record.buffer);
  view.setUint16(0, label, true);
  for (let i = 0; i < raster.length; i++) record[2 + i] = Math.round(255 * (raster[i] as number));
  lesson?.forEach((share, i) => {
    view.setUint16(2 + raster.length + 2 * i, Math.round(65535 * share), true);
  });
  return record;
}

const meanRow = (rows: readonly Float32Array[]): Float32Array =>
  Float32Array.from(rows[0] ?? [], (_, i) => meanOf(rows.map((row) => row[i] as number)));

/** Maps an even number from 0 to 1 to an index, each index as often as its weight says. */
function chooser(weights: readonly number[]): (at: number) => number {
  const total = weights.reduce((a, b) => a + b, 0);
  let sum = 0;
  const sums = weights.map((weight) => {
    sum += weight;
    return sum / total;
  });
  return (at) =>
    Math.max(
      0,
      sums.findIndex((end) => at < end),
    );
}
