import { boundsOf, type Point, type Stroke } from "@inkling/ink";
import { cutShort } from "./cut.ts";
import type { Random } from "./random.ts";

// How much a drawing is varied. Lengths are shares of its longer side, angles radians, deviations of a
// bell curve unless the name says otherwise.
const SLANT = 0.12;
const STRETCH = 0.12;
const SHEAR = 0.1;
const MIRRORED = 0.4; // the probability; none of the labels has a handedness
const WOBBLE = 0.012;
const WOBBLES_ACROSS = 1.5; // at most so many waves over the drawing
const STROKE_SHIFT = 0.012;
const STROKE_SCALE = 0.04;
const JITTER = 0.006;
const PEN = 16;
const PEN_SPREAD = 0.15;
const UNFINISHED = 0.4; // the probability
const LEAST_SHARE = 0.25;

/** A picture to be: strokes in any unit, and the pen that draws them, on the 0-255 scale of Quick, Draw!. */
export interface Sample {
  readonly strokes: readonly Stroke[];
  readonly pen: number;
  /** Whether all of the drawing is in it. */
  readonly finished: boolean;
}

/** One of the many ways in which the same idea could have been drawn, often unfinished. */
export function augment(strokes: readonly Stroke[], random: Random): Sample {
  const finished = !random.chance(UNFINISHED);
  const cut = finished ? strokes : cutShort(strokes, random.uniform(LEAST_SHARE, 1));
  const bounds = boundsOf(cut);
  if (!bounds) return { strokes: cut, pen: PEN, finished };
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const side = Math.max(width, height, 1);
  const [centerX, centerY] = [bounds.left + width / 2, bounds.top + height / 2];

  const matrix = affine(random);
  const waves = [wave(random), wave(random)] as const;
  const place = ([x, y]: Point): Point => {
    const [u, v] = [(x - centerX) / side, (y - centerY) / side];
    return [
      side * (matrix[0] * u + matrix[1] * v + waves[0](u, v) + random.normal(JITTER)),
      side * (matrix[2] * u + matrix[3] * v + waves[1](u, v) + random.normal(JITTER)),
    ];
  };
  const varied = cut.map((stroke) => nudge(stroke.map(place), side, random));
  return { strokes: varied, pen: PEN * Math.exp(random.normal(PEN_SPREAD)), finished };
}

/** Mirror, stretch, shear and slant as one matrix, row by row. */
function affine(random: Random): readonly [number, number, number, number] {
  const angle = random.normal(SLANT);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const stretch = Math.exp(random.normal(STRETCH));
  const mirror = random.chance(MIRRORED) ? -1 : 1;
  const shear = random.normal(SHEAR);
  const [a, b, c, d] = [mirror * stretch, shear, 0, 1 / stretch];
  return [cosine * a - sine * c, cosine * b - sine * d, sine * a + cosine * c, sine * b + cosine * d];
}

/** A slow wave over the drawing: the unsteadiness of a hand. */
function wave(random: Random): (u: number, v: number) => number {
  const [fu, fv] = [random.uniform(-1, 1), random.uniform(-1, 1)].map(
    (f) => f * 2 * Math.PI * WOBBLES_ACROSS,
  );
  const phase = random.uniform(0, 2 * Math.PI);
  const height = random.normal(WOBBLE) * Math.SQRT2;
  return (u, v) => height * Math.sin((fu as number) * u + (fv as number) * v + phase);
}

/** One stroke a little off its place and size. */
function nudge(stroke: Stroke, side: number, random: Random): Stroke {
  const [dx, dy] = [side * random.normal(STROKE_SHIFT), side * random.normal(STROKE_SHIFT)];
  const scale = Math.exp(random.normal(STROKE_SCALE));
  const [x, y] = stroke[0] as Point;
  return stroke.map(([u, v]): Point => [x + dx + (u - x) * scale, y + dy + (v - y) * scale]);
}
