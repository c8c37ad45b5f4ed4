import type { Stroke } from "./ink.ts";

/** The smallest upright rectangle that holds all points, in the unit of the points. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The bounding box of the strokes; `null` where there is no point. */
export function boundsOf(strokes: readonly Stroke[]): Bounds | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const stroke of strokes) {
    for (const [x, y] of stroke) {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return left > right ? null : { left, top, right, bottom };
}

/** The longer side of a bounding box. */
export const longerSide = (b: Bounds): number => Math.max(b.right - b.left, b.bottom - b.top);
