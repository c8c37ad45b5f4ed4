import { isResting, rest } from "@inkling/ink";
import { expect, it } from "vitest";
import { cutPoints, cutShort, pause } from "./cut.ts";

const CROSS = [
  [
    [0, 0],
    [100, 0],
  ],
  [
    [50, -50],
    [50, 50],
  ],
] as const;

it("keeps the first strokes whole and ends in the middle of a segment", () => {
  const [first, second, ...others] = cutShort(CROSS, 0.75);
  expect(others).toEqual([]);
  expect(first).toEqual(CROSS[0]);
  expect(second?.[0]).toEqual([50, -50]);
  expect(second?.[1]?.[1]).toBeCloseTo(-4, 5); // 3/4 of 216, less 8 + 100 + 8: 46 of 100
});

it("is the whole drawing at 1, and a dot at the very beginning", () => {
  expect(cutShort(CROSS, 1)).toEqual(rest(CROSS));
  expect(cutShort(CROSS, 0.01)).toEqual([[[0, 0]]]);
  expect(cutShort([], 0.5)).toEqual([]);
});

it("cuts by points, too: the first of them, at least one", () => {
  expect(cutPoints(CROSS, 1)).toEqual(rest(CROSS));
  expect(cutPoints(CROSS, 0.75)).toEqual([CROSS[0], [[50, -50]]]);
  expect(cutPoints(CROSS, 0.5)).toEqual([CROSS[0]]);
  expect(cutPoints(CROSS, 0)).toEqual([[[0, 0]]]);
});

it("shows a drawer who rests when all is drawn, and not before, wherever a stroke ends", () => {
  for (const cut of [cutShort, cutPoints]) {
    expect([0.25, 0.5, 0.75, 1].map((share) => isResting(cut(CROSS, share)))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  }
});

it("knows a pause for thought, when half of the strokes are done", () => {
  expect(pause(CROSS)).toEqual([{ ink: 0.5, strokes: rest([CROSS[0]]) }]);
  expect(pause([CROSS[0]])).toEqual([]);
});
