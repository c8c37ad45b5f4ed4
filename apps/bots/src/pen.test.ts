import { applyOps, BLANK, type Stroke } from "@inkling/ink";
import { expect, test } from "vitest";
import { penStrokes } from "./pen.ts";

const STROKES: readonly Stroke[] = [
  [
    [100, 100],
    [500, 100],
    [500, 300],
  ],
  [[700, 700]],
];

test("the operations draw the strokes: all their corners, and nothing off the lines", () => {
  const { strokes } = applyOps(
    BLANK,
    penStrokes(STROKES).map(({ op }) => op),
  );
  expect(strokes.length).toBe(2);
  for (const corner of STROKES[0] ?? []) expect(strokes[0]).toContainEqual(corner);
  expect(strokes[0]?.every(([x, y]) => y === 100 || x === 500)).toBe(true);
  expect(strokes[1]).toEqual([[700, 700]]);
});

test("time goes on from point to point, and twice as fast at twice the pace", () => {
  const times = penStrokes(STROKES).map(({ at }) => at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  const [slow, fast] = [times.at(-1) ?? 0, penStrokes(STROKES, 2).at(-1)?.at ?? 0];
  expect(fast).toBeGreaterThan(slow * 0.4);
  expect(fast).toBeLessThan(slow * 0.6);
});
