import { LABELS } from "@inkling/guesser/labels";
import { expect, test } from "vitest";
import {
  counted,
  day,
  inSeconds,
  listed,
  ordinal,
  percent,
  possessive,
  spell,
  unbroken,
  withArticle,
} from "./grammar.ts";

test.each([
  ["cat", "a cat"],
  ["ice cream", "an ice cream"],
  ["umbrella", "an umbrella"],
  ["hot dog", "a hot dog"],
  ["t-shirt", "a t-shirt"],
  ["eyeglasses", "eyeglasses"],
  ["bread", "bread"],
  ["lightning", "lightning"],
])("%s is said as %s", (label, said) => {
  expect(withArticle(label)).toBe(said);
});

test("every label that looks like a plural stands without an article, unless it is singular after all", () => {
  const singular = ["tennis racquet", "grass"];
  const plural = LABELS.filter((label) => /s$/.test(label) && !singular.includes(label));
  expect(plural.filter((label) => withArticle(label) !== label)).toEqual([]);
});

test("counts are words up to twelve", () => {
  expect([0, 1, 12, 13, 1200].map(spell)).toEqual(["no", "one", "twelve", "13", "1,200"]);
  expect(counted(1, "point", "points")).toBe("one point");
  expect(counted(11, "point", "points")).toBe("eleven points");
  expect([1, 2, 12].map(ordinal)).toEqual(["First", "Second", "Twelfth"]);
});

test("numbers as they are shown", () => {
  expect(percent(0.994)).toBe("99 %");
  expect(inSeconds(8_380)).toBe("8.4");
  expect(listed(["Aiko", "Mira", "Jonas"])).toBe("Aiko, Mira and Jonas");
});

test("whose, and when", () => {
  expect(["Mira", "Jonas", "ZEUS"].map(possessive)).toEqual(["Mira's", "Jonas'", "ZEUS'"]);
  const now = new Date("2026-12-01T12:00:00");
  expect(day("2026-11-24T12:00:00", now)).toBe("24 November");
  expect(day("2025-11-24T12:00:00", now)).toBe("24 November 2025");
  expect(unbroken("63 %")).toBe("63\u00a0%");
});
