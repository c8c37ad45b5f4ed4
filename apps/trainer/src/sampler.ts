import { LABELS } from "@inkling/guesser/labels";
import { RASTER_SIZE, rasterize, type Stroke } from "@inkling/ink";
import { augment } from "./augment.ts";
import type { Dataset } from "./dataset.ts";
import type { Drawing } from "./drawing.ts";
import type { Random } from "./random.ts";
import { wildScribble } from "./scribble.ts";
import type { Teacher } from "./teacher.ts";

/** How often a drawing is shown goes with (drawings of its label) to the power of minus this. */
const BALANCE = 0.8;
/** A drawing whose strokes are known is shown so many times as often as one that was traced from a bitmap. */
const INKED_WEIGHT = 3;
/** The share of the pictures that show another label of Quick, Draw!, and of those that show a scribble. */
const OTHERS_SHARE = 0.1;
const SCRIBBLES_SHARE = 0.03;
/**
 * How often the teachers are asked about finished drawings of other labels: what these look like, they know, too.
 * About those of the 100 they are always asked.
 */
const OTHERS_TAUGHT = 0.5;

/** The classes of a data set, and one more: scribbles. */
export const classesOf = (data: Dataset): number => data.classes.length + 1;

/** An endless supply of pictures to train on, as many records for `train.py` as are asked for. */
export function createSampler(
  data: Dataset,
  random: Random,
  teachers: readonly Teacher[],
): (count: number) => Uint8Array[] {
  const pools = data.classes.map((label) =>
    (data.training.get(label) ?? []).flatMap((drawing) =>
      drawing.traced ? drawing : Array.from({ length: INKED_WEIGHT }, () => drawing),
    ),
  );
  const weights = pools.map(({ length }) => (length === 0 ? 0 : length ** (1 - BALANCE)));
  const [wanted, others] = [chooser(weights.slice(0, LABELS.length)), chooser(weights.slice(LABELS.length))];
  const anyOther = data.classes.length > LABELS.length;
  const sample = (): Picture => {
    const kind = random.uniform(0, 1);
    if (kind < SCRIBBLES_SHARE) {
      const { strokes, pen } = augment(wildScribble(random), random);
      return { label: data.classes.length, raster: rasterize(strokes, RASTER_SIZE, pen), taught: false };
    }
    const other = anyOther && kind < SCRIBBLES_SHARE + OTHERS_SHARE;
    const label = other ? LABELS.length + others(random.uniform(0, 1)) : wanted(random.uniform(0, 1));
    const pool = pools[label] as readonly Drawing[];
    const drawing = pool[Math.floor(random.uniform(0, pool.length))] as Drawing;
    const { strokes, whole, pen } = augment(drawing.strokes(), random, drawing.traced);
    const raster = rasterize(strokes, RASTER_SIZE, pen);
    const taught = strokes === whole && (!other || random.chance(OTHERS_TAUGHT));
    return { label, raster, taught };
  };
  return (count) => {
    const pictures = Array.from({ length: count }, sample);
    // The teachers know finished drawings only. One is asked at a time: the loss is linear in what they say,
    // so in the long run that is as good as the mean of them all.
    const teach = teachers[Math.floor(random.uniform(0, teachers.length))];
    const asked = teach ? pictures.filter(({ taught }) => taught) : [];
    const opinions = teach?.(asked.map(({ raster }) => raster)) ?? [];
    const lessons = new Map(asked.map((picture, i) => [picture, opinions[i]]));
    return pictures.map((picture) => pack(picture.label, picture.raster, lessons.get(picture)));
  };
}

interface Picture {
  readonly label: number;
  readonly raster: Float32Array;
  /** Whether the teachers shall be asked about it. */
  readonly taught: boolean;
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
