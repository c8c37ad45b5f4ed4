import { boundsOf, type Stroke } from "@inkling/ink";
import { expect, it } from "vitest";
import { cross } from "./cross.ts";
import { createRandom } from "./random.ts";

/** Strokes of the same shape, one below the other, from x on. */
const rows = (count: number, x: number): Stroke[] =>
  Array.from(
    { length: count },
    (_, i): Stroke => [
      [x, i * 100],
      [x + 50, i * 100],
    ],
  );

it("begins as one drawing does and goes on as the other", () => {
  const random = createRandom(1);
  const one = rows(10, 100);
  const other = rows(10, 100).map((stroke) => [...stroke, [125, 50]] as Stroke);
  const beginnings = new Set<number>();
  for (let n = 0; n < 100; n++) {
    const crossed = cross(one, other, random);
    const begun = crossed.findIndex((stroke) => stroke.length === 3);
    expect(crossed.slice(0, begun)).toEqual(one.slice(0, begun));
    expect(crossed.slice(begun).every((stroke) => stroke.length === 3)).toBe(true);
    expect(crossed).toHaveLength(10);
    beginnings.add(begun);
  }
  expect(Math.min(...beginnings)).toBe(2);
  expect(Math.max(...beginnings)).toBe(8);
});

it("brings the middles of both together", () => {
  const crossed = cross(rows(5, 0), rows(5, 700), createRandom(2));
  expect(boundsOf(crossed)).toMatchObject({ left: 0, right: 50 });
});

it("is the first one where there is nothing to cross", () => {
  const random = createRandom(3);
  const one = rows(1, 0);
  for (let n = 0; n < 20; n++) {
    expect(cross(one, rows(1, 500), random)).toBe(one);
    expect(cross(one, [], random)).toBe(one);
    expect(cross([], one, random)).toEqual([]);
  }
});
