import { expect, test } from "vitest";
import { framesOf } from "./frames.ts";

test("an animation begins with the first stroke and ends with a long look", () => {
  expect(framesOf(1_000, 1_200)).toEqual([
    { at: 1_000, delay: 80 },
    { at: 1_000 + 200 / 3, delay: 80 },
    { at: 1_000 + 400 / 3, delay: 80 },
    { at: 1_200, delay: 2_500 },
  ]);
  expect(framesOf(50, 50)).toEqual([{ at: 50, delay: 2_500 }]);
});

test("a long drawing is shown faster", () => {
  const frames = framesOf(0, 180_000);
  expect(frames).toHaveLength(111);
  expect(frames[1]?.at).toBeGreaterThan(1_000);
});
