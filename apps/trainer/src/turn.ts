import type { Point, Stroke } from "@inkling/ink";
import type { Drawing } from "./drawing.ts";
import type { Random } from "./random.ts";

/** A drawing is long that reaches more than so many times as far along its axis as across. */
const LONG = 2.5;
/** What a straight line counts as. */
const LONGEST = 20;
/** How many drawings of a label are looked at. */
const MOST = 1000;
/** The probability that a long drawing is turned. */
const TURNED = 0.5;

/** The direction in which a drawing reaches farthest. */
export interface Axis {
  /** Radians from the x axis, from -π/2 to π/2: it has two ends, and no front. */
  readonly angle: number;
  /** How many times as far it reaches along the axis as across, in standard deviations of its points. */
  readonly elongation: number;
}

/** The principal axis of the points of a drawing. */
export function axisOf(strokes: readonly Stroke[]): Axis {
  const points = strokes.flat();
  const [x, y] = meanOf(points);
  let [xx, yy, xy] = [0, 0, 0];
  for (const [u, v] of points) {
    xx += (u - x) ** 2;
    yy += (v - y) ** 2;
    xy += (u - x) * (v - y);
  }
  const difference = Math.hypot(xx - yy, 2 * xy);
  const [along, across] = [xx + yy + difference, xx + yy - difference];
  return {
    angle: Math.atan2(2 * xy, xx - yy) / 2,
    elongation: along > 0 ? Math.sqrt(along / Math.max(across, along / LONGEST ** 2)) : 1,
  };
}

/** The axes of those drawings of a label that are long. */
export const longAxes = (drawings: readonly Drawing[]): Axis[] =>
  drawings
    .slice(0, MOST)
    .map((drawing) => axisOf(drawing.strokes()))
    .filter(({ elongation }) => elongation > LONG);

/**
 * A drawing as it might lie as well: if it is long, then half the time as another long one of its label does, turned the
 * shorter way, and more or less as slim. Few drawings are known of most long things, and pencils lie as they like; cars
 * do not.
 */
export function turned(strokes: readonly Stroke[], axes: readonly Axis[], random: Random): readonly Stroke[] {
  const other = axes[Math.floor(random.uniform(0, axes.length))];
  if (!other || !random.chance(TURNED)) return strokes;
  const { angle, elongation } = axisOf(strokes);
  if (elongation <= LONG) return strokes;
  const difference = other.angle - angle;
  const by = difference - Math.PI * Math.round(difference / Math.PI);
  const longer = (other.elongation / elongation) ** random.uniform(0, 1) - 1;
  const [x, y] = meanOf(strokes.flat());
  const [along, turn] = [unit(angle), unit(by)];
  return strokes.map((stroke) =>
    stroke.map(([u, v]): Point => {
      const more = longer * ((u - x) * along[0] + (v - y) * along[1]);
      const [dx, dy] = [u - x + more * along[0], v - y + more * along[1]];
      return [x + turn[0] * dx - turn[1] * dy, y + turn[1] * dx + turn[0] * dy];
    }),
  );
}

const unit = (angle: number): Point => [Math.cos(angle), Math.sin(angle)];

const meanOf = (points: readonly Point[]): Point => {
  const sum = (axis: 0 | 1) => points.reduce((total, point) => total + point[axis], 0);
  return [sum(0) / points.length, sum(1) / points.length];
};
