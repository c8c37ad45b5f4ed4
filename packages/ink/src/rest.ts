import type { Stroke } from "./ink.ts";

/**
 * The strokes once the drawer rests: the last point stands twice. So no format has to tell more than points, and whoever
 * reads a tape, a save or the wire knows it, too.
 */
export function rest(strokes: readonly Stroke[]): readonly Stroke[] {
  const last = strokes.at(-1);
  const end = last?.at(-1);
  return last && end && !isResting(strokes) ? [...strokes.slice(0, -1), [...last, end]] : strokes;
}

/** Whether the drawer rests: in thought, or because the drawing is finished. */
export function isResting(strokes: readonly Stroke[]): boolean {
  const [before, end] = strokes.at(-1)?.slice(-2) ?? [];
  return before !== undefined && end !== undefined && before[0] === end[0] && before[1] === end[1];
}
