import { DEFAULT_SETTINGS } from "@inkling/game";
import { begin, encodeOps } from "@inkling/ink";
import { expect, test } from "vitest";
import { Table } from "./table.ts";

const settings = { ...DEFAULT_SETTINGS.versus, seconds: 60, hints: 2 };

test("a word of one's own is drawn, and time brings the hints and the end when they are due", () => {
  const table = new Table(["a", "b"], settings, ["butterfly"], 7);
  expect(table.turn.turn.choices).toEqual(["butterfly"]);
  table.ask({ type: "Choose", seat: "a", round: 1, choice: 0 });
  table.ask({ type: "AddInk", seat: "a", round: 1, from: 0, ops: encodeOps([begin(1, 1)]) });
  table.waitUntil(19_999);
  expect(table.turn.turn.hintsGiven).toBe(0);
  table.waitUntil(20_000);
  expect(table.turn.turn.hintsGiven).toBe(1);
  table.waitUntil(59_000);
  expect(table.turn.turn.hintsGiven).toBe(2);
  table.ask({ type: "Answer", seat: "b", round: 1, text: "moth" });
  expect(table.turn.turn.lines.at(-1)?.at).toBe(59_000);
  table.waitUntil(60_000);
  expect(table.turn.turn.end?.reason).toBe("time-up");
});

test("what the rules refuse is a mistake of the simulation", () => {
  const table = new Table(["a", "b"], settings, [], 7);
  expect(() => table.ask({ type: "Choose", seat: "b", round: 1, choice: 0 })).toThrow("round/not-drawer");
});
