import type { Point, Stroke } from "./ink.ts";
import { squaredDistance } from "./simplify.ts";

/**
 * The place of the topmost stroke that passes within `reach` board units of a point; `null` where none does.
 */
export function strokeAt(strokes: readonly Stroke[], point: Point, reach: number): number | null {
  const touches = (stroke: Stroke): boolean =>
    stroke.some((to, i) => squaredDistance(point, stroke[Math.max(0, i - 1)] as Point, to) <= reach * reach);
  const place = strokes.findLastIndex(touches);
  return place < 0 ? null : place;
}
