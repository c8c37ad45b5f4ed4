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
const addedTo = (strokes: readonly Stroke[]) =>
  strokes.filter((stroke) => stroke !== DIAL_DRAWN && stroke !== HAND_DRAWN);
const isSmall = (stroke: Stroke) => {
  const bounds = boundsOf([stroke]);
  return bounds !== null && longerSide(bounds) < 0.35 * SIDE;
};
const marksOf = (strokes: readonly Stroke[]) => addedTo(strokes).filter(isSmall);
const linesOf = (strokes: readonly Stroke[]) => addedTo(strokes).filter((stroke) => !isSmall(stroke));
const marked = (seed: number) =>
  some(seed)
    .map(marksOf)
    .filter(({ length }) => length > 0);
const isClosed = ([[x, y] = [0, 0], ...others]: Stroke) => {
  const [u, v] = others.at(-1) ?? [0, 0];
  return Math.hypot(u - x, v - y) < 1;
};

it("adds three to sixteen small marks to a drawing, or a line or two, or both; it stays as it is, and rests", () => {
  const moments = new Set<number>();
  const counts = new Set<number>();
  for (const strokes of some(1)) {
    expect(strokes.indexOf(DIAL_DRAWN)).toBe(0);
    expect(strokes).toContain(HAND_DRAWN);
    moments.add(Math.sign(strokes.indexOf(HAND_DRAWN) - 1));
    const [marks, lines] = [marksOf(strokes).length, linesOf(strokes).length];
    if (lines === 0) expect(marks).toBeGreaterThan(0);
    expect(lines).toBeLessThanOrEqual(2);
    counts.add(marks);
    expect(isResting(strokes)).toBe(true);
  }
  expect([...counts].sort((a, b) => a - b)).toEqual([0, ...Array.from({ length: 14 }, (_, i) => 3 + i)]);
  // Before the hand and after it.
  expect(moments).toEqual(new Set([0, 1]));
});

it("draws a rim inside or outside of the dial", () => {
  const rims = some(8).flatMap(linesOf).filter(isClosed);
  expect(rims.length / 300).toBeCloseTo(0.2, 1);
  const radii = rims.map((rim) => {
    const those = rim.map(([x, y]) => Math.hypot(x - 500, y - 500) / (SIDE / 2));
    expect(Math.max(...those) - Math.min(...those)).toBeLessThan(0.01);
    return Math.max(...those);
  });
  expect(Math.min(...radii)).toBeGreaterThan(0.74);
  expect(Math.max(...radii)).toBeLessThan(1.26);
  expect(radii.filter((radius) => radius > 0.951 && radius < 1.049)).toEqual([]);
  expect(new Set(radii.map((radius) => radius > 1))).toEqual(new Set([true, false]));
});

it("draws the ground: level, about where the drawing ends", () => {
  const grounds = some(9)
    .flatMap(linesOf)
    .filter((line) => !isClosed(line));
  expect(grounds.length / 300).toBeCloseTo(0.2, 1);
  for (const ground of grounds) {
    const { left = 0, right = 0, top = 0, bottom = 0 } = boundsOf([ground]) ?? {};
    expect((right - left) / SIDE).toBeGreaterThanOrEqual(0.5);
    expect((right - left) / SIDE).toBeLessThanOrEqual(1.3);
    expect(top).toBeGreaterThan(900 - 0.15 * SIDE);
    expect(bottom).toBeLessThan(900 + 0.15 * SIDE);
  }
  const bounds = grounds.map((ground) => boundsOf([ground]) ?? { left: 0, right: 0, top: 0, bottom: 0 });
  // Below the middle, more or less; some wavy, some straight.
  const aside = bounds.map(({ left, right }) => Math.abs((left + right) / 2 - 500) / SIDE);
  expect(aside.filter((share) => share < 0.15).length / aside.length).toBeGreaterThan(0.5);
  expect(Math.max(...aside)).toBeGreaterThan(0.2);
  expect(Math.max(...aside)).toBeLessThan(0.6);
  const heights = bounds.map(({ top, bottom }) => (bottom - top) / SIDE);
  expect(Math.min(...heights)).toBeLessThan(0.02);
  expect(Math.max(...heights)).toBeGreaterThan(0.09);
});

it("draws no rim around what is open", () => {
  const random = createRandom(10);
  const open = rest([DIAL.slice(0, 31), HAND]);
  for (let i = 0; i < 200; i++) {
    const [first, , ...others] = detailed(open, random);
    const again = others.filter((line) => line.length === first?.length && !isSmall(line));
    expect(again).toEqual([]);
  }
});

it("puts marks around the dial, or anywhere", () => {
  const radii = marked(2).map((marks) =>
    marks.map((mark) => {
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
  const gaps = marked(2)
    .map((marks) => marks.map(([[x, y] = [0, 0]]) => Math.atan2(y - 500, x - 500)))
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
  // The ticks, but not the hand as well: a circle may be anything.
  expect(shareOf((count) => count === 2)).toBeGreaterThan(0.1);
  expect(shareOf((count) => count === 2)).toBeLessThan(0.15);
  expect(shareOf((count) => count === 1)).toBe(0);
  expect(shareOf((count) => count === drawn.length)).toBeCloseTo(0.6, 1);
});

it("draws what is no detail in one stroke where the pen is never lifted", () => {
  const random = createRandom(6);
  const other: Stroke = [
    [100, 500],
    [900, 500],
  ];
  const tick: Stroke = [
    [500, 120],
    [500, 140],
  ];
  const drawn = rest([DIAL, other, tick]);
  const some = Array.from({ length: 300 }, () => retouched(drawn, random, 1)).filter(
    (one) => one !== undefined,
  );
  const points = drawn.flat().length;
  const [without, added] = [
    some.filter(({ length }) => length === 1),
    some.filter(({ length }) => length > 1),
  ];
  expect(added.length).toBeGreaterThan(70);
  expect(without.length).toBeGreaterThan(20);
  // The tick was left out, and the last point doubled.
  for (const [all] of without) expect(all).toHaveLength(DIAL.length + other.length + 1);
  for (const [all, ...details] of added) {
    expect(all).toHaveLength(points);
    // A rim is of the dial alone.
    for (const line of linesOf(details).filter(isClosed)) expect(line.length).toBeLessThan(points);
  }
  const lifted = Array.from({ length: 300 }, () => retouched(drawn, random)).filter(
    (one) => one !== undefined,
  );
  expect(lifted.every(([first]) => first === DIAL)).toBe(true);
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
