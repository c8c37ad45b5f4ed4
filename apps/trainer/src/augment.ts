import { boundsOf, longerSide, type Point, rest, type Stroke, simplify } from "@inkling/ink";
import { cutPoints, cutShort } from "./cut.ts";
import type { Random } from "./random.ts";

// How much a drawing is varied at most. Lengths are shares of its longer side, angles radians, deviations of
// a bell curve unless the name says otherwise.
const SLANT = 0.2;
const STRETCH = 0.16;
const SHEAR = 0.12;
const MIRRORED = 0.1; // the probability: who draws has a hand, and begins on one side
const WOBBLE = 0.022;
const WOBBLES_ACROSS = 1.5; // at most so many waves over the drawing
const STROKE_SHIFT = 0.03;
const STROKE_SCALE = 0.08;
const JITTER = 0.008;
const PEN = 16;
const PEN_SPREAD = 0.45;

// Other hands and other pads, each with its probability.
const TREMBLING = 0.2;
const TREMBLE = 0.012;
const TREMBLE_SPACING = 0.04;
const COARSE = 0.06; // a mouse that jumps
const COARSEST = 0.05;
const UNLIFTED = 0.8; // a pen that never leaves the paper, in what is finished and has the details of its own
const UNLIFTED_UNFINISHED = 0.35;
const REORDERED = 0.08;
const REORDERED_TRACED = 0.3; // nobody knows the order in which a bitmap was drawn

const UNFINISHED = 0.66;
const UNFINISHED_TRACED = 0.4; // the order of its strokes is a guess
const LEAST_SHARE = 0.2;
const BEGINNINGS = 1.3; // an exponent: 1 shows all shares alike, more shows beginnings more often
const BY_POINTS = 0.75; // else by length of line
const THOUGHTFUL = 0.38; // rests between two strokes

/** A picture to be: strokes in any unit, and the pen that draws them, on the 0-255 scale of Quick, Draw!. */
export interface Sample {
  readonly strokes: readonly Stroke[];
  /** The same drawing when it is finished, by a steady hand (a coarse mouse aside) and a pen that is lifted. */
  readonly whole: readonly Stroke[];
  /** The same in the hand that drew it, trembling or not, and still with a pen that is lifted. */
  readonly shaken: readonly Stroke[];
  /** How much of it is there: 1 where it is finished. */
  readonly share: number;
  readonly pen: number;
}

/**
 * One of the many ways in which the same idea could have been drawn, often unfinished.
 * @param traced whether the order of the strokes means nothing
 */
export function augment(strokes: readonly Stroke[], random: Random, traced = false): Sample {
  // Some as they were drawn, some hardly to be known again: what is sure must be learnt beside what may be.
  const strength = random.uniform(0, 1);
  const steady = vary(strokes, random, strength, traced);
  const pen = PEN * Math.exp(random.normal(strength * PEN_SPREAD));
  const shaken = shake(steady, random, strength);
  const unfinished = random.chance(traced ? UNFINISHED_TRACED : UNFINISHED);
  const drawn = random.chance(unfinished ? UNLIFTED_UNFINISHED : UNLIFTED) ? [shaken.flat()] : shaken;
  const same = { whole: rest(steady), shaken: rest(shaken), pen };
  if (!unfinished) return { ...same, strokes: rest(drawn), share: 1 };
  const cut = random.chance(BY_POINTS) ? cutPoints : cutShort;
  const share = LEAST_SHARE + (1 - LEAST_SHARE) * random.uniform(0, 1) ** BEGINNINGS;
  const begun = cut(drawn, share);
  if (begun.length === 1 || !random.chance(THOUGHTFUL)) return { ...same, strokes: begun, share };
  const done = begun.slice(0, -1);
  const left = done.flat().length / begun.flat().length;
  return { ...same, strokes: rest(done), share: share * left };
}

