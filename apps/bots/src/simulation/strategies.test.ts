import { expect, test } from "vitest";
import { bestBy, FIXED } from "./strategies.ts";

const WORDS = ["cat", "bed", "cookie"];
const none = () => 0;

test("a fixed way takes its place, however many are offered", () => {
  expect([FIXED.easiest(), FIXED.middle(WORDS), FIXED.hardest(WORDS)]).toEqual([0, 1, 2]);
  expect([FIXED.middle(["cat"]), FIXED.hardest(["cat"])]).toEqual([0, 0]);
  expect([0, 0.5, 0.9].map((chance) => FIXED.random(WORDS, () => chance))).toEqual([0, 1, 2]);
});

test("the best word is the one that is worth most", () => {
  expect(bestBy((label) => (label === "bed" ? 9 : 1))(WORDS, none)).toBe(1);
});
