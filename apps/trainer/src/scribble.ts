import { BOARD_UNITS, type Point, type Stroke } from "@inkling/ink";
import type { Random } from "./random.ts";

const MOST_STROKES = 5;
const LEAST_POINTS = 8;
const MOST_POINTS = 60;
const STEP = 40; // board units
const TURN = 0.6; // radians, the deviation from one step to the next

/** Ink without an idea: a few lines that wander over the board, as somebody makes who wants to cheat. */
export function scribble(random: Random): Stroke[] {
  const inside = (n: number): number => Math.max(0, Math.min(BOARD_UNITS - 1, n));
  return Array.from({ length: Math.ceil(random.uniform(0, MOST_STROKES)) }, () => {
    let [x, y] = [random.uniform(0, BOARD_UNITS), random.uniform(0, BOARD_UNITS)];
    let heading = random.uniform(0, 2 * Math.PI);
    return Array.from({ length: Math.floor(random.uniform(LEAST_POINTS, MOST_POINTS)) }, (): Point => {
      heading += random.normal(TURN);
      x = inside(x + STEP * Math.cos(heading));
      y = inside(y + STEP * Math.sin(heading));
      return [x, y];
    });
  });
}