function vary(plain: readonly Stroke[], random: Random, strength: number, traced: boolean): Stroke[] {
  const bounds = boundsOf(plain);
  if (!bounds) return [];
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const side = Math.max(width, height, 1);
  const [centerX, centerY] = [bounds.left + width / 2, bounds.top + height / 2];
  let strokes = [...plain];
  if (random.chance(traced ? REORDERED_TRACED : REORDERED)) strokes = shuffled(strokes, random);
  if (random.chance(COARSE)) {
    const epsilon = side * random.uniform(0, COARSEST);
    strokes = strokes.map((stroke) => simplify(stroke, epsilon));
  }

  const matrix = affine(random, strength);
  const waves = [wave(random, strength), wave(random, strength)] as const;
  const place = ([x, y]: Point): Point => {
    const [u, v] = [(x - centerX) / side, (y - centerY) / side];
    return [
      side * (matrix[0] * u + matrix[1] * v + waveAt(waves[0], u, v)),
      side * (matrix[2] * u + matrix[3] * v + waveAt(waves[1], u, v)),
    ];
  };
  return strokes.map((stroke) => nudge(stroke.map(place), side, random, strength));
}

/** No hand is quite still, and some tremble. */
function shake(strokes: readonly Stroke[], random: Random, strength: number): readonly Stroke[] {
  const side = sideOf(strokes);
  const trembling = random.chance(TREMBLING);
  const lines = trembling ? strokes.map((stroke) => dense(stroke, side * TREMBLE_SPACING)) : strokes;
  return jittered(lines, side * Math.abs(random.normal(trembling ? TREMBLE : strength * JITTER)), random);
}

/** Mirror, stretch, shear and slant as one matrix, row by row. */
function affine(random: Random, strength: number): readonly [number, number, number, number] {
  const angle = random.normal(strength * SLANT);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const stretch = Math.exp(random.normal(strength * STRETCH));
  const mirror = random.chance(MIRRORED) ? -1 : 1;
  const shear = random.normal(strength * SHEAR);
  const [a, b, c, d] = [mirror * stretch, shear, 0, 1 / stretch];
  return [cosine * a - sine * c, cosine * b - sine * d, sine * a + cosine * c, sine * b + cosine * d];
}

/** A slow wave over the drawing: the unsteadiness of a hand. */
interface Wave {
  readonly u: number;
  readonly v: number;
  readonly phase: number;
  readonly height: number;
}

function wave(random: Random, strength: number): Wave {
  const most = 2 * Math.PI * WOBBLES_ACROSS;
  return {
    u: random.uniform(-most, most),
    v: random.uniform(-most, most),
    phase: random.uniform(0, 2 * Math.PI),
    height: random.normal(strength * WOBBLE) * Math.SQRT2,
  };
}

const waveAt = (wave: Wave, u: number, v: number): number =>
  wave.height * Math.sin(wave.u * u + wave.v * v + wave.phase);

/** One stroke a little off its place and size. */
function nudge(stroke: Stroke, side: number, random: Random, strength: number): Stroke {
  const shift = side * strength * STROKE_SHIFT;
  const [dx, dy] = [random.normal(shift), random.normal(shift)];
  const scale = Math.exp(random.normal(strength * STROKE_SCALE));
  const [x, y] = stroke[0] as Point;
  return stroke.map(([u, v]): Point => [x + dx + (u - x) * scale, y + dy + (v - y) * scale]);
}

/** The longer side of a drawing, at least 1. */
export const sideOf = (strokes: readonly Stroke[]): number => {
  const bounds = boundsOf(strokes);
  return bounds ? Math.max(1, longerSide(bounds)) : 1;
};

/** Each point a little off its place. */
export const jittered = (strokes: readonly Stroke[], deviation: number, random: Random): Stroke[] =>
  strokes.map((stroke) =>
    stroke.map(([x, y]): Point => [x + random.normal(deviation), y + random.normal(deviation)]),
  );

/** A stroke with points not farther apart than `spacing`. */
export function dense(stroke: Stroke, spacing: number): Stroke {
  return stroke.flatMap((point, i): Point[] => {
    const before = stroke[i - 1];
    if (!before) return [point];
    const [dx, dy] = [point[0] - before[0], point[1] - before[1]];
    const steps = Math.max(1, Math.ceil(Math.hypot(dx, dy) / spacing));
    return Array.from({ length: steps }, (_, k): Point => {
      const t = (k + 1) / steps;
      return [before[0] + t * dx, before[1] + t * dy];
    });
  });
}

/** In another order, and some drawn from their other end (Fisher and Yates, 1938). */
export function shuffled(strokes: readonly Stroke[], random: Random): Stroke[] {
  const order = strokes.map((stroke) => (random.chance(0.5) ? [...stroke].reverse() : stroke));
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random.uniform(0, i + 1));
    [order[i], order[j]] = [order[j] as Stroke, order[i] as Stroke];
  }
  return order;
}
