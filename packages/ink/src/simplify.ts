import type { Point, Stroke } from "./ink.ts";

/** How far, on the 0-255 scale, a simplified line may leave the drawn one: the value of Quick, Draw!. */
export const QUICKDRAW_EPSILON = 2;

/** Squared distance of `p` to the segment from `a` to `b`. */
export function squaredDistance(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  const [ex, ey] = [p[0] - a[0] - t * dx, p[1] - a[1] - t * dy];
  return ex * ex + ey * ey;
}

/**
 * Ramer-Douglas-Peucker (Douglas & Peucker, 1973): keeps the ends and, between them, only the points
 * without which the line would be more than `epsilon` away from what was drawn. Iterative, so that a
 * stroke of any length fits on the call stack.
 */
export function simplify(stroke: Stroke, epsilon: number): Stroke {
  if (stroke.length < 3) return stroke;
  const keep = new Set([0, stroke.length - 1]);
  const spans: [from: number, to: number][] = [[0, stroke.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let farthest = -1;
    let far = epsilon * epsilon;
    for (let i = from + 1; i < to; i++) {
      const d = squaredDistance(stroke[i] as Point, stroke[from] as Point, stroke[to] as Point);
      if (d > far) [farthest, far] = [i, d];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return stroke.filter((_, i) => keep.has(i));
}
