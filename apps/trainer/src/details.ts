import { withoutDetails } from "@inkling/guesser";
import { boundsOf, lengthOf, type Point, rest, type Stroke } from "@inkling/ink";
import { dense, sideOf } from "./augment.ts";
import type { Random } from "./random.ts";

// How many drawings are given details, and how many lose theirs: strokes up to a share of the longer side.
const DETAILED = 0.3;
const PLAIN = 0.15;
const LEAST_LEFT_OUT = 0.1;
const MOST_LEFT_OUT = 0.35;

const FEWEST = 3;
const MOST = 16;
// How long a straight mark is, as a share of the drawing's longer side; the line of a bent one is twice as long.
const SHORTEST = 0.03;
const LONGEST = 0.16;
const BENT = 2;
// The probabilities: of marks along the outline, of marks that are all the same, of straight ones, of each turned
// with the line that it stands at, of all turned alike.
const ALONG = 0.6;
const ALIKE = 0.6;
const STRAIGHT = 0.5;
const ACROSS = 0.5;
const PARALLEL = 0.5;
// How far on the way from the outline to the middle they stand; outside it below 0.
const OUTSIDE = -0.1;
const INSIDE = 0.4;
const SPACING = 0.02;
const STEPS = 6;
const TURN = 1; // radians a step, to either side
const UNSTEADY = 0.2; // radians

// The probabilities of the longest line once more, of a line on the ground, and of no marks beside these.
const RIMMED = 0.2;
const GROUNDED = 0.2;
const UNMARKED = 0.5;
// By what share smaller or larger the line is the second time.
const CLOSEST = 0.05;
const FARTHEST = 0.25;
/** Ends that are less than such a share of its side apart close a line. */
const OPEN = 0.3;
// Of the line on the ground, as shares of the longer side: its length, how far it is off the middle (a deviation) and off
// the lowest point, and how high its waves are, of which there are at most so many.
const SHORTEST_GROUND = 0.5;
const LONGEST_GROUND = 1.3;
const ASIDE = 0.15;
const OFF_GROUND = 0.08;
const HIGHEST_WAVE = 0.06;
const WAVES = 6;
const GROUND_POINTS = 25;

/** Where a mark stands, and the angle by which it is turned. */
interface Stand {
  readonly at: Point;
  readonly angle: number;
}

/**
 * A finished drawing by somebody with more time, or with less; often nothing, for it stays as it is. So does what is a
 * single stroke: with ticks around it, a circle would be a clock or a sun. And of no drawing is only one stroke left.
 *
 * @param unlifted how probable it is that the pen was never lifted from what is no detail
 */
export function retouched(
  strokes: readonly Stroke[],
  random: Random,
  unlifted = 0,
): readonly Stroke[] | undefined {
  if (strokes.length <= 1) return undefined;
  const drawn = (some: readonly Stroke[]) => (random.chance(unlifted) ? [some.flat()] : some);
  const kind = random.uniform(0, 1);
  if (kind < DETAILED) return detailed(strokes, random, drawn(strokes));
  if (kind < 1 - PLAIN) return undefined;
  const plain = withoutDetails(strokes, random.uniform(LEAST_LEFT_OUT, MOST_LEFT_OUT));
  return plain.length > 1 && plain.length < strokes.length ? drawn(plain) : undefined;
}

/**
 * A finished drawing by somebody who takes the time for what nobody adds in twenty seconds: ticks and numbers around a
 * dial, leaves, scales, spokes, hatching; a second rim; the ground that it stands on. All of it is drawn one after the
 * other, between two strokes or in the end.
 *
 * @param drawn the strokes as they were drawn: all of them as one, if the pen was not lifted
 */
export function detailed(
  strokes: readonly Stroke[],
  random: Random,
  drawn: readonly Stroke[] = strokes,
): readonly Stroke[] {
  const outline = longest(strokes);
  const lines = [
    ...(random.chance(RIMMED) && isClosed(outline) ? [rim(outline, random)] : []),
    ...(random.chance(GROUNDED) ? [ground(strokes, random)] : []),
  ];
  const added = lines.length > 0 && random.chance(UNMARKED) ? lines : [...marks(strokes, random), ...lines];
  const moment = Math.floor(random.uniform(1, drawn.length + 1));
  return rest([...drawn.slice(0, moment), ...added, ...drawn.slice(moment)]);
}

