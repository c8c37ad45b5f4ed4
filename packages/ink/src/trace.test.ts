import { describe, expect, it } from "vitest";
import type { Stroke } from "./ink.ts";
import { traceBitmap } from "./trace.ts";

/** A bitmap drawn with characters: `#` is ink. */
function bitmap(...rows: string[]): [pixels: number[], size: number] {
  const size = Math.max(rows.length, ...rows.map((row) => row.length));
  const pixels = Array.from({ length: size * size }, (_, i) =>
    rows[Math.floor(i / size)]?.[i % size] === "#" ? 1 : 0,
  );
  return [pixels, size];
}

const ends = (stroke: Stroke) => [stroke[0], stroke.at(-1)];

describe("traceBitmap", () => {
  it("finds nothing on blank paper", () => {
    expect(traceBitmap(...bitmap("...", "...", "..."))).toEqual([]);
  });

  it("keeps dots of one pixel and of four", () => {
    const strokes = traceBitmap(...bitmap("#.......", "........", "........", "....##..", "....##.."));
    expect(strokes).toHaveLength(2);
    expect(strokes).toContainEqual([[0, 0]]);
  });

  it("makes two points of a straight line, from its left end", () => {
    expect(traceBitmap(...bitmap(".......", ".#####."))).toEqual([
      [
        [1, 1],
        [5, 1],
      ],
    ]);
  });

  it("follows the middle of a thick line", () => {
    const [stroke, ...others] = traceBitmap(...bitmap("", "#########", "#########", "#########"));
    expect(others).toEqual([]);
    for (const [, y] of stroke ?? []) expect(Math.abs(y - 2)).toBeLessThanOrEqual(0.5);
  });

  it("makes two strokes of a cross, each straight on", () => {
    const strokes = traceBitmap(
      ...bitmap("...#...", "...#...", "...#...", "#######", "...#...", "...#...", "...#..."),
    );
    expect(strokes.map(ends)).toEqual([
      [
        [3, 0],
        [3, 6],
      ],
      [
        [0, 3],
        [6, 3],
      ],
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
    expect(traceBitmap(...bitmap("....#....", "#########"))).toEqual([
      [
        [0, 1],
        [8, 1],
      ],
    ]);
  });
});
