import { expect, test } from "vitest";
import { chooseWord, choosingTime } from "./choosing.ts";
import { drawingOf } from "./drawings.ts";

const canDraw = (word: string) => word !== "zeitgeist" && word !== "entropy";

test("a word that can be drawn is chosen, each of them sometimes", () => {
  const words = ["zeitgeist", "cat", "entropy", "dog"];
  const chosen = Array.from({ length: 20 }, (_, i) => chooseWord(words, canDraw, () => i / 20));
  expect(new Set(chosen)).toEqual(new Set([1, 3]));
});

test("where none can be drawn, none is chosen", () => {
  expect(chooseWord(["zeitgeist", "entropy"], canDraw, () => 0.5)).toBeUndefined();
  expect(chooseWord([], canDraw, () => 0.5)).toBeUndefined();
});

test("choosing takes a second to three", () => {
  expect(choosingTime(() => 0)).toBe(1_000);
  expect(choosingTime(() => 0.5)).toBe(2_000);
});

test("only labels have drawings, whatever their case", () => {
  const drawings = () => [[[1, 2] as const]];
  expect(drawingOf("Ice Cream", drawings, 0)).toEqual([[[1, 2]]]);
  expect(drawingOf("zeitgeist", drawings, 0)).toBeUndefined();
});
