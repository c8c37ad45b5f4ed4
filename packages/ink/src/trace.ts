import type { Point, Stroke } from "./ink.ts";
import { simplify } from "./simplify.ts";

/** From this value on a pixel is ink: half of it covered, with some allowance for lines between two pixels. */
const INK_THRESHOLD = 0.4;
/** Branches and bridges of the skeleton with at most so many steps are artefacts of thinning. */
const SPUR_STEPS = 1;
const BRIDGE_STEPS = 2;
/** Two lines that meet at a junction are one stroke if it turns by less than this. */
const STRAIGHT_ON_COSINE = Math.cos(Math.PI / 3);
/** How many steps away from a junction the direction of a line is taken. */
const DIRECTION_STEPS = 4;
/** How far, in pixels, a stroke may leave the traced pixels: evens out their stairs. */
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
 * The strokes that somebody may have made to draw a bitmap: thresholds it, thins it (Zhang & Suen, 1984),
 * walks the skeleton from junction to junction, joins lines that go straight on, and puts the strokes in
 * a plausible order (large ones first, then whatever is near).
 *
 * @param pixels values from 0 (paper) to 1 (ink), row by row, `size * size` of them
 * @returns points in pixels, the centre of the first pixel being [0, 0]; closed loops end where they begin
 */
export function traceBitmap(pixels: ArrayLike<number>, size: number): Stroke[] {
  const side = size + 2; // a margin of paper, so that every pixel has eight neighbours
  const ink = new Uint8Array(side * side);
  for (let i = 0; i < size * size; i++) {
    if ((pixels[i] ?? 0) >= INK_THRESHOLD) ink[(Math.floor(i / size) + 1) * side + (i % size) + 1] = 1;
  }
  thin(ink, side);
  const strokes = joinLines(contractJunctions(walk(ink, side)));
  return inDrawingOrder(strokes.map((stroke) => simplify(smooth(stroke), TRACE_EPSILON)));
}

/** The offsets of the eight neighbours, clockwise from north: p2 to p9 of Zhang & Suen. */
const neighboursOf = (side: number): readonly number[] => [
  -side,
  1 - side,
  1,
  side + 1,
  side,
  side - 1,
  -1,
  -side - 1,
];

/** Thins `ink` in place to lines one pixel wide. */
function thin(ink: Uint8Array, side: number): void {
  const around = neighboursOf(side);
  const removable = (at: number): boolean => {
    let [count, rises] = [0, 0];
    for (let k = 0; k < 8; k++) {
      const here = ink[at + (around[k] as number)] as number;
      count += here;
      if (!here && ink[at + (around[(k + 1) % 8] as number)]) rises++;
    }
    return count >= 2 && count <= 6 && rises === 1;
  };
  const [north, east, south, west] = [-side, 1, side, -1];
  // Each half-pass peels two sides: it spares a pixel that has ink on three of them.
  const spares = [
    [
      [north, east, south],
      [east, south, west],
    ],
    [
      [north, east, west],
      [north, south, west],
    ],
  ];
  for (let changed = true; changed; ) {
    changed = false;
    for (const spared of spares) {
      const peel: number[] = [];
      for (let at = side; at < ink.length - side; at++) {
        if (ink[at] && removable(at) && spared.every((sides) => sides.some((d) => !ink[at + d])))
          peel.push(at);
      }
      for (const at of peel) {
        // Asked again: removed all at once, a line two pixels wide or a small dot would vanish.
        if (removable(at)) [ink[at], changed] = [0, true];
      }
    }
  }
}

/** Cuts the skeleton into lines at its junctions and ends. */
function walk(ink: Uint8Array, side: number): Line[] {
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
      const length = Math.hypot(u - x, v - y) || 1;
      return { line, outwards, heading: [(u - x) / length, (v - y) / length] };
    });
}

/** Takes the stairs out of a line of pixels: each inner point becomes the mean of itself and its neighbours' mean. */
function smooth(stroke: Stroke): Stroke {
  return stroke.map((point, i) => {
    const [before, after] = [stroke[i - 1], stroke[i + 1]];
    if (!before || !after) return point;
    return [(before[0] + 2 * point[0] + after[0]) / 4, (before[1] + 2 * point[1] + after[1]) / 4];
  });
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
const lengthOf = (stroke: Stroke): number =>
  stroke.reduce((sum, point, i) => sum + distance(point, stroke[i - 1] ?? point), 0);

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
