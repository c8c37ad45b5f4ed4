import { LABELS } from "@inkling/guesser/labels";
import { isResting, type Stroke } from "@inkling/ink";
import { describe, expect, it } from "vitest";
import { choose, curve, LIMITS } from "./choose.ts";
import type { Classifier } from "./classifier.ts";
import {
  accuracies,
  byLabel,
  calibrationChance,
  calibrationError,
  meanOf,
  type Result,
  resultOf,
  topAccuracy,
} from "./measure.ts";
import { createRandom } from "./random.ts";
import { inkToRecognition, judge, MOMENTS, type Replay, replay, verdictsOf } from "./replay.ts";

const result = (rank: number, confidence: number, label = "sun"): Result => ({
  label,
  rank,
  best: rank === 1 ? label : "moon",
  confidence,
  sureness: rank === 1 ? confidence : 0,
});

describe("measures", () => {
  it("rank a label among the probabilities", () => {
    const row = new Float32Array(LABELS.length);
    row[0] = 0.5;
    row[2] = 0.25;
    expect(resultOf(LABELS[2], row)).toEqual({
      label: LABELS[2],
      rank: 2,
      best: LABELS[0],
      confidence: 2 / 3, // it has a quarter left for none of them
      sureness: 0.25,
    });
    expect(resultOf(LABELS[0], row).rank).toBe(1);
  });

  it("call a network that says no numbers right about nothing", () => {
    const { rank } = resultOf(LABELS[0], new Float32Array(LABELS.length).fill(Number.NaN));
    expect(rank).toBe(LABELS.length);
  });

  it("count the labels among the best", () => {
    const results = [result(1, 0.9), result(3, 0.5), result(7, 0)];
    expect(topAccuracy(results, 1)).toBeCloseTo(1 / 3);
    expect(topAccuracy(results, 5)).toBeCloseTo(2 / 3);
    expect(meanOf([])).toBe(0);
  });

  it("call four right in five at 0.8 calibrated, and all wrong at 0.9 not", () => {
    const calibrated = [1, 1, 1, 1, 2].map((rank) => result(rank, 0.8));
    expect(calibrationError(calibrated)).toBeCloseTo(0);
    expect(calibrationError([result(2, 0.9), result(2, 0.9)])).toBeCloseTo(0.9);
  });

  it("tell how large the calibration error is by chance", () => {
    const random = createRandom(1);
    const truthful = () => {
      const confidence = random.uniform(0, 1);
      return result(random.chance(confidence) ? 1 : 2, confidence);
    };
    const times = Array.from({ length: 200 }, () => Array.from({ length: 600 }, truthful));
    const error = meanOf(times.map(calibrationError));
    expect(error).toBeGreaterThan(0.03);
    expect(meanOf(times.map(calibrationChance)) / error).toBeCloseTo(1, 1);
  });

  it("group by label, and tell the worst first", () => {
    const results = [result(1, 1, "sun"), result(2, 1, "cat"), result(1, 1, "sun")];
    expect([...byLabel(results)].map(([label, those]) => [label, those.length])).toEqual([
      ["sun", 2],
      ["cat", 1],
    ]);
    expect(accuracies(results)).toEqual([
      { label: "cat", accuracy: 0 },
      { label: "sun", accuracy: 1 },
    ]);
  });
});

/** A replay in which the network said these things, one a moment. */
const said = (truth: string | undefined, ...moments: [string, number][]): Replay => ({
  truth,
  moments: moments.map(([label, sureness], i) => ({
    ink: (i + 1) / MOMENTS,
    label,
    sureness,
  })) as Replay["moments"],
});
const ONCE = { threshold: 0.5, inARow: 1 };
const TWICE = { threshold: 0.5, inARow: 2 };

it("a replay is looked at twenty times, and once more in a pause", () => {
  const network: Classifier = {
    picture: (strokes) => Float32Array.of(isResting(strokes) ? 0.9 : 0.2),
    classify: (pictures) => pictures.map(([sureness = 0]) => Float32Array.of(sureness)),
  };
  const marks = [100, 500, 900].map((x): Stroke => [[x, 0], [x, 900]]); // biome-ignore format: three lines
  const { moments } = replay(network, marks, LABELS[0]);
  expect(moments).toHaveLength(21);
  expect(moments.map(({ ink }) => ink)).toEqual(moments.map(({ ink }) => ink).toSorted((a, b) => a - b));
  const rested = moments.filter(({ sureness }) => sureness > 0.5).map(({ ink }) => ink);
  expect(rested.map((ink) => Math.round(3 * ink))).toEqual([1, 3]);
});

describe("verdicts", () => {
  const cat = said("cat", ["sun", 0.6], ["cat", 0.6], ["cat", 0.4], ["cat", 0.5], ["cat", 0.9]);

  it("come at the first moment at the threshold, or when it was held so many times in a row", () => {
    expect([...verdictsOf(cat, ONCE)]).toEqual([
      ["sun", 0.05],
      ["cat", 0.1],
    ]);
    expect([...verdictsOf(cat, TWICE)]).toEqual([["cat", 0.25]]);
  });

  it("for the drawing's own label are told from those for others, and from those that came before it", () => {
    const late = said("cat", ["cat", 0.9], ["sun", 0.9]);
    expect(judge([cat], ONCE)).toEqual({
      recognised: 1,
      falsePrompt: 1 / 99,
      falseAny: 1,
      falseFirst: 1,
      sureOfNothing: 0.2,
      sureInTheEnd: 0,
    });
    expect(judge([late], ONCE)).toMatchObject({ recognised: 1, falseAny: 1, falseFirst: 0 });
    expect(judge([late], TWICE)).toMatchObject({ recognised: 0, falsePrompt: 0, falseAny: 0, falseFirst: 0 });
  });

  it("on a drawing of nothing are all wrong", () => {
    const nothing = judge([said(undefined, ["line", 0.7])], ONCE);
    expect(nothing).toMatchObject({
      recognised: 0,
      falsePrompt: 0.01,
      falseAny: 1,
      sureOfNothing: 1,
      sureInTheEnd: 1,
    });
  });

  it("take a share of the ink", () => {
    const quick = said("cat", ["cat", 0.9]);
    const { recognised, median } = inkToRecognition([quick, quick, cat, said("cat", ["sun", 1])], ONCE);
    expect(recognised[0]).toEqual({ ink: 0.05, share: 0.5 });
    expect(recognised.at(-1)).toEqual({ ink: 1, share: 0.75 });
    expect(median).toBeCloseTo(0.05);
  });

  it("follow the rule that recognises the most within the limits, or the strictest", () => {
    const surely = (label: string, probability: number, truth?: string) => said(truth, [label, probability]);
    const drawings = [surely("cat", 0.95, "cat"), surely("cat", 0.62, "cat"), surely("sun", 0.42, "cat")];
    const some = { drawings, others: [surely("sun", 0.57)], scribbles: [surely("sun", 0.1)] };
    expect(choose(curve(some), LIMITS.race)).toBe(0.58);
    const late = said(undefined, ...Array<[string, number]>(19).fill(["sun", 0.1]), ["sun", 0.72]);
    expect(choose(curve({ ...some, others: [late] }), LIMITS.race)).toBe(0.73);
    const all = { ...some, scribbles: [said(undefined, ["sun", 1], ["sun", 1], ["sun", 1])] };
    expect(choose(curve(all), LIMITS.race)).toBe(0.9);
    expect(choose(curve(all), LIMITS.versus)).toBe(0.9);
  });
});
