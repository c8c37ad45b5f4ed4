import type { Stroke } from "@inkling/ink";
import { expect, it } from "vitest";
import { createRandom } from "./random.ts";
import { drawn } from "./testing.ts";
import { axisOf, spreadOf, turned } from "./turn.ts";

/** A box, so many units long and 100 wide, whose long side lies at an angle, in the middle of the board. */
const boxAt = (angle: number, length = 800): readonly Stroke[] => {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const corner = (u: number, v: number) => [500 + c * u - s * v, 500 + s * u + c * v] as const;
  const [a, b] = [length / 2, 50];
  return [
    [corner(-a, -b), corner(a, -b)],
    [corner(a, b), corner(-a, b)],
  ];
};
const boxesAt = (angles: readonly number[]) => angles.map((angle) => drawn("pencil", boxAt(angle)));

it("finds the axis of a drawing, and how long it is along it", () => {
  for (const angle of [-1.5, -0.7, 0, 0.3, 1.5]) {
    const axis = axisOf(boxAt(angle));
    expect(axis.angle).toBeCloseTo(angle, 9);
    expect(axis.elongation).toBeCloseTo(8, 9);
  }
  expect(axisOf(boxAt(0.5, 100)).elongation).toBeCloseTo(1, 9);
});

it("tells how differently the drawings of a label lie, whichever end comes first", () => {
  expect(spreadOf(boxesAt([0.4, 0.4, 0.4, 0.4, 0.4]))).toBeCloseTo(0, 6);
  // Upright ones, a little to the left and to the right: next to each other, not half a turn apart.
  const upright = boxesAt([1.47, -1.47, 1.47, -1.47, 1.57]);
  expect(spreadOf(upright)).toBeCloseTo(Math.hypot(0.1, 0.1, 0.1, 0.1) / Math.sqrt(5), 2);
  const random = createRandom(1);
  const bell = boxesAt(Array.from({ length: 400 }, () => 1.2 + random.normal(0.5)));
  expect(spreadOf(bell)).toBeCloseTo(0.5, 1);
});

it("knows nothing of how a label lies where hardly a drawing is long", () => {
  expect(spreadOf(boxesAt([0, 1, 2, 3]))).toBe(0);
  expect(spreadOf(Array.from({ length: 20 }, (_, i) => drawn("clock", boxAt(i, 150))))).toBe(0);
  expect(spreadOf([])).toBe(0);
});

it("turns half of the long drawings about their middle by as much as the label is spread", () => {
  const random = createRandom(2);
  const box = boxAt(0.2);
  const some = Array.from({ length: 2000 }, () => turned(box, 0.3, random));
  const others = some.filter((strokes) => strokes !== box);
  expect(others.length / some.length).toBeCloseTo(0.5, 1);
  const axes = others.map(axisOf);
  expect(Math.sqrt(axes.reduce((sum, { angle }) => sum + (angle - 0.2) ** 2, 0) / axes.length)).toBeCloseTo(
    0.3,
    1,
  );
  const lengths = axes.map(({ elongation }) => elongation);
  expect(Math.min(...lengths)).toBeLessThan(6);
  expect(Math.max(...lengths)).toBeGreaterThan(11);
  for (const strokes of others) {
    const points = strokes.flat();
    for (const axis of [0, 1] as const) {
      expect(points.reduce((sum, point) => sum + point[axis], 0) / 4).toBeCloseTo(500, 6);
    }
    // As wide as before.
    const [[first], [, last]] = strokes as [Stroke, Stroke];
    expect(
      Math.hypot((first?.[0] ?? 0) - (last?.[0] ?? 0), (first?.[1] ?? 0) - (last?.[1] ?? 0)),
    ).toBeCloseTo(100, 6);
  }
});

it("leaves what is not long as it is, and a dot, and nothing", () => {
  const random = createRandom(3);
  const dot: readonly Stroke[] = [[[5, 5]]];
  for (const strokes of [boxAt(0.5, 200), dot, []]) {
    for (let i = 0; i < 20; i++) expect(turned(strokes, 1, random)).toBe(strokes);
  }
});
