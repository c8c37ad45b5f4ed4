import { expect, test } from "vitest";
import { thinkingOf } from "./thinking.ts";

const guesses = (probability: number) => [{ label: "cat", probability } as const];

test.each([
  ["asleep", 0, [], "waking"],
  ["waking", 3, [], "waking"],
  ["awake", 0, guesses(0.9), "blank"],
  ["awake", 3, guesses(0.24), "none"],
  ["awake", 3, guesses(0.25), "guesses"],
  ["awake", 3, [{ label: "cat", probability: 0.9, sureness: 0.09 }], "none"],
  ["awake", 3, [{ label: "cat", probability: 0.9, sureness: 0.1 }], "guesses"],
  ["failed", 3, [], "failed"],
  ["failed", 3, guesses(0.6), "guesses"],
] as const)("%s with %i strokes", (status, strokes, guesses, kind) => {
  expect(thinkingOf(status, strokes, guesses).kind).toBe(kind);
});
