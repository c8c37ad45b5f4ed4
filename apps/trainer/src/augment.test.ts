import { boundsOf, longerSide } from "@inkling/ink";
import { expect, it } from "vitest";
import { augment } from "./augment.ts";
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

it("gives the same pictures for the same seed, and never twice the same", () => {
  const [a, b] = [createRandom(3), createRandom(3)];
  const first = augment(HOUSE, a);
  expect(augment(HOUSE, b)).toEqual(first);
  expect(augment(HOUSE, a)).not.toEqual(first);
});

const pointsOf = (strokes: readonly (readonly unknown[])[]) => strokes.flat().length;

it("shows seven in ten drawings unfinished, a part of what the whole would be", () => {
  const random = createRandom(2);
  const samples = Array.from({ length: 1000 }, () => augment(HOUSE, random));
  const unfinished = samples.filter(({ share }) => share < 1);
  for (const { strokes, whole, share } of samples) {
    if (share === 1) expect(strokes.flat()).toEqual(whole.flat());
  }
  expect(unfinished.length / samples.length).toBeCloseTo(0.72, 1);
  for (const { strokes, whole } of unfinished) {
    expect(pointsOf(strokes)).toBeGreaterThan(0);
    expect(pointsOf(strokes)).toBeLessThanOrEqual(pointsOf(whole));
  }
});

it("draws strokes in any order where it is not known, and sometimes with a pen that is never lifted", () => {
  const random = createRandom(3);
  const marks = [0, 300, 600, 900].map(
    (x) =>
      [
        [x, 0],
        [x, 900],
      ] as const,
  );
  const samples = Array.from({ length: 300 }, () => augment(marks, random, true));
  const firsts = samples.map(({ whole: [stroke] }) => Math.round((stroke?.[0]?.[0] ?? 0) / 300));
  expect(new Set(firsts).size).toBeGreaterThan(3);
  const finished = samples.filter(({ share }) => share === 1);
  for (const { whole } of finished) expect(whole).toHaveLength(4);
  const unlifted = finished.filter(({ strokes }) => strokes.length === 1);
  for (const { strokes, whole } of unlifted) expect(strokes).toEqual([whole.flat()]);
  expect(unlifted.length).toBeGreaterThan(15);
  expect(unlifted.length).toBeLessThan(60);
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
