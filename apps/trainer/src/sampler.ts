import { seenFrom } from "@inkling/guesser";
import { LABELS } from "@inkling/guesser/labels";
import { pictureOf, type Stroke } from "@inkling/ink";
import { augment } from "./augment.ts";
import { cross } from "./cross.ts";
import type { Dataset } from "./dataset.ts";
import { retouched } from "./details.ts";
import type { Drawing } from "./drawing.ts";
import type { Random } from "./random.ts";
import { type Lesson, packRecord, UNKNOWN } from "./record.ts";
import { wildScribble } from "./scribble.ts";
import type { Teacher } from "./teacher.ts";
import { type Axis, longAxes, turned } from "./turn.ts";

/** How often a label is shown goes with (its drawings) to the power of 1 minus this. */
const BALANCE = 0.65;
/**
 * Of a label, drawings whose strokes are known are shown so many times as often as those that were traced from a
 * bitmap, where there are as many of them; where there are not, each kind goes with the root of its number.
 */
const INKED_WEIGHT = 3;
/** The share of the pictures that show another label of Quick, Draw!, and of those that show a scribble. */
const OTHERS_SHARE = 0.12;
const SCRIBBLES_SHARE = 0.03;
/** Where fewer drawings of a kind than this are known of a label, so many of those shown are crosses of two. */
const FEW = 300;
const CROSSED = 0.35;
/**
 * Of these drawings, and of the many other things of which as few are known, it counts so many times as much what the
 * teachers think, who have seen more of them.
 */
const FEW_TAUGHT = 2;
/**
 * The share that begins as one drawing and goes on as another of any label: nobody knows what that is, so only the
 * teachers judge it. What they have learnt from millions of drawings shows in such pictures, too (function matching:
 * Beyer et al., 2022), and of the scarce labels they know more than our drawings do.
 */
const MIXED_SHARE = 0.2;
/** Of the finished drawings whose details are not their own, the share whose other lines are one stroke. */
const RETOUCHED_UNLIFTED = 0.65;
/**
 * How much doubt the beginning of a drawing is shown with: times (1 - share)^3, it counts as a lesson that it may be
 * anything. Few drawings are known of most labels, and beginnings that are learnt by heart are believed too much.
 */
const DOUBT = 3;

/** The share of the pictures that are looked at from elsewhere: see `looksAt` of the guesser. */
const MOVED = 0.5;

/** The classes of a data set, and one more: scribbles. */
export const classesOf = (data: Dataset): number => data.classes.length + 1;

/** How often each of the labels is shown, among the pictures that show one of them. */
export function frequenciesOf(data: Dataset): number[] {
  const weights = LABELS.map((label) => weightOf(data.training.get(label)?.length ?? 0));
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / Math.max(total, 1));
}

const weightOf = (drawings: number): number => (drawings === 0 ? 0 : drawings ** (1 - BALANCE));

