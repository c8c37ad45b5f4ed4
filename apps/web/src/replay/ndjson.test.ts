import { begin, CLEAR, extend, parseQuickDrawing, UNDO, usePen } from "@inkling/ink";
import { describe, expect, test } from "vitest";
import { ndjsonOf } from "./ndjson.ts";
import { drawingInTest, gameInTest } from "./record-in-test.ts";

const verdict = { upTo: 3, time: 1_000, probability: 0.9, points: 100 };
const game = gameInTest([
  drawingInTest(
    [
      [500, begin(900, 900), UNDO],
      [1_000, usePen(12), begin(100, 100), extend(300, 100), extend(300, 500)],
      [2_000, begin(0, 0), CLEAR, UNDO],
      [2_050, UNDO, begin(200, 200), extend(200, 300)],
    ],
    { verdict },
  ),
  drawingInTest([[50, begin(5, 5)]], { seat: "2", prompt: 'a "zebra"\n' }),
  drawingInTest([], { round: 2 }),
  drawingInTest([], { round: 2, seat: "2", deleted: true }),
]);
const linesOf = (text: string) => text.trimEnd().split("\n").map(parseQuickDrawing);

describe.each(["raw", "simplified"] as const)("the game as %s Quick, Draw! ndjson", (format) => {
  const lines = linesOf(ndjsonOf(game, format));

  test("can be read again: a line for each drawing that has ink", () => {
    expect(lines.map(({ word, recognized }) => [word, recognized])).toEqual([
      ["cat", true],
      ['a "zebra"\n', false],
    ]);
  });

  test("says when it was, and which it is, and nothing of who it was", () => {
    for (const { timestamp, countrycode, key_id } of lines) {
      expect(timestamp).toBe("2026-11-24 12:00:00.000000 UTC");
      expect(countrycode).toBe("");
      expect(key_id).toMatch(/^[1-9]\d{15}$/);
    }
    expect(new Set(lines.map(({ key_id }) => key_id)).size).toBe(2);
    expect(ndjsonOf(game, format)).not.toMatch(/Mira|Tom/);
  });

  test("is the same every time", () => {
    expect(ndjsonOf(structuredClone(game), format)).toBe(ndjsonOf(game, format));
  });
});

test("raw drawings have the points as they were, and milliseconds since the first", () => {
  const [drawing] = linesOf(ndjsonOf(game, "raw"));
  expect(drawing?.drawing).toEqual([
    [
      [100, 300, 300],
      [100, 100, 500],
      [0, 16, 32],
    ],
    [
      [200, 200],
      [200, 300],
      [1_065, 1_082],
    ],
  ]);
});

test("simplified drawings lie at the top left of 255 by 255", () => {
  const [drawing] = linesOf(ndjsonOf(game, "simplified"));
  expect(drawing?.drawing).toEqual([
    [
      [0, 128, 128],
      [0, 0, 255],
    ],
    [
      [64, 64],
      [64, 128],
    ],
  ]);
});

test("a game without ink is an empty file", () => {
  expect(ndjsonOf(gameInTest([]), "raw")).toBe("");
});
