import type { Label } from "@inkling/guesser/labels";
import { expect, test } from "vitest";
import { en } from "../text/en.ts";
import type { Look } from "./looks.ts";
import { ideasOf, rivalsOf } from "./story.ts";

const looks = (...tops: [label: Label, probability: number][]): Look[] =>
  tops.map(([label, probability], i) => ({
    at: i * 100,
    count: i,
    thoughts: [{ label, probability, sureness: probability }],
  }));

const story = looks(["line", 0.1], ["sun", 0.3], ["sun", 0.5], ["moon", 0.9], ["eye", 0.4], ["cat", 0.8]);

test("ideas are what stood on top, for how long and how surely", () => {
  expect(ideasOf(story).slice(0, 2)).toEqual([
    { label: "sun", from: 100, to: 200, peak: 0.5 },
    { label: "moon", from: 300, to: 300, peak: 0.9 },
  ]);
  expect(ideasOf([])).toEqual([]);
});

test("told are the rivals that came nearest, in their order", () => {
  const ideas = ideasOf(story);
  expect(rivalsOf(ideas, "cat", 2)).toEqual(["sun", "moon"]);
  expect(rivalsOf(ideas, "cat", 9)).toEqual(["sun", "moon", "eye"]);
  expect(rivalsOf(ideas, null, 2)).toEqual(["moon", "cat"]); // the last idea is always told, and last
  expect(rivalsOf([], "cat", 2)).toEqual([]);
});

test("the story in a sentence", () => {
  expect(en.replay.settled(["sun", "eye"], 13, 8_400)).toBe(
    "First a sun, then an eye. Stroke 13 settled it.",
  );
  expect(en.replay.settled([], null, 8_400)).toBe("Understood after 8.4 seconds.");
  expect(en.replay.missed(["sun", "eye"], false)).toBe("It thought of a sun, then of an eye.");
  expect(en.replay.missed(["sun"], true)).toBe("It thought of a sun, and in the end was nearly sure.");
  expect(en.replay.missed([], false)).toBe("It had no idea.");
  expect(en.replay.missed([], true)).toBe("It was nearly sure.");
});

test("the chart in a sentence", () => {
  const ideas = ideasOf(looks(["moon", 0.9], ["moon", 0.9], ["cat", 0.8]));
  expect(en.replay.chart(ideas, "cat", 8_400)).toBe(
    "How sure Inkling was over time. Moon until 0.1, cat from 0.2 seconds; certain at 8.4 seconds.",
  );
  expect(en.replay.chart([], null, null)).toBe("How sure Inkling was over time. It had no idea.");
});