/** Some that are alike, or not, in a row or anywhere. */
function marks(strokes: readonly Stroke[], random: Random): Stroke[] {
  const side = sideOf(strokes);
  const count = Math.floor(random.uniform(FEWEST, MOST + 1));
  const length = side * SHORTEST * (LONGEST / SHORTEST) ** random.uniform(0, 1);
  const stands = random.chance(ALONG)
    ? along(strokes, side * SPACING, count, random)
    : within(strokes, count, random);
  const shape = mark(length, random);
  const alike = random.chance(ALIKE);
  return stands.map((stand) => put(alike ? shape : mark(length, random), stand));
}

/** A line once more, inside or outside of the first. */
function rim(outline: Stroke, random: Random): Stroke {
  const middle = middleOf([outline]);
  const inwards = random.uniform(CLOSEST, FARTHEST) * (random.chance(0.5) ? 1 : -1);
  return outline.map((point) => between(point, middle, inwards));
}

/** About level, straight or in waves. */
function ground(strokes: readonly Stroke[], random: Random): Stroke {
  const side = sideOf(strokes);
  const { bottom } = frameOf(strokes);
  const length = side * random.uniform(SHORTEST_GROUND, LONGEST_GROUND);
  const from = middleOf(strokes)[0] + random.normal(ASIDE * side) - length / 2;
  const level = bottom + side * random.uniform(-OFF_GROUND, OFF_GROUND);
  const height = side * random.uniform(0, HIGHEST_WAVE);
  const [waves, phase] = [random.uniform(0, WAVES), random.uniform(0, 1)];
  return Array.from({ length: GROUND_POINTS }, (_, i): Point => {
    const t = i / (GROUND_POINTS - 1);
    return [from + t * length, level + height * Math.sin(2 * Math.PI * (waves * t + phase))];
  });
}

/** About evenly along the longest stroke, and all by the same share of the way to the middle. */
function along(strokes: readonly Stroke[], spacing: number, count: number, random: Random): Stand[] {
  const outline = dense(longest(strokes), spacing);
  const middle = middleOf(strokes);
  const inwards = random.uniform(OUTSIDE, INSIDE);
  const [across, angle] = [random.chance(ACROSS), random.uniform(0, Math.PI)];
  return Array.from({ length: count }, (_, i): Stand => {
    const place = Math.floor((i / count) * outline.length);
    const [point, next] = [outline[place] ?? middle, outline[place + 1] ?? middle];
    const heading = Math.atan2(next[1] - point[1], next[0] - point[0]);
    return { at: between(point, middle, inwards), angle: across ? heading + Math.PI / 2 : angle };
  });
}

/** Anywhere in it. */
function within(strokes: readonly Stroke[], count: number, random: Random): Stand[] {
  const { left, right, top, bottom } = frameOf(strokes);
  const angle = random.uniform(0, Math.PI);
  const parallel = random.chance(PARALLEL);
  return Array.from({ length: count }, () => ({
    at: [random.uniform(left, right), random.uniform(top, bottom)] as const,
    angle: parallel ? angle : random.uniform(0, 2 * Math.PI),
  }));
}

const frameOf = (strokes: readonly Stroke[]) => boundsOf(strokes) ?? { left: 0, right: 0, top: 0, bottom: 0 };

function middleOf(strokes: readonly Stroke[]): Point {
  const { left, right, top, bottom } = frameOf(strokes);
  return [(left + right) / 2, (top + bottom) / 2];
}

function longest(strokes: readonly Stroke[]): Stroke {
  const lengths = strokes.map(lengthOf);
  return strokes[lengths.indexOf(Math.max(...lengths))] ?? [];
}

function isClosed(line: Stroke): boolean {
  const [[x, y], [u, v]] = [line[0] ?? [0, 0], line.at(-1) ?? [0, 0]];
  return Math.hypot(u - x, v - y) < OPEN * sideOf([line]);
}

const between = ([x, y]: Point, [u, v]: Point, share: number): Point => [
  x + share * (u - x),
  y + share * (v - y),
];

/** A short line about 0, straight, or one that begins there and is bent or curled: a tick, a leaf, a number. */
function mark(length: number, random: Random): Stroke {
  if (random.chance(STRAIGHT)) {
    return [
      [-length / 2, 0],
      [length / 2, 0],
    ];
  }
  const turn = random.uniform(-TURN, TURN);
  const step = (BENT * length) / STEPS;
  let [x, y, heading] = [0, 0, 0];
  return Array.from({ length: STEPS + 1 }, (): Point => {
    const point: Point = [x, y];
    x += step * Math.cos(heading);
    y += step * Math.sin(heading);
    heading += turn + random.normal(UNSTEADY);
    return point;
  });
}

function put(shape: Stroke, { at: [x, y], angle }: Stand): Stroke {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return shape.map(([u, v]): Point => [x + cosine * u - sine * v, y + sine * u + cosine * v]);
}
