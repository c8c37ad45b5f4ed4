import { LABELS } from "@inkling/guesser/labels";
import { expect, it } from "vitest";
import { hintsOf, patternOf } from "./word-pattern.ts";

it("shows how long a word is, its spaces and hyphens, and the letters that were told", () => {
  expect(patternOf("hot dog")).toEqual([null, null, null, " ", null, null, null]);
  expect(patternOf("t-shirt", [2])).toEqual([null, "-", "s", null, null, null, null]);
  expect(patternOf("Übung", [0])).toEqual(["Ü", null, null, null, null]);
});

it("tells different letters, the same for the same seed, and never more than half", () => {
  for (const [i, label] of LABELS.entries()) {
    const hints = hintsOf(label, 5, i);
    expect(hintsOf(label, 5, i)).toEqual(hints);
    expect(new Set(hints).size).toBe(hints.length);
    const told = patternOf(label, hints).filter((character) => character !== null && /[a-z]/.test(character));
    expect(told).toHaveLength(hints.length);
    expect(hints.length).toBe(Math.min(5, Math.floor(label.replace(/[ -]/g, "").length / 2)));
  }
  expect(hintsOf("mushroom", 2, 1)).not.toEqual(hintsOf("mushroom", 2, 2));
  expect(hintsOf("cat", 0, 1)).toEqual([]);
});
