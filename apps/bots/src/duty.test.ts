import { apply, type Command, createRoom, DEFAULT_SETTINGS, decide, type Room } from "@inkling/game";
import { expect, test } from "vitest";
import { dutyOf } from "./duty.ts";

/** The room after these commands. */
const after = (room: Room, ...commands: Command[]): Room =>
  commands.reduce((before, command) => {
    const decision = decide(before, command, 1_000_000);
    if (!decision.ok) throw new Error(decision.error);
    return decision.events.reduce(apply, before);
  }, room);
const seats = ["Mira", "Tom"].map((seat): Command => ({ type: "Join", seat, name: seat, bot: false }));
const start: Command = { type: "StartGame", seat: "Mira", seed: 7, id: "game" };
const dutiesIn = (room: Room) => ["Mira", "Tom"].map((seat) => dutyOf(room, seat)?.what ?? null);

test("in versus one chooses and draws, the other guesses until they have it", () => {
  const settings: Command = { type: "Configure", seat: "Mira", settings: DEFAULT_SETTINGS.versus };
  const lobby = after(createRoom("babababa"), ...seats, settings);
  expect(dutiesIn(lobby)).toEqual([null, null]);
  const choosing = after(lobby, start);
  expect(dutiesIn(choosing)).toEqual(["choose", null]);
  const drawing = after(choosing, { type: "Choose", seat: "Mira", round: 1, choice: 0 });
  expect(dutiesIn(drawing)).toEqual(["draw", "guess"]);
  const text = drawing.game?.rounds[0]?.prompt ?? "";
  const three = after(drawing, { type: "Join", seat: "Aiko", name: "Aiko", bot: false });
  expect(dutiesIn(after(three, { type: "Answer", seat: "Tom", round: 1, text }))).toEqual(["draw", null]);
  expect(dutiesIn(after(drawing, { type: "Answer", seat: "Tom", round: 1, text }))).toEqual([null, null]);
});

test("in the race everybody draws", () => {
  const countIn = after(createRoom("babababa"), ...seats, start);
  expect(dutiesIn(countIn)).toEqual([null, null]);
  expect(dutiesIn(after(countIn, { type: "TimeUp", phase: countIn.phase.id }))).toEqual(["draw", "draw"]);
});
