import { BOARD_UNITS, type Point, type Stroke } from "@inkling/ink";
import type { Random } from "./random.ts";

const MOST_STROKES = 5;
const LEAST_POINTS = 8;
const MOST_POINTS = 60;
const STEP = 40; // board units
const TURN = 0.6; // radians, the deviation from one step to the next

/** Ink without an idea: a few lines that wander over the board, as somebody makes who wants to cheat. */
export function scribble(random: Random): Stroke[] {
  return Array.from({ length: Math.ceil(random.uniform(0, MOST_STROKES)) }, () =>
    wander(random, STEP, TURN, Math.floor(random.uniform(LEAST_POINTS, MOST_POINTS))),
  );
}

/** Scribbles of more kinds, to learn from: wide and narrow, straight and curled, and to and fro. */
export function wildScribble(random: Random): Stroke[] {
  return Array.from({ length: Math.ceil(random.uniform(0, MOST_STROKES)) }, () => {
    const points = Math.floor(random.uniform(2, MOST_POINTS));
    const step = random.uniform(STEP / 3, 3 * STEP);
    return random.chance(0.3)
      ? zigzag(random, 2 * step, points)
      : wander(random, step, random.uniform(0, 3 * TURN), points);
  });
}

const inside = (n: number): number => Math.max(0, Math.min(BOARD_UNITS - 1, n));
const anywhere = (random: Random): number => random.uniform(0, BOARD_UNITS);

function wander(random: Random, step: number, turn: number, points: number): Point[] {
  let [x, y] = [anywhere(random), anywhere(random)];
  let heading = random.uniform(0, 2 * Math.PI);
  return Array.from({ length: points }, (): Point => {
    heading += random.normal(turn);
    x = inside(x + step * Math.cos(heading));
    y = inside(y + step * Math.sin(heading));
    return [x, y];
  });
}

/** The hand that fills an area: to and fro, and slowly aside. */
function zigzag(random: Random, width: number, points: number): Point[] {
  const [x, y] = [anywhere(random), anywhere(random)];
  const angle = random.uniform(0, 2 * Math.PI);
  const aside = random.uniform(STEP / 6, STEP);
  return Array.from({ length: points }, (_, i): Point => {
    const [u, v] = [(i % 2) * width * random.uniform(0.7, 1.3), i * aside];
    return [
      inside(x + u * Math.cos(angle) - v * Math.sin(angle)),
      inside(y + u * Math.sin(angle) + v * Math.cos(angle)),
    ];
  });
}
