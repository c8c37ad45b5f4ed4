import { describe, expect, it } from "vitest";
import { byLabel, calibrationError, meanOf, type Result, topAccuracy } from "./measure.ts";
import { judge } from "./replay.ts";

const result = (rank: number, confidence: number, label = "sun"): Result => ({
  label,
  rank,
  confidence,
  probability: rank === 1 ? confidence : 0,
});

describe("measures", () => {
  it("counts the labels among the best", () => {
    const results = [result(1, 0.9), result(3, 0.5), result(Number.POSITIVE_INFINITY, 0)];
    expect(topAccuracy(results, 1)).toBeCloseTo(1 / 3);
    expect(topAccuracy(results, 5)).toBeCloseTo(2 / 3);
    expect(meanOf([])).toBe(0);
  });

  it("calls four right in five at 0.8 calibrated, and all wrong at 0.9 not", () => {
    const calibrated = [1, 1, 1, 1, 2].map((rank) => result(rank, 0.8));
    expect(calibrationError(calibrated)).toBeCloseTo(0);
    expect(calibrationError([result(2, 0.9), result(2, 0.9)])).toBeCloseTo(0.9);
  });

  it("groups by label", () => {
    const groups = byLabel([result(1, 1, "sun"), result(1, 1, "cat"), result(2, 1, "sun")]);
    expect([...groups].map(([label, those]) => [label, those.length])).toEqual([
      ["sun", 2],
      ["cat", 1],
    ]);
  });
});

describe("judge", () => {
  it("tells verdicts for the drawing's own label from verdicts for others", () => {
    const replays = [
      {
        truth: "sun",
        peaks: new Map([
          ["sun", 0.9],
          ["cat", 0.6],
        ] as const),
      },
      { truth: "cat", peaks: new Map([["cat", 0.4]] as const) },
    ];
    const at = judge(replays, 0.5);
    expect(at.recognised).toBe(0.5);
    expect(at.falseAny).toBe(0.5);
    expect(at.falsePrompt).toBeCloseTo(0.5 / 99);
  });

  it("finds every verdict on a drawing of nothing wrong", () => {
    const at = judge([{ truth: undefined, peaks: new Map([["line", 0.7]] as const) }], 0.5);
    expect(at).toEqual({ recognised: 0, falsePrompt: 0.01, falseAny: 1 });
  });
});
