import { boundsOf, longerSide } from "./bounds.ts";
import type { Point, Stroke } from "./ink.ts";
import { distance, lengthOf } from "./length.ts";
import { isResting } from "./rest.ts";
import { smooth } from "./smooth.ts";

/** The side of the network's input, in pixels. */
export const RASTER_SIZE = 28;

/** What the network's input tells of each pixel: how much ink there is, and when it came. */
export const RASTER_CHANNELS = 2;

/** Changes whenever the same ink would give the network something else to see: a receipt names what it was made with. */
export const RASTER_VERSION = 6;

// The official Quick, Draw! bitmaps, in the units of a simplified drawing (longer side 255): a pen 16
// wide, and a margin of 16 beyond half the pen around a square of 256.
const PEN_UNITS = 16;
const DRAWING_UNITS = 255;
const PICTURE_UNITS = 256 + 2 * 16 + PEN_UNITS;

/**
 * In the unit of the points: a drawing whose longer side is shorter than this is no longer enlarged to fill
 * the picture, so a dot stays a dot instead of becoming a magnified tremor.
 */
const LEAST_SIDE = 4;

/** How far apart the points are between which a line is smoothed, as a share of the longer side: 2/3 of a pixel. */
const SMOOTHNESS = 0.03;

/**
 * A drawing in which the pen went farther than so many of its longer sides is hatched, and its tremor says nothing: it
 * is left as it is, so that nobody can make a picture that takes long.
 */
const LONGEST = 300;

/** How bright the newest ink is while the drawer rests. */
const RESTING = 0.75;

/**
 * Turns strokes into a picture: white ink on black, row by row, values from 0 to 1, `size * size` of them.
 * The strokes are centred by their bounding box and scaled until its longer side fills the picture's inner square, so
 * where and how large somebody draws changes nothing.
 *
 * A pixel is `clamp(0.5 + radius - distance, 0, 1)`, distance being that of its centre to the nearest
 * segment in pixels: round caps and joins, one pixel of anti-aliasing. Plain arithmetic, no canvas, so
 * trainer, browser and judge see the same numbers.
 *
 * @param strokes points in any unit; no stroke gives a black picture
 * @param size side of the picture in pixels
 * @param pen diameter of the pen on the 0-255 scale; the trainer varies it, nobody else does
 */
export function rasterize(strokes: readonly Stroke[], size = RASTER_SIZE, pen = PEN_UNITS): Float32Array {
  const pixels = new Float32Array(size * size);
  paint(strokes, size, pen, (at, coverage) => {
    if (coverage > (pixels[at] as number)) pixels[at] = coverage;
  });
  return pixels;
}

/**
 * The network's input [{@link RASTER_SIZE}, {@link RASTER_SIZE}, {@link RASTER_CHANNELS}]: of each pixel what
 * {@link rasterize} gives it when the hand does not tremble, and how late in the drawing it got it. The latter is the
 * share of the line that was drawn until then, from 0 to 1, times the coverage; of several segments the largest. So the
 * newest ink is the brightest, and along a line it grows brighter the way that the pen went. Where the drawer
 * rests (see {@link isResting}) all this is a quarter darker: a circle that is still being drawn may become anything.
 *
 * @param pen diameter of the pen on the 0-255 scale; the trainer varies it, nobody else does
 */
export function pictureOf(strokes: readonly Stroke[], pen = PEN_UNITS): Float32Array {
  const picture = new Float32Array(RASTER_SIZE * RASTER_SIZE * RASTER_CHANNELS);
  const brightness = isResting(strokes) ? RESTING : 1;
  paint(withoutTremor(strokes), RASTER_SIZE, pen, (at, coverage, drawn) => {
    const [ink, order] = [RASTER_CHANNELS * at, RASTER_CHANNELS * at + 1];
    const late = brightness * coverage * drawn;
    if (coverage > (picture[ink] as number)) picture[ink] = coverage;
    if (late > (picture[order] as number)) picture[order] = late;
  });
  return picture;
}

function withoutTremor(strokes: readonly Stroke[]): readonly Stroke[] {
  const bounds = boundsOf(strokes);
  const side = Math.max(bounds ? longerSide(bounds) : 0, LEAST_SIDE);
  const length = strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0);
  return length > LONGEST * side ? strokes : strokes.map((stroke) => smooth(stroke, SMOOTHNESS * side));
}

/**
 * What a segment gives to the pixel with the index `at`.
 * @param drawn the share of the line, 0 to 1, that was drawn when the pen was there
 */
type Dab = (at: number, coverage: number, drawn: number) => void;

function paint(strokes: readonly Stroke[], size: number, pen: number, dab: Dab): void {
  const bounds = boundsOf(strokes);
  if (!bounds) return;

  const pixelsPerUnit = size / PICTURE_UNITS;
  const scale = (DRAWING_UNITS / Math.max(longerSide(bounds), LEAST_SIDE)) * pixelsPerUnit;
  const [centerX, centerY] = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2];
  const radius = (pen / 2) * pixelsPerUnit;
  const place = ([x, y]: Point): Point => [
    (x - centerX) * scale + size / 2,
    (y - centerY) * scale + size / 2,
  ];

  const placed = strokes.map((stroke) => stroke.map(place));
  const total = placed.reduce((sum, stroke) => sum + lengthOf(stroke), 0);

  let length = 0;
  for (const stroke of placed) {
    for (const [i, to] of stroke.entries()) {
      // The first point is a dot of its own: for most strokes it changes nothing, for some it is all.
      const [from, before] = [stroke[i - 1] ?? to, length];
      const added = distance(from, to);
      paintSegment(size, from, to, radius, (at, coverage, along) => {
        // Dots alone have no length: all of them is the newest ink.
        dab(at, coverage, total === 0 ? 1 : Math.min(1, (before + along * added) / total));
      });
      length += added;
    }
  }
}

/** Visits each pixel near the segment, with its coverage and where along the segment, 0 to 1, it is. */
function paintSegment(
  size: number,
  a: Point,
  b: Point,
  radius: number,
  dab: (at: number, coverage: number, along: number) => void,
): void {
  const reach = radius + 0.5;
  const left = Math.max(0, Math.ceil(Math.min(a[0], b[0]) - reach - 0.5));
  const right = Math.min(size - 1, Math.floor(Math.max(a[0], b[0]) + reach - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(a[1], b[1]) - reach - 0.5));
  const bottom = Math.min(size - 1, Math.floor(Math.max(a[1], b[1]) + reach - 0.5));
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  for (let row = top; row <= bottom; row++) {
    const py = row + 0.5 - a[1];
    for (let column = left; column <= right; column++) {
      const px = column + 0.5 - a[0];
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
      const distance = Math.sqrt((px - t * dx) ** 2 + (py - t * dy) ** 2);
      const coverage = Math.min(1, reach - distance);
      if (coverage > 0) dab(row * size + column, coverage, t);
    }
  }
}
