import { describe, expect, it } from "vitest";
import type { Point, Stroke } from "./ink.ts";
import { traceBitmap } from "./trace.ts";

/** A bitmap drawn with characters: `#` is ink. */
function bitmap(...rows: string[]): [pixels: number[], size: number] {
  const size = Math.max(rows.length, ...rows.map((row) => row.length));
  const pixels = Array.from({ length: size * size }, (_, i) =>
    rows[Math.floor(i / size)]?.[i % size] === "#" ? 1 : 0,
  );
  return [pixels, size];
}

const ends = (stroke: Stroke) => [stroke[0] as Point, stroke.at(-1) as Point];

/** A line of ink reaches from edge to edge of its pixels, so it ends within half a pixel of their centres. */
function expectNear(points: readonly Point[], expected: readonly Point[]): void {
  expect(points).toHaveLength(expected.length);
  for (const [i, [x, y]] of expected.entries()) {
    const [u, v] = points[i] as Point;
    expect(Math.hypot(u - x, v - y), `${u}, ${v} is not near ${x}, ${y}`).toBeLessThanOrEqual(0.5);
  }
}

const lengthOf = (stroke: Stroke) =>
  stroke.reduce((sum, [x, y], i) => {
    const [u, v] = stroke[i - 1] ?? [x, y];
    return sum + Math.hypot(x - u, y - v);
  }, 0);

describe("traceBitmap", () => {
  it("finds nothing on blank paper", () => {
    expect(traceBitmap(...bitmap("...", "...", "..."))).toEqual([]);
  });

  it("keeps dots of one pixel and of four", () => {
    const strokes = traceBitmap(...bitmap("#.......", "........", "........", "....##..", "....##.."));
    expect(strokes).toHaveLength(2);
    expectNear(
      strokes.map((stroke) => stroke[0] as Point),
      [
        [0, 0],
        [4.5, 3.5],
      ],
    );
    for (const stroke of strokes) expect(lengthOf(stroke)).toBeLessThan(1.5);
  });

  it("makes two points of a straight line, from its left end", () => {
    const [line, ...others] = traceBitmap(...bitmap(".......", ".#####."));
    expect(others).toEqual([]);
    expectNear(line ?? [], [
      [1, 1],
      [5, 1],
    ]);
  });

  it("runs where the grey of the pixels says, between their centres", () => {
    const rows = [0, 0, 0.75, 0.25, 0, 0, 0, 0];
    const [line] = traceBitmap(
      rows.flatMap((value) => Array.from({ length: 8 }, () => value)),
      8,
    );
    for (const [, y] of line ?? []) expect(Math.abs(y - 2.25)).toBeLessThan(0.1);
  });

  it("sees the half of a line that the right edge has left", () => {
    const [pixels] = bitmap("", "", "", "", "", "", "", "");
    for (let row = 1; row < 7; row++) pixels[row * 8 + 7] = 0.3;
    const [line] = traceBitmap(pixels, 8);
    expectNear(ends(line as Stroke), [
      [7, 1],
      [7, 6],
    ]);
  });

  it("follows the middle of a thick line", () => {
    const [stroke, ...others] = traceBitmap(...bitmap("", "#########", "#########", "#########"));
    expect(others).toEqual([]);
    // At the very end it may lean into a corner of the ink.
    const middle = (stroke ?? []).filter(([x]) => x <= 7);
    expect(middle.length).toBeGreaterThanOrEqual(2);
    for (const [, y] of middle) expect(Math.abs(y - 2)).toBeLessThanOrEqual(0.5);
  });

  it("makes two strokes of a cross, each straight on", () => {
    const strokes = traceBitmap(
      ...bitmap("...#...", "...#...", "...#...", "#######", "...#...", "...#...", "...#..."),
    );
    expect(strokes).toHaveLength(2);
    expectNear(strokes.flatMap(ends), [
      [3, 0],
      [3, 6],
      [0, 3],
      [6, 3],
    ]);
  });

  it("makes two strokes of two diagonals that cross", () => {
    const strokes = traceBitmap(
      ...bitmap("#.....#", ".#...#.", "..#.#..", "...#...", "..#.#..", ".#...#.", "#.....#"),
    );
    expect(strokes).toHaveLength(2);
    for (const stroke of strokes) expect(stroke).toHaveLength(2);
  });

  it("closes a loop and keeps its corners within a pixel", () => {
    const [loop, ...others] = traceBitmap(
      ...bitmap("######", "#....#", "#....#", "#....#", "#....#", "######"),
    );
    expect(others).toEqual([]);
    expect(loop?.[0]).toEqual(loop?.at(-1));
    for (const corner of [
      [0, 0],
      [5, 0],
      [5, 5],
      [0, 5],
    ] as const) {
      const nearest = Math.min(...(loop ?? []).map(([x, y]) => Math.hypot(x - corner[0], y - corner[1])));
      expect(nearest).toBeLessThan(1);
    }
  });

  it("drops a spur of one pixel", () => {
    const [line, ...others] = traceBitmap(...bitmap("....#....", "#########"));
    expect(others).toEqual([]);
    expectNear(ends(line as Stroke), [
      [0, 1],
      [8, 1],
    ]);
    for (const [, y] of line ?? []) expect(Math.abs(y - 1)).toBeLessThanOrEqual(0.5);
  });
});
