import {
  boundsOf,
  isResting,
  lengthOf,
  longerSide,
  pictureOf,
  RASTER_CHANNELS,
  RASTER_SIZE,
  rest,
  type Stroke,
} from "@inkling/ink";

/** From where a picture is looked at: moved by so many pixels to the right and down, in a mirror or not. */
interface View {
  readonly right: number;
  readonly down: number;
  readonly mirrored?: boolean;
}

/**
 * From where the network looks at a drawing once the drawer rests. As it halves a picture again and again, it sees
 * slightly different things when all lines lie a pixel farther, and in a mirror; what it sees each time is the drawing,
 * the rest is chance.
 */
const RESTING_VIEWS: readonly View[] = [
  { right: 0, down: 0 },
  { right: -1, down: 0 },
  { right: 0, down: -1 },
  { right: 0, down: 0, mirrored: true },
];

/**
 * And from where at the same drawing without its details, where it has many: strokes whose line is shorter than a share
 * of its longer side. It has learnt from drawings of twenty seconds, in which nobody gives a clock all of its numbers.
 */
const PLAIN_VIEWS: readonly View[] = [
  { right: 0, down: 0 },
  { right: 0, down: 0, mirrored: true },
];
const DETAIL = 0.3;
const MANY_DETAILS = 3;

/**
 * What the network is shown of a drawing: one picture while it is being drawn, a few once the drawer rests, for then
 * there is time; one after the other, the first as {@link pictureOf} makes it.
 *
 * @param pen diameter of the pen on the 0-255 scale; the trainer varies it, nobody else does
 */
export function looksAt(strokes: readonly Stroke[], pen?: number): Float32Array {
  const picture = pictureOf(strokes, pen);
  if (!isResting(strokes)) return picture;
  const looks = RESTING_VIEWS.map((view) => seenFrom(picture, view));
  const plain = withoutDetails(strokes, DETAIL);
  if (strokes.length - plain.length < MANY_DETAILS) return joined(looks);
  const plainly = pictureOf(plain, pen);
  return joined([...looks, ...PLAIN_VIEWS.map((view) => seenFrom(plainly, view))]);
}

/**
 * What somebody drew first, or would have drawn in haste: the strokes whose line is longer than a share of the drawing's
 * longer side; all of them where none is. Its drawer rests.
 */
export function withoutDetails(strokes: readonly Stroke[], share: number): readonly Stroke[] {
  const bounds = boundsOf(strokes);
  const shortest = share * (bounds ? longerSide(bounds) : 0);
  const long = strokes.filter((stroke) => lengthOf(stroke) > shortest);
  return rest(long.length > 0 ? long : strokes);
}

/** A picture of the network's size, seen from elsewhere; black where it was not. */
export function seenFrom(picture: Float32Array, { right, down, mirrored = false }: View): Float32Array {
  const seen = new Float32Array(picture.length);
  const last = RASTER_SIZE - 1;
  for (let y = Math.max(0, -down); y <= last - Math.max(0, down); y++) {
    for (let x = Math.max(0, -right); x <= last - Math.max(0, right); x++) {
      const from = RASTER_CHANNELS * (y * RASTER_SIZE + (mirrored ? last - x : x));
      const to = RASTER_CHANNELS * ((y + down) * RASTER_SIZE + x + right);
      for (let channel = 0; channel < RASTER_CHANNELS; channel++) {
        seen[to + channel] = picture[from + channel] as number;
      }
    }
  }
  return seen;
}

/** One after the other. */
export function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * What the network thinks of a drawing, after so many looks: the geometric mean of what it thought at each, adding up
 * to 1. That is the mean of the logits, so a temperature can be put before or after it.
 *
 * @param outputs probabilities [looks, width]
 */
export function opinionOf(outputs: Float32Array, width: number): Float32Array {
  const looks = outputs.length / width;
  const means = new Float32Array(width);
  for (const [i, probability] of outputs.entries()) {
    means[i % width] = (means[i % width] as number) + Math.log(Math.max(probability, LEAST)) / looks;
  }
  const shares = means.map(Math.exp);
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}

/** What float32 may round to 0. */
const LEAST = 1e-30;
