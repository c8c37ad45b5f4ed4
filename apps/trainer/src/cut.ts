import { distance, type Point, rest, type Stroke } from "@inkling/ink";

/** A dot counts as this much of line, in board units: drawing it takes a moment too. */
const DOT_LENGTH = 8;

/** How long the line is at its point number `i`, since the one before. */
const segment = (stroke: Stroke, i: number): number =>
  i === 0 ? DOT_LENGTH : distance(stroke[i - 1] as Point, stroke[i] as Point);

const inkOf = (strokes: readonly Stroke[]): number =>
  strokes.flatMap((stroke) => stroke.map((_, i) => segment(stroke, i))).reduce((a, b) => a + b, 0);

/**
 * A pause for thought: the drawer rests when half of the strokes are done, and so much of the ink. None where there is a
 * single stroke.
 */
export function pause(strokes: readonly Stroke[]): { ink: number; strokes: readonly Stroke[] }[] {
  const done = strokes.slice(0, Math.floor(strokes.length / 2));
  return done.length === 0 ? [] : [{ ink: inkOf(done) / inkOf(strokes), strokes: rest(done) }];
}

/**
 * The first `share` (0 to 1) of the ink, by length of line, as somebody would have seen it at that moment
 * of the drawing; the last stroke ends in the middle of a segment if need be. Of the whole drawing, its drawer rests.
 */
export function cutShort(strokes: readonly Stroke[], share: number): readonly Stroke[] {
  if (share >= 1) return rest(strokes);
  let left = inkOf(strokes) * share;
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
 * many points as it has turns, this is how others measure what a network makes of unfinished drawings. Of the whole
 * drawing, its drawer rests.
 */
export function cutPoints(strokes: readonly Stroke[], share: number): readonly Stroke[] {
  const total = strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  let left = Math.max(1, Math.round(share * total));
  const part: Stroke[] = [];
  for (const stroke of strokes) {
    if (left <= 0) break;
    part.push(stroke.slice(0, left));
    left -= stroke.length;
  }
  return share >= 1 ? rest(part) : part;
}
