import type { Stroke } from "@inkling/ink";
import { expect, test } from "vitest";
import { handsOf, spoiled } from "./hands.ts";
import { seeded } from "./seeded.ts";

const STROKES: readonly Stroke[] = Array.from({ length: 40 }, (_, i) => [
  [i, 0],
  [1023, 500],
]);

test("a poor hand leaves strokes out and trembles, but stays on the board and leaves something", () => {
  const drawn = spoiled(STROKES, seeded(1));
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.length).toBeLessThan(STROKES.length);
  expect(drawn.flat()).not.toContainEqual([1023, 500]);
  for (const n of drawn.flat(2)) expect(Number.isInteger(n) && n >= 0 && n <= 1023).toBe(true);
  expect(spoiled(STROKES, () => 0)).toHaveLength(1);
});

test("a good hand draws what the network recognises, if there is such a drawing", () => {
  let looks = 0;
  // It recognises every second drawing that it looks at.
  const classify = () => [
    { label: looks++ % 2 === 0 ? ("cat" as const) : ("dog" as never), probability: 1, sureness: 1 },
  ];
  const { good, average } = handsOf({ classify });
  const drawings = (hand: typeof good) =>
    new Set(Array.from({ length: 100 }, (_, i) => hand("cat", () => i / 100)));
  expect(drawings(good).size).toBe(drawings(average).size / 2);
  expect(drawings(handsOf({ classify: () => [] }).good).size).toBe(drawings(average).size);
});
