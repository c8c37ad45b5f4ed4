import { begin } from "@inkling/ink";
import { expect, test } from "vitest";
import { findDrawing, inkOf, mayDelete, nameIn, withoutDrawing } from "./game.ts";
import { drawingInTest, gameInTest } from "./record-in-test.ts";

const mira = drawingInTest([[50, begin(1, 1)]]);
const tom = drawingInTest([[50, begin(2, 2)]], { seat: "2" });
const game = gameInTest([mira, tom]);

test("a drawing is found by its round and seat", () => {
  expect(findDrawing(game, { round: 1, seat: "2" })).toBe(tom);
  expect(findDrawing(game, { round: 2, seat: "2" })).toBe(undefined);
});

test("the AI has a name, too", () => {
  expect(["1", "ai", "9"].map((seat) => nameIn(game, seat))).toEqual(["Mira", "Inkling", ""]);
});

test("one may delete one's own drawings, and the host any; nothing twice", () => {
  const asked = (you: typeof game.you) => [mira, tom].map((drawing) => mayDelete({ ...game, you }, drawing));
  expect(asked(null)).toEqual([false, false]);
  expect(asked({ seat: "2", host: false })).toEqual([false, true]);
  expect(asked({ seat: "2", host: true })).toEqual([true, true]);
  expect(mayDelete({ ...game, you: { seat: "1", host: true } }, { ...mira, deleted: true })).toBe(false);
});

test("a deleted drawing has no ink any more, and the others have theirs", () => {
  const { drawings } = withoutDrawing(game, { round: 1, seat: "1" });
  expect(drawings.map(({ deleted }) => deleted)).toEqual([true, false]);
  expect(drawings.map((drawing) => inkOf(drawing).strokes.length)).toEqual([0, 1]);
});
