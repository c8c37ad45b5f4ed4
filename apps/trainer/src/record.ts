import { LABELS } from "@inkling/guesser/labels";
import { RASTER_CHANNELS, RASTER_SIZE } from "@inkling/ink";
import * as tf from "@tensorflow/tfjs";

/** A picture to learn from. */
export interface Lesson {
  /** The number of its class; {@link UNKNOWN} where nobody knows. */
  readonly label: number;
  readonly raster: Float32Array;
  /** What the teachers think of each of the labels, times how much that counts: 4 at most. */
  readonly taught?: Float32Array | undefined;
  /** Whether the network is asked, too, what it sees in a mirror: see `mirrorWeight` in `recipe.ts`. */
  readonly mirrored?: boolean;
  /** Whether the tutor is asked, if there is one. */
  readonly tutored?: boolean;
}

export const UNKNOWN = 65535;

const PIXELS = RASTER_SIZE * RASTER_SIZE * RASTER_CHANNELS;
const [ASKED_AT, PIXELS_AT, TAUGHT_AT] = [2, 3, 3 + PIXELS];
const [MIRRORED, UNTUTORED] = [1, 2];
const [UNIT, MOST] = [16384, 65535]; // of a share, in two bytes

/**
 * A picture for `train.py`: the label's number as two bytes, little-endian, a byte that tells who is asked about it (1:
 * the mirror, 2: not the tutor), the pixels as bytes, and what the teachers think of each of the 100 labels, times how
 * much that counts, two bytes each.
 */
export function packRecord({ label, raster, taught, mirrored = false, tutored = true }: Lesson): Uint8Array {
  const record = new Uint8Array(TAUGHT_AT + 2 * LABELS.length);
  const view = new DataView(record.buffer);
  view.setUint16(0, label, true);
  view.setUint8(ASKED_AT, (mirrored ? MIRRORED : 0) | (tutored ? 0 : UNTUTORED));
  for (const [i, pixel] of raster.entries()) record[PIXELS_AT + i] = Math.round(255 * pixel);
  for (const [i, share] of taught?.entries() ?? []) {
    view.setUint16(TAUGHT_AT + 2 * i, Math.min(MOST, Math.round(UNIT * share)), true);
  }
  return record;
}

/** The same numbers again. */
export function unpackRecord(record: Uint8Array): Required<Lesson> & { readonly taught: Float32Array } {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  return {
    label: view.getUint16(0, true),
    mirrored: (view.getUint8(ASKED_AT) & MIRRORED) !== 0,
    tutored: (view.getUint8(ASKED_AT) & UNTUTORED) === 0,
    raster: Float32Array.from(record.subarray(PIXELS_AT, TAUGHT_AT), (byte) => byte / 255),
    taught: Float32Array.from(LABELS, (_, i) => view.getUint16(TAUGHT_AT + 2 * i, true) / UNIT),
  };
}

/** Tensors of the records, for the caller to dispose of; who is mirrored or tutored counts 1 there, others 0. */
export function tensorsOf(records: readonly Uint8Array[]) {
  const lessons = records.map(unpackRecord);
  const pictures = new Float32Array(records.length * PIXELS);
  const taught = new Float32Array(records.length * LABELS.length);
  for (const [i, lesson] of lessons.entries()) {
    pictures.set(lesson.raster, i * PIXELS);
    taught.set(lesson.taught, i * LABELS.length);
  }
  return {
    pictures: tf.tensor4d(pictures, [records.length, RASTER_SIZE, RASTER_SIZE, RASTER_CHANNELS]),
    classes: tf.tensor1d(
      lessons.map(({ label }) => label),
      "int32",
    ),
    mirrored: tf.tensor2d(lessons.map(({ mirrored }) => [Number(mirrored)])),
    tutored: tf.tensor2d(lessons.map(({ tutored }) => [Number(tutored)])),
    taught: tf.tensor2d(taught, [records.length, LABELS.length]),
  };
}
