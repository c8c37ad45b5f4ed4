import { drawerPoints, points, RIVALS } from "@inkling/game";
import type { Guess } from "@inkling/guesser";
import type { Label } from "@inkling/guesser/labels";
import type { Stroke } from "@inkling/ink";
import { expect, test } from "vitest";
import { playTurn, type Setup } from "./play-turn.ts";
import { sketchOf } from "./sketch.ts";

const STROKES: readonly Stroke[] = [
  [
    [0, 0],
    [900, 900],
  ],
];
/** A hand in whose drawings of a word the network sees this. */
const handSeen =
  (see: (word: Label) => Guess[]): Setup["hand"] =>
  (word) =>
    sketchOf(STROKES, { classify: () => see(word) });
const clear = handSeen((label) => [{ label, probability: 0.99, sureness: 0.99 }]);
const setup: Setup = { seed: 1, players: 4, hand: clear, choose: () => 1 };

test("a clear drawing is found by all, and brings what the rules say", () => {
  const { word, drawer, guessers, found } = playTurn(setup);
  expect(guessers).toBe(3);
  expect(found.length).toBe(3);
  expect(drawer).toBe(drawerPoints(word, 1));
  for (const one of found) {
    expect(one.time).toBeGreaterThanOrEqual(5_000);
    expect(one.time).toBeLessThan(30_000);
    expect(one.points).toBe(points(word, one.time, 80_000));
  }
});

test("the AI has a clear drawing as soon as it may speak, at each strength", () => {
  for (const strength of ["sharp", "fair"] as const) {
    const { rivalAt } = playTurn({ ...setup, settings: { strength } });
    expect(rivalAt).toBe(RIVALS[strength].silence);
  }
  expect(playTurn({ ...setup, settings: { strength: "off" } }).rivalAt).toBeNull();
});

test("a slow hand is found later", () => {
  const finished: Setup["hand"] = (word, random) => {
    const sketch = clear(word, random);
    return { ...sketch, seenAfter: (count) => (count === sketch.ops.length ? sketch.seenAfter(count) : []) };
  };
  const firstAt = (pace: number) => playTurn({ ...setup, hand: finished, pace }).found[0]?.time ?? 0;
  expect(firstAt(0.1)).toBeGreaterThan(10_000);
  expect(firstAt(1)).toBeLessThan(10_000);
});

test("a drawing in which nothing is seen is found by nobody and brings nothing", () => {
  const outcome = playTurn({ ...setup, hand: handSeen(() => []) });
  expect(outcome).toMatchObject({ drawer: 0, found: [], rivalAt: null });
});

test("what is offered can be given, and the chosen one is drawn", () => {
  expect(playTurn({ ...setup, words: ["butterfly"], choose: () => 0 }).word).toBe("butterfly");
});

test("the same seed is the same turn, another one another", () => {
  expect(playTurn(setup)).toEqual(playTurn(setup));
  expect(playTurn(setup)).not.toEqual(playTurn({ ...setup, seed: 2 }));
});
