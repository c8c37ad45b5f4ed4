import { boundsOf, isResting, longerSide, rest, type Stroke } from "@inkling/ink";
import { expect, it } from "vitest";
import { detailed, retouched } from "./details.ts";
import { createRandom } from "./random.ts";

const SIDE = 800;
const DIAL: Stroke = Array.from({ length: 41 }, (_, i) => [
  500 + (SIDE / 2) * Math.cos((i * Math.PI) / 20),
  500 + (SIDE / 2) * Math.sin((i * Math.PI) / 20),
]);
const HAND: Stroke = [
  [500, 500],
  [500, 250],
];
const CLOCK = rest([DIAL, HAND]);
const [DIAL_DRAWN, HAND_DRAWN] = CLOCK as [Stroke, Stroke];

const some = (seed: number) => {
  const random = createRandom(seed);
  return Array.from({ length: 300 }, () => detailed(CLOCK, random));
};
const marksOf = (strokes: readonly Stroke[]) =>
  strokes.filter((stroke) => stroke !== DIAL_DRAWN && stroke !== HAND_DRAWN);

it("adds three to sixteen small marks to a drawing, which stays as it is, and rests", () => {
  const moments = new Set<number>();
  for (const strokes of some(1)) {
    expect(strokes.indexOf(DIAL_DRAWN)).toBe(0);
    expect(strokes).toContain(HAND_DRAWN);
    moments.add(Math.sign(strokes.indexOf(HAND_DRAWN) - 1));
    // A mark that comes last is doubled in its last point.
    const marks = marksOf(strokes);
    expect(marks.length).toBeGreaterThanOrEqual(3);
    expect(marks.length).toBeLessThanOrEqual(16);
    for (const mark of marks) {
      const bounds = boundsOf([mark]);
      expect(bounds && longerSide(bounds)).toBeLessThan(0.35 * SIDE);
    }
    expect(isResting(strokes)).toBe(true);
  }
  // Before the hand and after it.
  expect(moments).toEqual(new Set([0, 1]));
});

it("puts them around the dial, or anywhere", () => {
  const radii = some(2).map((strokes) =>
    marksOf(strokes).map((mark) => {
      const bounds = boundsOf([mark]);
      const [x, y] = bounds
        ? [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2]
        : [500, 500];
      return Math.hypot(x - 500, y - 500) / (SIDE / 2);
    }),
  );
  // As far from the middle as each other, but for their shapes.
  const around = radii.filter((those) => Math.max(...those) - Math.min(...those) < 0.4);
  expect(around.length / radii.length).toBeGreaterThan(0.4);
  expect(around.length / radii.length).toBeLessThan(0.8);
});

it("spreads them over the whole dial", () => {
  // All of them, at angles around the middle: where they are around it, no gap is larger than a third.
  const gaps = some(2)
    .map((strokes) => marksOf(strokes).map(([[x, y] = [0, 0]]) => Math.atan2(y - 500, x - 500)))
    .filter((angles) => angles.length >= 8)
    .map((angles) => {
      const sorted = [...angles].sort((a, b) => a - b);
      return Math.max(...sorted.map((angle, i) => (sorted[i + 1] ?? (sorted[0] ?? 0) + 2 * Math.PI) - angle));
    });
  expect(gaps.filter((gap) => gap < (2 * Math.PI) / 3).length / gaps.length).toBeGreaterThan(0.6);
});

it("leaves a single stroke as it is", () => {
  const random = createRandom(7);
  for (let i = 0; i < 100; i++) expect(retouched(rest([DIAL]), random)).toBeUndefined();
});

it("leaves most drawings as they are, adds details to some, and of a few leaves out what is small", () => {
  const random = createRandom(5);
  const ticks = [0, 1, 2, 3].map(
    (i): Stroke => [
      [500, 120 + 10 * i],
      [500 + 0.05 * SIDE, 120 + 10 * i],
    ],
  );
  const drawn = rest([DIAL, ...ticks, HAND]);
  const counts = Array.from({ length: 2000 }, () => retouched(drawn, random)?.length ?? drawn.length);
  const shareOf = (is: (count: number) => boolean) => counts.filter(is).length / counts.length;
  expect(shareOf((count) => count > drawn.length)).toBeCloseTo(0.3, 1);
  // The ticks, and now and then the hand.
  expect(shareOf((count) => count <= 2)).toBeGreaterThan(0.12);
  expect(shareOf((count) => count <= 2)).toBeLessThan(0.18);
  expect(shareOf((count) => count === 2)).toBeGreaterThan(0.05);
  expect(shareOf((count) => count === 1)).toBeGreaterThan(0.01);
  expect(shareOf((count) => count === drawn.length)).toBeCloseTo(0.55, 1);
});

it("draws what is no detail in one stroke where the pen is never lifted", () => {
  const random = createRandom(6);
  const drawn = rest([DIAL, HAND]);
  const some = Array.from({ length: 300 }, () => retouched(drawn, random, 1)).filter(
    (one) => one !== undefined,
  );
  expect(some.length).toBeGreaterThan(90);
  const points = drawn.flat().length;
  for (const strokes of some) {
    const [first = []] = strokes;
    // But for the hand, where it was left out as a detail.
    expect([points, DIAL.length + 1]).toContain(first.length);
    expect(strokes.length === 1 || strokes.length > 3).toBe(true);
  }
  const lifted = Array.from({ length: 300 }, () => retouched(drawn, random)).filter(
    (one) => one !== undefined,
  );
  expect(lifted.every(([first]) => first === DIAL || first?.length === DIAL.length + 1)).toBe(true);
});

it("is another one each time, but the same for the same seed", () => {
  expect(some(3)).toEqual(some(3));
  expect(new Set(some(3).map((strokes) => JSON.stringify(strokes))).size).toBe(300);
});

it("bears a dot, and nothing", () => {
  const random = createRandom(4);
  for (const strokes of [[], [[[5, 5]]]] as const) {
    for (const [x, y] of detailed(strokes, random).flat()) {
      expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
    }
  }
});
