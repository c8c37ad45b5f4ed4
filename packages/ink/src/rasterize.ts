import { boundsOf, longerSide } from "./bounds.ts";
import type { Point, Stroke } from "./ink.ts";

/** The side of the network's input, in pixels. */
export const RASTER_SIZE = 28;

/** Changes whenever the same ink would give another picture: a receipt names the raster that it was made with. */
export const RASTER_VERSION = 1;

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

/**
 * Turns strokes into the network's input: white ink on black, row by row, values from 0 to 1,
 * `size * size` of them. The strokes are centred by their bounding box and scaled until its longer side
 * fills the picture's inner square, so where and how large somebody draws changes nothing.
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
  const bounds = boundsOf(strokes);
  if (!bounds) return pixels;

  const pixelsPerUnit = size / PICTURE_UNITS;
  const scale = (DRAWING_UNITS / Math.max(longerSide(bounds), LEAST_SIDE)) * pixelsPerUnit;
  const [centerX, centerY] = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2];
  const radius = (pen / 2) * pixelsPerUnit;
  const place = ([x, y]: Point): Point => [
    (x - centerX) * scale + size / 2,
    (y - centerY) * scale + size / 2,
  ];

  for (const stroke of strokes) {
    let from = place(stroke[0] as Point);
    if (stroke.length === 1) paintSegment(pixels, size, from, from, radius);
    for (let i = 1; i < stroke.length; i++) {
      const to = place(stroke[i] as Point);
      paintSegment(pixels, size, from, to, radius);
      from = to;
    }
  }
  return pixels;
}

/** Raises each pixel near the segment to its coverage; only the segment's own neighbourhood is visited. */
function paintSegment(pixels: Float32Array, size: number, a: Point, b: Point, radius: number): void {
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
      const at = row * size + column;
      if (coverage > (pixels[at] as number)) pixels[at] = coverage;
    }
  }
}
