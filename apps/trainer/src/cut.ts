import { distance, type Point, type Stroke } from "@inkling/ink";

/** A dot counts as this much of line, in board units: drawing it takes a moment too. */
const DOT_LENGTH = 8;

/**
 * The first `share` (0 to 1) of the ink, by length of line, as somebody would have seen it at that moment
 * of the drawing; the last stroke ends in the middle of a segment if need be.
 */
export function cutShort(strokes: readonly Stroke[], share: number): Stroke[] {
  if (share >= 1) return [...strokes];
  const segment = (stroke: Stroke, i: number): number =>
    i === 0 ? DOT_LENGTH : distance(stroke[i - 1] as Point, stroke[i] as Point);
  const total = strokes
    .flatMap((stroke) => stroke.map((_, i) => segment(stroke, i)))
    .reduce((a, b) => a + b, 0);

  let left = total * share;
  const part: Point[][] = [];
  for (const stroke of strokes) {
    const points: Point[] = [];
    part.push(points);
    for (const [i, point] of stroke.entries()) {
      const length = segment(stroke, i);
      if (length >= left && i > 0) {
        const [x, y] = stroke[i - 1] as Point;
        const t = left / length;
        points.push([x + t * (point[0] - x), y + t * (point[1] - y)]);
        return part;
      }
      points.push(point);
      left -= length;
      if (left <= 0) return part;
    }
  }
  return part;
}

/**
 * The first `share` (0 to 1) of the points, at least one: of a simplified drawing, in which a line has as
 * many points as it has turns, this is how others measure what a network makes of unfinished drawings.
 */
export function cutPoints(strokes: readonly Stroke[], share: number): Stroke[] {
  const total = strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  let left = Math.max(1, Math.round(share * total));
  const part: Stroke[] = [];
  for (const stroke of strokes) {
    if (left <= 0) break;
    part.push(stroke.slice(0, left));
    left -= stroke.length;
  }
  return part;
}
