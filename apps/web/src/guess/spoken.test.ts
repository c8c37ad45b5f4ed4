import type { Thought } from "@inkling/game";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSpeaker } from "./spoken.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const cat = { label: "cat", probability: 0.4 } as const;
const pillow = { label: "pillow", probability: 0.5 } as const;
const line = { label: "line", probability: 0.1 } as const;

function listen() {
  const heard: string[] = [];
  return { heard, speaker: createSpeaker(({ label }: Thought) => heard.push(label)) };
}

test("only a new first word is spoken, and only if the AI has an idea", () => {
  const { heard, speaker } = listen();
  for (const guesses of [[], [line], [cat], [cat, line], [line]]) {
    speaker.hear(guesses);
    vi.advanceTimersByTime(5_000);
  }
  expect(heard).toEqual(["cat"]);
});

test("a word that comes too soon is spoken when the last one was heard, though the pen rests", () => {
  const { heard, speaker } = listen();
  speaker.hear([cat]);
  vi.advanceTimersByTime(500);
  speaker.hear([pillow]);
  vi.advanceTimersByTime(1_400);
  expect(heard).toEqual(["cat"]);
  vi.advanceTimersByTime(200);
  expect(heard).toEqual(["cat", "pillow"]);
});

test("a word that is outdated by then is not spoken", () => {
  const { heard, speaker } = listen();
  for (const guesses of [[cat], [pillow], [cat]]) {
    speaker.hear(guesses);
    vi.advanceTimersByTime(500);
  }
  speaker.hear([pillow]);
  speaker.stop();
  vi.advanceTimersByTime(5_000);
  expect(heard).toEqual(["cat"]);
});

test("two words that sway are one", () => {
  const { heard, speaker } = listen();
  const swaying = { ...pillow, probability: 0.42 };
  for (const guesses of [[cat], [swaying, cat], [cat, swaying]]) {
    speaker.hear(guesses);
    vi.advanceTimersByTime(5_000);
  }
  expect(heard).toEqual(["cat"]);
});

test("on a new drawing the same word is worth saying again", () => {
  const { heard, speaker } = listen();
  for (const guesses of [[cat], [], [cat]]) {
    speaker.hear(guesses);
    vi.advanceTimersByTime(5_000);
  }
  expect(heard).toEqual(["cat", "cat"]);
});
