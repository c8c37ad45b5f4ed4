import { applyOps, BLANK, isResting, rest, type Stroke } from "@inkling/ink";
import { RESTING_MS } from "@inkling/protocol";
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
  expect(strokes[1]).toEqual(rest([[[700, 700]]])[0]);
});

test("only who has finished rests, after a while without ink", () => {
  const ops = penStrokes(STROKES);
  const resting = ops.map((_, i) =>
    isResting(
      applyOps(
        BLANK,
        ops.slice(0, i + 1).map(({ op }) => op),
      ).strokes,
    ),
  );
  expect(resting.indexOf(true)).toBe(ops.length - 1);
  expect((ops.at(-1)?.at ?? 0) - (ops.at(-2)?.at ?? 0)).toBe(RESTING_MS);
});

test("time goes on from point to point, and twice as fast at twice the pace", () => {
  const timesOf = (pace?: number) => penStrokes(STROKES, pace).map(({ at }) => at);
  expect(timesOf()).toEqual(timesOf().toSorted((a, b) => a - b));
  const [slow = 0, fast = 0] = [timesOf().at(-2), timesOf(2).at(-2)]; // before the drawer rests
  expect(fast).toBeGreaterThan(slow * 0.4);
  expect(fast).toBeLessThan(slow * 0.6);
});
