import type { Thought } from "@inkling/game";
import { expect, test } from "vitest";
import { steady } from "./steady.ts";

const thoughts = (...pairs: [Thought["label"], number][]): Thought[] =>
  pairs.map(([label, probability]) => ({ label, probability }));
const labels = (guesses: readonly Thought[]) => guesses.map(({ label }) => label);

test("words that sway stay where they are", () => {
  const shown = thoughts(["cat", 0.3], ["face", 0.29], ["moon", 0.1]);
  const next = thoughts(["face", 0.31], ["cat", 0.29], ["moon", 0.1]);
  const kept = steady(shown, next);
  expect(labels(kept)).toEqual(["cat", "face", "moon"]);
  expect(kept[0]?.probability).toBe(0.29); // what it says of them is what it thinks now
});

test("who is clearly ahead goes to the front, and a new word comes where it belongs", () => {
  const shown = thoughts(["cat", 0.3], ["face", 0.29]);
  expect(labels(steady(shown, thoughts(["face", 0.4], ["cat", 0.3])))).toEqual(["face", "cat"]);
  const next = thoughts(["sun", 0.5], ["face", 0.21], ["cat", 0.2]);
  expect(labels(steady(shown, next))).toEqual(["sun", "cat", "face"]);
  expect(steady([], next)).toEqual(next);
  expect(steady(shown, [])).toEqual([]);
});
