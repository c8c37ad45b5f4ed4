import type { Stroke } from "@inkling/ink";
import { expect, it } from "vitest";
import { createRandom } from "./random.ts";
import { drawn } from "./testing.ts";
import { axisOf, longAxes, turned } from "./turn.ts";

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

it("finds the axis of a drawing, and how long it is along it", () => {
  for (const angle of [-1.5, -0.7, 0, 0.3, 1.5]) {
    const axis = axisOf(boxAt(angle));
    expect(axis.angle).toBeCloseTo(angle, 9);
    expect(axis.elongation).toBeCloseTo(8, 9);
  }
  expect(axisOf(boxAt(0.5, 100)).elongation).toBeCloseTo(1, 9);
  const line: Stroke = [
    [100, 100],
    [400, 200],
  ];
  expect(axisOf([line]).elongation).toBeCloseTo(20, 9);
  expect(axisOf([[[5, 5]]]).elongation).toBe(1);
});

it("knows how the long drawings of a label lie", () => {
  const drawings = [boxAt(0.4), boxAt(1, 150), boxAt(-1.2, 300)].map((box) => drawn("pencil", box));
  const axes = longAxes(drawings);
  expect(axes.map(({ angle }) => Number(angle.toFixed(6)))).toEqual([0.4, -1.2]);
  expect(axes.map(({ elongation }) => Math.round(elongation))).toEqual([8, 3]);
});

it("lets half of the long drawings lie as another does, about their middle, as wide as before", () => {
  const random = createRandom(2);
  const box = boxAt(0.2);
  const axes = [
    { angle: 0.2, elongation: 4 },
    { angle: 1, elongation: 12 },
  ];
  const some = Array.from({ length: 2000 }, () => turned(box, axes, random));
  const others = some.filter((strokes) => strokes !== box);
  expect(others.length / some.length).toBeCloseTo(0.5, 1);
  for (const axis of axes) {
    const like = others.map(axisOf).filter(({ angle }) => Math.abs(angle - axis.angle) < 1e-6);
    expect(like.length / others.length).toBeCloseTo(0.5, 1);
    const ratios = like.map(({ elongation }) => Math.log(elongation / 8) / Math.log(axis.elongation / 8));
    expect(Math.min(...ratios)).toBeGreaterThan(-1e-6);
    expect(Math.max(...ratios)).toBeLessThan(1 + 1e-6);
    expect(ratios.reduce((a, b) => a + b, 0) / ratios.length).toBeCloseTo(0.5, 1);
  }
  for (const strokes of others) {
    const points = strokes.flat();
    for (const axis of [0, 1] as const) {
      expect(points.reduce((sum, point) => sum + point[axis], 0) / 4).toBeCloseTo(500, 6);
    }
    const [[[x, y] = [0, 0]], [, [u, v] = [0, 0]]] = strokes as [Stroke, Stroke];
    expect(Math.hypot(u - x, v - y)).toBeCloseTo(100, 6);
  }
});

it("turns a drawing the shorter way: what is upright does not stand on its head", () => {
  const random = createRandom(4);
  const upright = boxAt(1.5);
  const [[, [, bottom] = [0, 0]]] = upright as [Stroke];
  expect(bottom).toBeGreaterThan(800);
  for (let i = 0; i < 20; i++) {
    const [[, [, after] = [0, 0]]] = turned(upright, [{ angle: -1.5, elongation: 8 }], random) as [Stroke];
    expect(after).toBeGreaterThan(800);
  }
});

it("leaves what is not long as it is, and a dot, and nothing, and what is the only one of its kind", () => {
  const random = createRandom(3);
  const dot: readonly Stroke[] = [[[5, 5]]];
  for (const strokes of [boxAt(0.5, 200), dot, []]) {
    for (let i = 0; i < 20; i++) {
      expect(turned(strokes, [{ angle: 1, elongation: 5 }], random)).toBe(strokes);
    }
  }
  const box = boxAt(0);
  for (let i = 0; i < 20; i++) expect(turned(box, [], random)).toBe(box);
});
