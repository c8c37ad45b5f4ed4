import fc from "fast-check";
import { expect, it } from "vitest";
import { boundsOf } from "./bounds.ts";
import type { Point } from "./ink.ts";
import { smooth } from "./smooth.ts";
import { anyStrokes } from "./testing.ts";

it("leaves a dot, and a line as short as the spacing", () => {
  expect(smooth([[3, 4]], 10)).toEqual([[3, 4]]);
  expect(smooth([[0, 0], [6, 8]], 10)).toEqual([[0, 0], [6, 8]]); // biome-ignore format: short
});

it("puts points at even distances on a straight line, however uneven its own are", () => {
  const points = smooth([[0, 0], [1, 0], [1, 0], [97, 0], [100, 0]], 30); // biome-ignore format: short
  expect(points.map(([x, y]) => [Math.round(x), y])).toEqual([0, 25, 50, 75, 100].map((x) => [x, 0]));
});

it("rounds a corner by a quarter of the spacing", () => {
  const points = smooth([[0, 0], [0, 100], [100, 100]], 10); // biome-ignore format: short
  const [x, y] = points[10] as Point;
  expect([x, y]).toEqual([expect.closeTo(2.5), expect.closeTo(97.5)]);
  expect(points[5]).toEqual([0, expect.closeTo(50)]);
});

it("keeps both ends, and leaves the bounds nowhere", () => {
  fc.assert(
    fc.property(anyStrokes, fc.double({ min: 1, max: 200, noNaN: true }), (strokes, spacing) => {
      for (const stroke of strokes) {
        const line = smooth(stroke, spacing);
        expect([line[0], line.at(-1)]).toEqual([stroke[0], stroke.at(-1)]);
        const [drawn, meant] = [boundsOf([stroke]), boundsOf([line])];
        if (!drawn || !meant) return expect.unreachable();
        expect(meant.left).toBeGreaterThanOrEqual(drawn.left - 1e-9);
        expect(meant.right).toBeLessThanOrEqual(drawn.right + 1e-9);
        expect(meant.top).toBeGreaterThanOrEqual(drawn.top - 1e-9);
        expect(meant.bottom).toBeLessThanOrEqual(drawn.bottom + 1e-9);
      }
    }),
  );
});
