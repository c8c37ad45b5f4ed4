import type { Point, Stroke } from "./ink.ts";
import { distance, lengthOf } from "./length.ts";
import { simplify } from "./simplify.ts";
import { soften } from "./smooth.ts";
import { neighboursOf, thin } from "./thin.ts";

/** How many fine pixels make a pixel of the bitmap: the grey of a pixel tells where in it the line runs. */
const FINE = 3;
/** From this value on a fine pixel is ink: half of it covered, with some allowance for lines between two pixels. */
const INK_THRESHOLD = 0.4;
/** The same for the last row and column, where what is drawn is cut off by the bitmap's edge. */
const EDGE_THRESHOLD = 0.15;
/** How far to both sides of a line its ink is looked for, and in which steps, in pixels. */
const REACH = 1.25;
const REACH_STEP = 0.25;
/** Branches and bridges of the skeleton with at most so many fine steps are artefacts of thinning. */
const SPUR_STEPS = FINE;
const BRIDGE_STEPS = 2 * FINE;
/** Two lines that meet at a junction are one stroke if it turns by less than this. */
const STRAIGHT_ON_COSINE = Math.cos(Math.PI / 3);
/** How many fine steps away from a junction the direction of a line is taken. */
const DIRECTION_STEPS = 4 * FINE;
/** How far, in pixels, a stroke may leave the traced line: evens out its stairs. */
const TRACE_EPSILON = 0.4;
/** How many pixels of travel with the pen up people accept for one pixel of longer stroke to come first. */
const LONG_FIRST = 2;

/** A line of the skeleton. `from` and `to` name the junctions where it ends; a negative number is a loose end. */
interface Line {
  readonly points: Point[];
  readonly from: number;
  readonly to: number;
}

/**
 * The strokes that somebody may have made to draw a bitmap: enlarges it, thresholds it, thins it, walks the skeleton
 * from junction to junction, joins lines that go straight on, moves them to the middle of their ink, and puts the
 * strokes in a plausible order (large ones first, then whatever is near).
 *
 * @param pixels values from 0 (paper) to 1 (ink), row by row, `size * size` of them
 * @returns points in pixels, the centre of the first pixel being [0, 0]; closed loops end where they begin
 */
export function traceBitmap(pixels: ArrayLike<number>, size: number): Stroke[] {
  const value = (x: number, y: number) => valueAt(pixels, size, x, y);
  const side = size * FINE + 2; // a margin of paper, so that every pixel has eight neighbours
  const place = (fine: number) => (fine + 0.5) / FINE - 0.5;
  const ink = new Float32Array(side * side);
  for (let row = 0; row < side - 2; row++) {
    for (let column = 0; column < side - 2; column++) {
      const [x, y] = [place(column), place(row)];
      const threshold = Math.max(x, y) > size - 2 ? EDGE_THRESHOLD : INK_THRESHOLD;
      const here = value(x, y);
      if (here >= threshold) ink[(row + 1) * side + column + 1] = here;
    }
  }
  thin(ink, side);
  const strokes = joinLines(contractJunctions(walk(ink, side)))
    .map((stroke) => stroke.map(([x, y]): Point => [place(x), place(y)]))
    .map((stroke) => simplify(soften(centre(stroke, value)), TRACE_EPSILON));
  return inDrawingOrder(strokes);
}

/** The bitmap's value between the centres of its pixels, bilinear; paper outside. */
function valueAt(pixels: ArrayLike<number>, size: number, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - column, y - row];
  const upper =
    pixelAt(pixels, size, column, row) * (1 - right) + pixelAt(pixels, size, column + 1, row) * right;
  const lower =
    pixelAt(pixels, size, column, row + 1) * (1 - right) + pixelAt(pixels, size, column + 1, row + 1) * right;
  return upper * (1 - down) + lower * down;
}

function pixelAt(pixels: ArrayLike<number>, size: number, column: number, row: number): number {
  if (column < 0 || row < 0 || column >= size || row >= size) return 0;
  return pixels[row * size + column] ?? 0;
}

/** Moves each point of a line across it, to the middle of the ink that is there; a loop stays closed. */
function centre(stroke: Stroke, value: (x: number, y: number) => number): Stroke {
  const last = stroke.length - 1;
  const closed = last > 2 && distance(stroke[0] as Point, stroke[last] as Point) === 0;
  const near = (i: number): Point =>
    stroke[closed ? (i + last) % last : Math.max(0, Math.min(last, i))] as Point;
  return stroke.map(([x, y], i): Point => {
    const [a, b] = [near(i - 2), near(i + 2)];
    const length = distance(a, b);
    if (length === 0) return [x, y];
    const [across, along] = [(a[1] - b[1]) / length, (b[0] - a[0]) / length];
    let [mass, moment] = [0, 0];
    for (let way = -REACH; way <= REACH; way += REACH_STEP) {
      const here = value(x + across * way, y + along * way);
      mass += here;
      moment += here * way;
    }
    return mass === 0 ? [x, y] : [x + (across * moment) / mass, y + (along * moment) / mass];
  });
}

