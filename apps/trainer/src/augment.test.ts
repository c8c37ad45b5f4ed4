import { boundsOf, distance, isResting, longerSide, type Point, type Stroke } from "@inkling/ink";
import { expect, it } from "vitest";
import { augment } from "./augment.ts";
import { meanOf } from "./measure.ts";
import { createRandom } from "./random.ts";

const HOUSE = [
  [
    [200, 800],
    [200, 400],
    [500, 200],
    [800, 400],
    [800, 800],
    [200, 800],
  ],
] as const;
const DOT = [[[512, 512]]] as const;
const MARKS = [0, 300, 600, 900].map(
  (x): Stroke => [
    [x, 0],
    [x, 900],
  ],
);

it("gives the same pictures for the same seed, and never twice the same", () => {
  const [a, b] = [createRandom(3), createRandom(3)];
  const first = augment(HOUSE, a);
  expect(augment(HOUSE, b)).toEqual(first);
  expect(augment(HOUSE, a)).not.toEqual(first);
});

const pointsOf = (strokes: readonly (readonly unknown[])[]) => strokes.flat().length;
const lengthOf = (strokes: readonly (readonly Point[])[]) =>
  strokes
    .flatMap((stroke) => stroke.slice(1).map((point, i) => distance(stroke[i] as Point, point)))
    .reduce((a, b) => a + b, 0);

it("shows seven in ten drawings unfinished, a part of what the whole would be", () => {
  const random = createRandom(2);
  const samples = Array.from({ length: 1000 }, () => augment(HOUSE, random));
  const unfinished = samples.filter(({ share }) => share < 1);
  for (const { strokes, whole, share } of samples) {
    if (share === 1) expect(pointsOf(strokes)).toBeGreaterThanOrEqual(pointsOf(whole));
  }
  expect(unfinished.length / samples.length).toBeCloseTo(0.66, 1);
  for (const { strokes } of unfinished) expect(pointsOf(strokes)).toBeGreaterThan(0);
  const drawn = meanOf(unfinished.map(({ strokes, whole }) => lengthOf(strokes) / lengthOf(whole)));
  // A little less: the line on the way to the first point that is missing.
  expect(drawn / meanOf(unfinished.map(({ share }) => share))).toBeGreaterThan(0.8);
  expect(drawn / meanOf(unfinished.map(({ share }) => share))).toBeLessThan(1);
});

it("trembles now and then, and then draws around the line of the steady hand", () => {
  const random = createRandom(4);
  const samples = Array.from({ length: 1000 }, () => augment(HOUSE, random)).filter(
    ({ share }) => share === 1,
  );
  const trembling = samples.filter(({ strokes, whole }) => pointsOf(strokes) > 2 * pointsOf(whole));
  for (const { strokes, shaken } of samples) expect(shaken.flat()).toEqual(strokes.flat());
  expect(trembling.length / samples.length).toBeCloseTo(0.2, 1);
  const off = samples.map(({ strokes, whole }) => {
    const ends = [whole, strokes].map((some) => some.at(-1)?.at(-1) ?? [0, 0]) as [Point, Point];
    return distance(...ends);
  });
  expect(meanOf(off)).toBeLessThan(8);
  expect(Math.max(...off)).toBeLessThan(100); // an eighth of the drawing
});

it("draws strokes in any order where it is not known, and sometimes with a pen that is never lifted", () => {
  const random = createRandom(3);
  const samples = Array.from({ length: 300 }, () => augment(MARKS, random, true));
  const firsts = samples.map(({ whole: [stroke] }) => Math.round((stroke?.[0]?.[0] ?? 0) / 300));
  expect(new Set(firsts).size).toBeGreaterThan(3);
  const finished = samples.filter(({ share }) => share === 1);
  for (const { whole } of finished) expect(whole).toHaveLength(4);
  const unlifted = finished.filter(({ strokes }) => strokes.length === 1);
  expect(unlifted.length / finished.length).toBeCloseTo(0.8, 1);
});

it("rests when it is finished, and sometimes in thought between two strokes", () => {
  const random = createRandom(3);
  const samples = Array.from({ length: 2000 }, () => augment(MARKS, random));
  for (const { whole } of samples) expect(isResting(whole)).toBe(true);
  const [finished, unfinished] = [true, false].map((is) =>
    samples.filter(({ share }) => (share === 1) === is),
  );
  expect(finished?.every(({ strokes }) => isResting(strokes))).toBe(true);
  const thoughtful = unfinished?.filter(({ strokes }) => isResting(strokes)) ?? [];
  // Where there is a stroke that is done: not so at the very beginning, nor of a pen that is never lifted.
  expect(thoughtful.length / (unfinished?.length ?? 1)).toBeGreaterThan(0.08);
  expect(thoughtful.length / (unfinished?.length ?? 1)).toBeLessThan(0.3);
  for (const { strokes, share } of thoughtful) expect(share).toBeLessThan(strokes.length / 4 + 0.1);
});

it("keeps a drawing about as large as it was, and a dot a dot", () => {
  const random = createRandom(1);
  for (let i = 0; i < 200; i++) {
    const bounds = boundsOf(augment(HOUSE, random).whole);
    expect(bounds && longerSide(bounds)).toBeGreaterThan(400);
    expect(bounds && longerSide(bounds)).toBeLessThan(1200);
    expect(augment(DOT, random).strokes).toHaveLength(1);
  }
});
