import { boundsOf, type Stroke } from "@inkling/ink";
import type { Random } from "./random.ts";

// The share of the first drawing's strokes that a cross begins with.
const LEAST = 0.2;
const MOST = 0.8;

/**
 * A drawing that begins as one does and goes on as another one of the same thing: people draw the parts of a thing
 * in much the same order, outline first. The second is moved so that the middles of both meet.
 */
export function cross(one: readonly Stroke[], other: readonly Stroke[], random: Random): readonly Stroke[] {
  const share = random.uniform(LEAST, MOST);
  const [a, b] = [boundsOf(one), boundsOf(other)];
  const rest = other.slice(Math.round(share * other.length));
  const beginning = one.slice(0, Math.round(share * one.length));
  if (!a || !b || beginning.length === 0 || rest.length === 0) return one;
  const dx = (a.left + a.right - b.left - b.right) / 2;
  const dy = (a.top + a.bottom - b.top - b.bottom) / 2;
  return [...beginning, ...rest.map((stroke) => stroke.map(([x, y]) => [x + dx, y + dy] as const))];
}
