import { DEFAULT_SETTINGS } from "@inkling/game";
import { expect, test } from "vitest";
import { around } from "./film.tsx";
import { drawingInTest, gameInTest } from "./record-in-test.ts";
import { outcomeOf, sheetsOf } from "./sheets.ts";

const drawings = [
  drawingInTest([], { round: 1, seat: "1" }),
  drawingInTest([], { round: 1, seat: "2" }),
  drawingInTest([], { round: 3, seat: "2", prompt: "sun" }),
];

test("there is a sheet for each round with drawings; in versus it has a name", () => {
  const seen = (game: Parameters<typeof sheetsOf>[0]) =>
    sheetsOf(game).map(({ round, prompt, by, drawings }) => [round, prompt, by, drawings.length]);
  expect(seen(gameInTest(drawings))).toEqual([
    [1, "cat", null, 2],
    [3, "sun", null, 1],
  ]);
  expect(seen(gameInTest(drawings.slice(1), DEFAULT_SETTINGS.versus))).toEqual([
    [1, "cat", "Tom", 1],
    [3, "sun", "Tom", 1],
  ]);
});

test("who won, and by how much", () => {
  const game = gameInTest([]);
  expect(outcomeOf(game)).toEqual({ winners: ["Tom"], lead: 40 });
  const both = game.standings.map((row) => ({ ...row, rank: 1, score: 80 }));
  expect(outcomeOf({ ...game, standings: both })).toEqual({ winners: ["Tom", "Mira"], lead: null });
  const none = both.map((row) => ({ ...row, score: 0 }));
  expect(outcomeOf({ ...game, standings: none })).toEqual({ winners: [], lead: null });
});

test("the strip has the drawings around the one that is shown", () => {
  const row = [..."abcdefgh"];
  expect(around(row, "a", 4).join("")).toBe("abcd");
  expect(around(row, "e", 4).join("")).toBe("cdef");
  expect(around(row, "h", 4).join("")).toBe("efgh");
  expect(around(row, "b", 99).join("")).toBe("abcdefgh");
});
