import type { Guesser } from "@inkling/guesser";
import type { Label } from "@inkling/guesser/labels";
import { BOARD_UNITS, type Point, type Stroke } from "@inkling/ink";
import { tracedDrawings } from "../drawings.ts";
import { pick, type Random } from "../random.ts";
import { seeded } from "./seeded.ts";
import { type Sketch, sketchOf } from "./sketch.ts";

/** How well somebody draws. */
export const SKILLS = ["good", "average", "poor"] as const;
export type Skill = (typeof SKILLS)[number];

/** Somebody who draws: one of their drawings of a label. */
export type Hand = (label: Label, random: Random) => Sketch;

/** The network was never trained on every fifth of the hundred drawings of a label; so many of these are used. */
const DRAWINGS = 100;
const FIRST_UNSEEN = 4;
const UNSEEN_STEP = 5;
const USED = 10;

/** A poor hand trembles so much to all sides, in board units, and leaves out so many of the strokes. */
const TREMBLE = 40;
const LEFT_OUT = 0.3;

/** A hand of each skill: drawings that the network recognises, any drawings, and the same ones spoiled. */
export function handsOf(guesser: Pick<Guesser, "classify">): Readonly<Record<Skill, Hand>> {
  const traced = remembered((label) =>
    Array.from({ length: USED }, (_, i) => {
      const choice = (FIRST_UNSEEN + i * UNSEEN_STEP + 0.5) / DRAWINGS;
      return tracedDrawings(label, choice) ?? [];
    }),
  );
  const average = remembered((label) => traced(label).map((strokes) => sketchOf(strokes, guesser)));
  const poor = remembered((label) => {
    const random = seeded(label.length);
    return traced(label).map((strokes) => sketchOf(spoiled(strokes, random), guesser));
  });
  const good = remembered((label) => {
    const recognised = average(label).filter(
      (sketch) => sketch.seenAfter(sketch.ops.length)[0]?.label === label,
    );
    return recognised.length > 0 ? recognised : average(label);
  });
  const handWith =
    (sketches: (label: Label) => readonly Sketch[]): Hand =>
    (label, random) =>
      pick(sketches(label), random) as Sketch;
  return { good: handWith(good), average: handWith(average), poor: handWith(poor) };
}

/** A drawing by a hand that trembles and leaves out strokes, but for one. */
export function spoiled(strokes: readonly Stroke[], random: Random): readonly Stroke[] {
  const kept = strokes.filter(() => random() >= LEFT_OUT);
  const off = (n: number) =>
    Math.min(BOARD_UNITS - 1, Math.max(0, Math.round(n + TREMBLE * (2 * random() - 1))));
  const tremble = ([x, y]: Point): Point => [off(x), off(y)];
  return (kept.length > 0 ? kept : strokes.slice(0, 1)).map((stroke) => stroke.map(tremble));
}

/** The same, worked out once for each label. */
function remembered<T>(of: (label: Label) => T): (label: Label) => T {
  const known = new Map<Label, T>();
  return (label) => {
    const value = known.get(label) ?? of(label);
    known.set(label, value);
    return value;
  };
}
