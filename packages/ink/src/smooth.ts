import type { Point, Stroke } from "./ink.ts";
import { distance } from "./length.ts";

/**
 * The line that a hand meant, without its tremor: points at even distances along the stroke, about `spacing` apart,
 * softened. In the unit of the points, and plain arithmetic, so that every machine gets the same line.
 */
export const smooth = (stroke: Stroke, spacing: number): Stroke => soften(evenly(stroke, spacing));

/** Each point between the ends becomes the mean (1, 2, 1) / 4 of itself and its neighbours. */
export const soften = (stroke: Stroke): Stroke =>
  stroke.map((point, i): Point => {
    const [before, after] = [stroke[i - 1], stroke[i + 1]];
    if (!before || !after) return point;
    return [(before[0] + 2 * point[0] + after[0]) / 4, (before[1] + 2 * point[1] + after[1]) / 4];
  });

/** Points at even distances along the stroke, from its first to its last. */
function evenly(stroke: Stroke, spacing: number): Stroke {
  const [first, last] = [stroke[0], stroke.at(-1)];
  const lengths = stroke.map((point, i) => distance(stroke[i - 1] ?? point, point));
  const total = lengths.reduce((a, b) => a + b, 0);
  const steps = Math.ceil(total / spacing);
  if (!first || !last || steps < 2) return stroke;
  const points: Point[] = [first];
  let [i, passed] = [1, 0]; // the segment that ends at point i, and how long the line is before it
  for (let step = 1; step < steps; step++) {
    const at = (total * step) / steps;
    while (i < stroke.length - 1 && passed + (lengths[i] as number) < at) passed += lengths[i++] as number;
    const [from, to] = [stroke[i - 1] as Point, stroke[i] as Point];
    const t = Math.min(1, (at - passed) / (lengths[i] || 1));
    points.push([from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]);
  }
  return [...points, last];
}