/** Cuts the skeleton into lines at its junctions and ends. */
function walk(ink: Float32Array, side: number): Line[] {
  const around = neighboursOf(side);
  const linked = (at: number): number[] =>
    around
      // A diagonal step counts only where no pixel offers the way around the corner.
      .filter(
        (d, k) =>
          ink[at + d] && (k % 2 === 0 || !(ink[at + nth(around, k + 7)] || ink[at + nth(around, k + 1)])),
      )
      .map((d) => at + d);
  const links = new Map<number, number[]>();
  for (let at = side; at < ink.length - side; at++) if (ink[at]) links.set(at, linked(at));

  const degree = (at: number): number => links.get(at)?.length ?? 0;
  const point = (at: number): Point => [(at % side) - 1, Math.floor(at / side) - 1];
  const end = (at: number): number => (degree(at) > 2 ? at : -at);
  const seen = new Set<number>(); // pixels inside a line, and first steps of lines between two nodes
  const lines: Line[] = [];
  const follow = (start: number, step: number): void => {
    const path = [start];
    let [last, at] = [start, step];
    while (degree(at) === 2 && at !== start) {
      seen.add(at);
      path.push(at);
      const next = links.get(at)?.find((n) => n !== last) ?? last;
      [last, at] = [at, next];
    }
    path.push(at);
    seen.add(at * ink.length + last);
    lines.push({ points: path.map(point), from: end(start), to: end(at) });
  };

  for (const [at, next] of links) {
    if (degree(at) === 2) continue;
    if (degree(at) === 0) lines.push({ points: [point(at)], from: -at, to: -at });
    for (const step of next) {
      if (!seen.has(step) && !seen.has(at * ink.length + step)) follow(at, step);
    }
  }
  // What is left are closed loops.
  for (const [at, [step]] of links)
    if (degree(at) === 2 && !seen.has(at) && step !== undefined) follow(at, step);
  return lines;
}

const nth = (offsets: readonly number[], k: number): number => offsets[k % 8] as number;

/** Drops spurs, and makes one junction of those that only a short bridge sets apart. */
function contractJunctions(lines: readonly Line[]): Line[] {
  const steps = (line: Line): number => line.points.length - 1;
  const loose = (line: Line): boolean => line.from <= 0 || line.to <= 0;
  const isBridge = (line: Line): boolean => !loose(line) && steps(line) <= BRIDGE_STEPS;
  const isSpur = (line: Line): boolean =>
    loose(line) && (line.from > 0 || line.to > 0) && steps(line) <= SPUR_STEPS;

  const merged = new Map<number, number>();
  const root = (junction: number): number => {
    const parent = merged.get(junction);
    return parent === undefined ? junction : root(parent);
  };
  const places = new Map<number, Point[]>();
  for (const line of lines.filter(isBridge)) {
    if (root(line.from) !== root(line.to)) merged.set(root(line.from), root(line.to));
  }
  for (const line of lines.filter(isBridge)) {
    places.set(root(line.from), [...(places.get(root(line.from)) ?? []), ...line.points]);
  }
  const moved = (junction: number, point: Point): Point => mean(places.get(junction) ?? [point]);
  return lines
    .filter((line) => !isBridge(line) && !isSpur(line))
    .map((line) => {
      const [from, to] = [root(line.from), root(line.to)];
      const points = [...line.points];
      points[0] = moved(from, points[0] as Point);
      points[points.length - 1] = moved(to, points.at(-1) as Point);
      return { points, from, to };
    });
}

const mean = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];

/** Joins, at each junction, the lines that continue each other best: the straightest pair first. */
function joinLines(lines: readonly Line[]): Stroke[] {
  const open = new Set(lines);
  for (const junction of new Set(lines.flatMap((line) => [line.from, line.to]).filter((end) => end > 0))) {
    for (;;) {
      const ends = [...open].flatMap((line) => leaving(line, junction));
      let best: { cosine: number; pair: [Line, Line]; old: [Line, Line] } | undefined;
      for (const [i, a] of ends.entries()) {
        for (const b of ends.slice(i + 1)) {
          const cosine = -(a.heading[0] * b.heading[0] + a.heading[1] * b.heading[1]);
          if (a.line !== b.line && cosine > (best?.cosine ?? -2)) {
            best = { cosine, pair: [a.outwards, b.outwards], old: [a.line, b.line] };
          }
        }
      }
      if (!best || (ends.length > 2 && best.cosine < STRAIGHT_ON_COSINE)) break;
      for (const line of best.old) open.delete(line);
      const [a, b] = best.pair;
      open.add({ points: [...a.points.toReversed(), ...b.points.slice(1)], from: a.to, to: b.to });
    }
  }
  return [...open].map((line) => line.points);
}

/** The ends that `line` has at `junction`, each with the line read from there and its first direction. */
function leaving(line: Line, junction: number): { line: Line; outwards: Line; heading: Point }[] {
  const reversed: Line = { points: line.points.toReversed(), from: line.to, to: line.from };
  return [line, reversed]
    .filter((outwards) => outwards.from === junction)
    .map((outwards) => {
      const [x, y] = outwards.points[0] as Point;
      const [u, v] = outwards.points[Math.min(DIRECTION_STEPS, outwards.points.length - 1)] as Point;
      const length = distance([x, y], [u, v]) || 1;
      return { line, outwards, heading: [(u - x) / length, (v - y) / length] };
    });
}

/** Orders and turns strokes as a hand would: from the top left, outlines before details, short ways with the pen up. */
function inDrawingOrder(strokes: readonly Stroke[]): Stroke[] {
  const rest = new Map(strokes.map((stroke) => [stroke, lengthOf(stroke)]));
  const ordered: Stroke[] = [];
  let pen: Point = [0, 0];
  while (rest.size > 0) {
    const away = (stroke: Stroke): readonly [start: number, end: number] => [
      distance(pen, stroke[0] as Point),
      distance(pen, stroke.at(-1) as Point),
    ];
    const cost = ([stroke, length]: readonly [Stroke, number]) =>
      Math.min(...away(stroke)) - LONG_FIRST * length;
    const [nearest] = [...rest].reduce((best, entry) => (cost(entry) < cost(best) ? entry : best));
    rest.delete(nearest);
    const [start, end] = away(nearest);
    const next = end < start ? nearest.toReversed() : nearest;
    ordered.push(next);
    pen = next.at(-1) as Point;
  }
  return ordered;
}
