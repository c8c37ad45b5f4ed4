import { LABELS } from "@inkling/guesser/labels";
import { RASTER_SIZE, rasterize, type Stroke } from "@inkling/ink";
import { augment } from "./augment.ts";
import type { Data } from "./data.ts";
import type { Drawing } from "./drawing.ts";
import type { Random } from "./random.ts";

/** How often a drawing is shown goes with (drawings of its label) to the power of minus this. */
const BALANCE = 0.95;
/** The share of the pictures that show none of the 100 labels. */
const OTHERS_SHARE = 0.12;

/** An endless supply of pictures to train on, as records for `train.py`. */
export function createSampler(data: Data, random: Random): () => Uint8Array {
  const pools = data.classes.map((label) => data.training.get(label) ?? []);
  const weights = pools.map((pool) => pool.length ** (1 - BALANCE));
  const [wanted, others] = [chooser(weights.slice(0, LABELS.length)), chooser(weights.slice(LABELS.length))];
  return () => {
    const label = random.chance(OTHERS_SHARE)
      ? LABELS.length + others(random.uniform(0, 1))
      : wanted(random.uniform(0, 1));
    const pool = pools[label] as readonly Drawing[];
    const drawing = pool[Math.floor(random.uniform(0, pool.length))] as Drawing;
    const { strokes, pen } = augment(drawing.strokes(), random);
    return toRecord(label, strokes, pen);
  };
}

/** A picture for `train.py`: the label's number as two bytes, little-endian, and the pixels as bytes. */
export function toRecord(label: number, strokes: readonly Stroke[], pen?: number): Uint8Array {
  const raster = rasterize(strokes, RASTER_SIZE, pen);
  const record = new Uint8Array(2 + raster.length);
  record[0] = label & 255;
  record[1] = label >> 8;
  for (let i = 0; i < raster.length; i++) record[2 + i] = Math.round(255 * (raster[i] as number));
  return record;
}

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
