import type { Point, Stroke } from "@inkling/ink";
import type { Drawing } from "./drawing.ts";
import type { Random } from "./random.ts";

/** A drawing is long that reaches so many times as far along its axis as across. */
const LONG = 2.5;
/** From how many long drawings the spread of a label is told, and how many of its drawings are looked at. */
const FEWEST = 5;
const MOST = 1000;
const TURNED = 0.5;
const STRETCH = 0.25; // along the axis, a deviation of its logarithm

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
  const [x, y] = middleOf(points);
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
    elongation: along > 0 ? Math.sqrt(along / Math.max(across, Number.EPSILON * along)) : 1,
  };
}

/**
 * How differently the long drawings of a label lie: the circular standard deviation of their axes, in radians (of the
 * doubled angles, as an axis has two ends: Mardia & Jupp, Directional Statistics, 2000). Cars lie level, at 0.1; knives
 * as they like, at 0.9. It is 0 where hardly any are long.
 */
export function spreadOf(drawings: readonly Drawing[]): number {
  const angles = drawings
    .slice(0, MOST)
    .map((drawing) => axisOf(drawing.strokes()))
    .filter(({ elongation }) => elongation > LONG)
    .map(({ angle }) => 2 * angle);
  if (angles.length < FEWEST) return 0;
  const sum = (of: (angle: number) => number) => angles.reduce((total, angle) => total + of(angle), 0);
  const together = Math.hypot(sum(Math.cos), sum(Math.sin)) / angles.length;
  return Math.sqrt(-2 * Math.log(Math.min(1, Math.max(together, Number.EPSILON)))) / 2;
}

/**
 * A drawing as it might lie as well, if it is long: turned by about the spread of its label, and longer or shorter. Few
 * drawings are known of most long things, and who draws the next one begins elsewhere.
 */
export function turned(strokes: readonly Stroke[], spread: number, random: Random): readonly Stroke[] {
  if (!random.chance(TURNED)) return strokes;
  const { angle, elongation } = axisOf(strokes);
  if (elongation < LONG) return strokes;
  const [from, to] = [-angle, angle + random.normal(spread)];
  const stretch = Math.exp(random.normal(STRETCH));
  const [x, y] = middleOf(strokes.flat());
  const turn = ([u, v]: Point, by: number): Point => [
    Math.cos(by) * u - Math.sin(by) * v,
    Math.sin(by) * u + Math.cos(by) * v,
  ];
  return strokes.map((stroke) =>
    stroke.map(([u, v]): Point => {
      const [along, across] = turn([u - x, v - y], from);
      const [dx, dy] = turn([stretch * along, across], to);
      return [x + dx, y + dy];
    }),
  );
}

const middleOf = (points: readonly Point[]): Point => {
  const sum = (axis: 0 | 1) => points.reduce((total, point) => total + point[axis], 0);
  return [sum(0) / points.length, sum(1) / points.length];
};
