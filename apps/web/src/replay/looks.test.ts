import type { Label } from "@inkling/guesser/labels";
import { begin, encodeOps, extend, type Op, readTape, type Stroke, UNDO } from "@inkling/ink";
import { describe, expect, test } from "vitest";
import { countsOf, findConvincing, type Guess, lookAt, surenessOf, withPauses } from "./looks.ts";

const tapeOf = (...batches: Op[][]) =>
  readTape(batches.map((ops, i) => [(i + 1) * 50, encodeOps(ops)] as const));
const line = (x: number): Op[] => [begin(x, 0), extend(x, 100)];

/** A network to which each stroke, by where it begins, is worth so much of a cat. */
const worth =
  (values: Readonly<Record<number, number>>): Guess =>
  async (strokes: readonly Stroke[]) => {
    const sureness = strokes.reduce((sum, [first]) => sum + (values[first?.[0] ?? 0] ?? 0), 0);
    return [
      { label: "bird", probability: 0.1, sureness: 1 - sureness },
      { label: "cat", probability: 0.9, sureness },
    ];
  };

describe("the moments to look at", () => {
  test("are those at which ink arrived, and the one that matters", () => {
    const tape = tapeOf(line(1), line(2), line(3));
    expect(countsOf(tape, null)).toEqual([2, 4, 6]);
    expect(countsOf(tape, 3)).toEqual([2, 3, 4, 6]);
    expect(countsOf(readTape([]), null)).toEqual([]);
  });

  test("are at most 120, with the end and what matters", () => {
    const tape = tapeOf(...Array.from({ length: 1_000 }, (_, i) => line(i)));
    const counts = countsOf(tape, 777);
    expect(counts.length).toBeLessThanOrEqual(120);
    expect(counts.length).toBeGreaterThan(100);
    expect(counts).toContain(777);
    expect(counts.at(-1)).toBe(2_000);
    expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
  });
});

test("a look has all labels, with its time; of a blank board it has none", async () => {
  const tape = tapeOf(line(1), [UNDO]);
  const look = await lookAt(tape, 2, worth({ 1: 0.25 }));
  expect(look).toMatchObject({ at: 50, count: 2 });
  expect(surenessOf(look, "cat")).toBe(0.25);
  expect(surenessOf(look, "anvil")).toBe(0);
  expect(surenessOf(look, null)).toBe(0);
  expect(await lookAt(tape, 3, worth({}))).toEqual({ at: 100, count: 3, thoughts: [] });
});

test("in a pause nothing changes", () => {
  const strokes = [100, 900].map((from) => ({ from, to: from + 50, count: 0, first: [0, 0] as const }));
  const cat = [{ label: "cat" as Label, probability: 0.5, sureness: 0.5 }];
  const looks = [{ at: 150, count: 3, thoughts: cat }];
  expect(withPauses(looks, { strokes }).map(({ at, thoughts }) => [at, thoughts.length])).toEqual([
    [100, 0],
    [150, 1],
    [900, 1],
  ]);
});

describe("the convincing stroke", () => {
  test("is the one without which the prompt is least likely, by its number among all", async () => {
    const tape = tapeOf(line(9), [UNDO, ...line(1)], line(2), line(3));
    const found = await findConvincing(tape, tape.ops.length, "cat", worth({ 1: 0.25, 2: 0.5, 3: 0.125 }));
    expect(found).toEqual({ number: 3, withIt: 0.875, without: 0.375 });
  });

  test("is looked for in the ink of the verdict alone", async () => {
    const tape = tapeOf(line(1), line(2), line(3));
    const found = await findConvincing(tape, 4, "cat", worth({ 1: 0.5, 2: 0.25, 3: 0.25 }));
    expect(found).toEqual({ number: 1, withIt: 0.75, without: 0.25 });
  });

  test("is none where there is no choice, or nothing was convincing", async () => {
    expect(await findConvincing(tapeOf(line(1)), 2, "cat", worth({ 1: 1 }))).toBe(null);
    expect(await findConvincing(tapeOf(line(1), line(2)), 4, "cat", worth({ 1: 0.1 }))).toBe(null);
    expect(await findConvincing(tapeOf(), 0, "cat", worth({}))).toBe(null);
    const many = tapeOf(...Array.from({ length: 300 }, (_, i) => line(i)));
    expect(await findConvincing(many, many.ops.length, "cat", worth({ 1: 1 }))).toBe(null);
  });
});
