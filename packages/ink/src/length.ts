import type { Point, Stroke } from "./ink.ts";

/** How far it is from one point to the other, in their unit: by a square root, which is the same on every machine. */
export const distance = (a: Point, b: Point): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);

/** How far the pen went on the paper, in the unit of the points. */
export const lengthOf = (stroke: Stroke): number =>
  stroke.reduce((sum, point, i) => sum + distance(stroke[i - 1] ?? point, point), 0);
