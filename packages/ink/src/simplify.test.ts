import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point, Stroke } from "./ink.ts";
import { simplify, squaredDistance } from "./simplify.ts";
import { anyPoint, anyStroke } from "./testing.ts";

const epsilon = fc.double({ min: 0, max: 300, noNaN: true });

/** How far a point is from the nearest segment of a line. */
const distanceTo = (line: Stroke, p: Point) =>
  Math.sqrt(Math.min(...line.map((to, i) => squaredDistance(p, line[Math.max(0, i - 1)] ?? to, to))));

describe("squaredDistance", () => {
  it.each<[string, number, Point, Point, Point]>([
    ["beside the segment, at a right angle", 9, [5, 3], [0, 0], [10, 0]],
    ["beyond its end, to the end", 25, [13, 4], [0, 0], [10, 0]],
    ["before its start, to the start", 25, [-3, -4], [0, 0], [10, 0]],
    ["to a segment without length", 25, [3, 4], [0, 0], [0, 0]],
    ["on it", 0, [5, 5], [0, 0], [10, 10]],
  ])("measures %s", (_, squared, p, a, b) => {
    expect(squaredDistance(p, a, b)).toBeCloseTo(squared);
  });
});

describe("simplify", () => {
  const bump = (height: number): Stroke => [
    [0, 0],
    [5, height],
    [10, 0],
  ];

  it("drops a point that is epsilon away and keeps one that is more", () => {
    expect(simplify(bump(2), 2)).toEqual([
      [0, 0],
      [10, 0],
    ]);
    expect(simplify(bump(3), 2)).toEqual(bump(3));
  });

  it("keeps the corners of a square that was drawn with a trembling hand", () => {
    const drawn: Stroke = [
      [0, 0],
      [50, 1],
      [100, 0],
      [99, 50],
      [100, 100],
      [50, 99],
      [0, 100],
      [1, 50],
      [0, 0],
    ];
    expect(simplify(drawn, 2)).toEqual([
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
      [0, 0],
    ]);
  });

  it("leaves dots and lines of two points alone", () => {
    fc.assert(
      fc.property(fc.array(anyPoint, { minLength: 1, maxLength: 2 }), epsilon, (stroke, e) => {
        expect(simplify(stroke, e)).toEqual(stroke);
      }),
    );
  });

  it("keeps both ends and, in their order, some of the points between", () => {
    fc.assert(
      fc.property(anyStroke, epsilon, (stroke, e) => {
        const kept = simplify(stroke, e);
        expect(kept[0]).toBe(stroke[0]);
        expect(kept.at(-1)).toBe(stroke.at(-1));
        const places = kept.map((point) => stroke.indexOf(point));
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }),
    );
  });

  it("never leaves the drawn line by more than epsilon", () => {
    fc.assert(
      fc.property(anyStroke, epsilon, (stroke, e) => {
        const kept = simplify(stroke, e);
        for (const point of stroke) expect(distanceTo(kept, point)).toBeLessThanOrEqual(e + 1e-9);
      }),
    );
  });

  it("takes a stroke of any length", () => {
    const comb = Array.from({ length: 3_000 }, (_, i): Point => [i, i % 2]);
    expect(simplify(comb, 0.4)).toHaveLength(3_000);
  });
});
