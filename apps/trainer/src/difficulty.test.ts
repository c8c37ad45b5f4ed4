import { expect, it } from "vitest";
import { measureDifficulty } from "./difficulty.ts";
import type { Result } from "./measure.ts";

/** Looks at drawings of a label, so many of them recognised with this certainty. */
const looks = (label: string, recognised: number, of: number, probability = 0.9): Result[] =>
  Array.from({ length: of }, (_, i) => {
    const right = i < recognised;
    return {
      label,
      rank: right ? 1 : 2,
      best: right ? label : "line",
      confidence: probability,
      sureness: probability,
    };
  });

it("the label that is recognised the least is the hardest, and there are as many easy as hard ones", () => {
  const results = [...looks("sun", 9, 10), ...looks("cat", 5, 10), ...looks("pillow", 1, 10)];
  expect(measureDifficulty(results, 0.65)).toEqual({
    sun: { difficulty: 0, level: "easy" },
    cat: { difficulty: 0.5, level: "middle" },
    pillow: { difficulty: 1, level: "hard" },
  });
});

it("only what would be a verdict counts as recognised", () => {
  const results = [...looks("sun", 9, 10, 0.64), ...looks("cat", 5, 10, 0.65), ...looks("pillow", 0, 10)];
  expect(measureDifficulty(results, 0.65)).toMatchObject({
    cat: { difficulty: 0 },
    sun: { difficulty: 1 },
    pillow: { difficulty: 1 },
  });
});

it("labels of one difficulty are none the harder", () => {
  const results = [...looks("sun", 1, 2), ...looks("cat", 1, 2)];
  expect(Object.values(measureDifficulty(results, 0.5)).map(({ difficulty }) => difficulty)).toEqual([0, 0]);
});
