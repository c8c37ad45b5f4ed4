import { type Point, rest, type Stroke, simplify } from "@inkling/ink";
import { dense, jittered, shuffled, sideOf } from "./augment.ts";
import { createRandom, type Random } from "./random.ts";

/** A drawing made in another hand or on another pad, and the pen on the 0-255 scale, where it is another. */
export interface Disturbed {
  readonly strokes: readonly Stroke[];
  readonly pen?: number;
}

type Disturbance = (strokes: readonly Stroke[], random: Random) => Disturbed;

// Lengths are shares of the drawing's longer side.
const TREMBLE = 0.012;
const TREMBLE_SPACING = 0.05;
const MOUSE_STEP = 0.02;
const FINGER_STEP = 0.03;
const FINGER_JITTER = 0.006;
const TILT = 0.21; // 12 degrees, to either side

const map = (strokes: readonly Stroke[], place: (point: Point) => Point): Stroke[] =>
  strokes.map((stroke) => stroke.map(place));

/** What a drawing must bear without becoming another one. */
export const DISTURBANCES: Readonly<Record<string, Disturbance>> = {
  "thick pen": (strokes) => ({ strokes, pen: 26 }),
  "thin pen": (strokes) => ({ strokes, pen: 9 }),
  trembling: (strokes, random) => {
    const side = sideOf(strokes);
    const lines = strokes.map((stroke) => dense(stroke, side * TREMBLE_SPACING));
    return { strokes: jittered(lines, side * TREMBLE, random) };
  },
  mouse: (strokes) => {
    const step = sideOf(strokes) * MOUSE_STEP;
    return { strokes: map(strokes, ([x, y]) => [Math.round(x / step) * step, Math.round(y / step) * step]) };
  },
  finger: (strokes, random) => {
    const side = sideOf(strokes);
    const rough = strokes.map((stroke) => simplify(stroke, side * FINGER_STEP));
    return { strokes: jittered(rough, side * FINGER_JITTER, random), pen: 20 };
  },
  tilted: (strokes, random) => {
    const angle = random.chance(0.5) ? TILT : -TILT;
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    return { strokes: map(strokes, ([x, y]) => [x * cosine - y * sine, x * sine + y * cosine]) };
  },
  "small, in a corner": (strokes) => ({ strokes: map(strokes, ([x, y]) => [x / 5 + 800, y / 5 + 10]) }),
  "in one stroke": (strokes) => ({ strokes: [strokes.flat()] }),
  "in another order": (strokes, random) => ({ strokes: shuffled(strokes, random) }),
};

/** The same disturbance of the same finished drawings every time. */
export function disturb(name: string, drawings: readonly (readonly Stroke[])[]): Disturbed[] {
  const disturbance = DISTURBANCES[name] as Disturbance;
  const random = createRandom(1);
  return drawings.map((strokes) => {
    const disturbed = disturbance(strokes, random);
    return { ...disturbed, strokes: rest(disturbed.strokes) };
  });
}