/** An endless supply of pictures to train on, as many records for `train.py` as are asked for. */
export function createSampler(
  data: Dataset,
  random: Random,
  teachers: readonly Teacher[],
): (count: number) => Uint8Array[] {
  const pools = data.classes.map((label) => poolOf(data.training.get(label) ?? []));
  const weights = pools.map(({ count }) => weightOf(count));
  const [wanted, others] = [chooser(weights.slice(0, LABELS.length)), chooser(weights.slice(LABELS.length))];
  const any = chooser(weights.slice(0, LABELS.length).map(Math.sign));
  const anyOther = data.classes.length > LABELS.length;
  const oneOf = (label: number) => {
    const { kinds, kindAt, axes } = pools[label] as Pool;
    const pool = kinds[kindAt(random.uniform(0, 1))] as readonly Drawing[];
    return { drawing: pick(pool, random), pool, axes };
  };
  const label = (other: boolean): number =>
    other ? LABELS.length + others(random.uniform(0, 1)) : wanted(random.uniform(0, 1));
  const rasterOf = (strokes: readonly Stroke[], pen: number): Float32Array => {
    const picture = pictureOf(strokes, pen);
    const [right, down] = [aPixel(random), aPixel(random)];
    return random.chance(MOVED) ? seenFrom(picture, { right, down }) : picture;
  };
  const scribble = (): Picture => {
    const { strokes, pen } = augment(wildScribble(random), random);
    return { label: data.classes.length, raster: rasterOf(strokes, pen) };
  };
  const mixed = (): Picture => {
    const [one, other] = [oneOf(any(random.uniform(0, 1))), oneOf(label(anyOther && random.chance(0.5)))];
    const drawn = cross(one.drawing.strokes(), other.drawing.strokes(), random);
    const { whole, pen } = augment(drawn, random, one.drawing.traced);
    const finished = retouched(whole, random) ?? whole;
    return { label: UNKNOWN, raster: rasterOf(finished, pen), finished, tutored: false };
  };
  const ofLabel = (label: number): Picture => {
    const { drawing, pool, axes } = oneOf(label);
    const few = pool.length < FEW;
    const drawn =
      few && random.chance(CROSSED)
        ? cross(drawing.strokes(), pick(pool, random).strokes(), random)
        : drawing.strokes();
    const lying = turned(drawn, axes, random);
    const { strokes, whole, shaken, share, pen } = augment(lying, random, drawing.traced);
    if (share === 1) {
      // It is what it was: the teachers are shown the details that it had, and the tutor is not asked.
      const other = retouched(shaken, random, RETOUCHED_UNLIFTED);
      const raster = rasterOf(other ?? strokes, pen);
      return { label, raster, finished: whole, weight: few ? FEW_TAUGHT : 1, tutored: !other };
    }
    const raster = rasterOf(strokes, pen);
    return label < LABELS.length
      ? { label, raster, taught: doubt(share), mirrored: true }
      : { label, raster };
  };
  const sample = (): Picture => {
    const kind = random.uniform(0, 1);
    if (kind < SCRIBBLES_SHARE) return scribble();
    if (kind < SCRIBBLES_SHARE + OTHERS_SHARE && anyOther) return ofLabel(label(true));
    if (kind > 1 - MIXED_SHARE && teachers.length > 0) return mixed();
    return ofLabel(label(false));
  };
  return (count) => {
    const pictures = Array.from({ length: count }, sample);
    // One is asked at a time: the loss is linear in what they say, so in the long run that is as good as the mean
    // of them all.
    const teach = teachers[Math.floor(random.uniform(0, teachers.length))];
    const asked = teach ? pictures.filter(({ finished }) => finished) : [];
    const opinions = teach?.classify(asked.map(({ finished }) => teach.picture(finished ?? []))) ?? [];
    const lessons = new Map(
      asked.map((picture, i) => [picture, opinions[i]?.map((share) => (picture.weight ?? 1) * share)]),
    );
    return pictures.map((picture) =>
      packRecord({ ...picture, taught: lessons.get(picture) ?? picture.taught }),
    );
  };
}

interface Picture extends Lesson {
  /** If it is finished: the same as teachers know drawings, by a steady hand and a pen that is lifted. */
  readonly finished?: readonly Stroke[];
  /** How much it counts what teachers think of it. */
  readonly weight?: number;
}

/** -1, 0 or 1. */
const aPixel = (random: Random): number => Math.floor(random.uniform(-1, 2));

const doubt = (share: number): Float32Array =>
  new Float32Array(LABELS.length).fill((DOUBT * (1 - share) ** 3) / LABELS.length);

const pick = <T>(some: readonly T[], random: Random): T =>
  some[Math.floor(random.uniform(0, some.length))] as T;

/** The drawings of a label by kind, strokes known and traced, and how the kinds are chosen. */
interface Pool {
  readonly kinds: readonly (readonly Drawing[])[];
  readonly kindAt: (at: number) => number;
  readonly count: number;
  /** How the long ones lie. */
  readonly axes: readonly Axis[];
}

function poolOf(drawings: readonly Drawing[]): Pool {
  const kinds = [false, true].map((traced) => drawings.filter((drawing) => drawing.traced === traced));
  const [inked, traced] = kinds.map(({ length }) => Math.sqrt(length)) as [number, number];
  return {
    kinds,
    kindAt: chooser([INKED_WEIGHT * inked, traced]),
    count: drawings.length,
    axes: longAxes(drawings),
  };
}

/** A drawing as it is, without a lesson, as a record for `train.py`. */
export const toRecord = (label: number, strokes: readonly Stroke[]): Uint8Array =>
  packRecord({ label, raster: pictureOf(strokes) });

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
