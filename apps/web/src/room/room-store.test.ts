import { DEFAULT_SETTINGS, type Event } from "@inkling/game";
import { expect, test } from "vitest";
import { RoomInTest } from "../room-in-test.ts";
import { answerTo, heard, isHost, ownSeat, type RoomState, shownRoom } from "./room-store.ts";

const { room } = new RoomInTest().join("Mira", "Aiko");
const STATE: RoomState = {
  link: { status: "live" },
  you: { role: "player", seat: "mira", token: "t" },
  room,
  seq: 10,
  foreseen: [],
};
const away = (seat: string): Event => ({ type: "PlayerAway", seat, at: 5 });

test("events are folded in order", () => {
  const state = heard(STATE, 11, [away("mira"), away("aiko")]);
  expect(state?.seq).toBe(12);
  expect(state?.room?.seats.map(({ presence }) => presence)).toEqual(["away", "away"]);
});

test("what is known already is passed over", () => {
  const state = heard(STATE, 9, [away("mira"), away("mira"), away("aiko")]);
  expect(state?.seq).toBe(11);
  expect(state?.room?.seats.map(({ presence }) => presence)).toEqual(["here", "away"]);
});

test("a gap cannot be folded over", () => {
  expect(heard(STATE, 12, [away("mira")])).toBe(null);
});

test("a choice is shown at once, and does not spring back before the room has answered", () => {
  const answers = [DEFAULT_SETTINGS.versus, DEFAULT_SETTINGS.race].flatMap(
    (settings) => answerTo("configure", [settings]) ?? [],
  );
  const [versus, race] = answers as [Event, Event];
  const modeIn = (state: RoomState | null) => state && shownRoom(state)?.settings.mode;
  let state: RoomState | null = { ...STATE, foreseen: answers };
  expect(modeIn(state)).toBe("race");
  state = heard(state, 11, [away("aiko"), versus]);
  expect(modeIn(state)).toBe("race");
  state = state && heard(state, 13, [race, versus]);
  expect(state?.foreseen).toEqual([]);
  expect(modeIn(state)).toBe("versus");
});

test("what may be answered in many ways foresees nothing", () => {
  expect(answerTo("start", [])).toBeUndefined();
});

test("who one is", () => {
  expect(ownSeat(STATE)).toBe("mira");
  expect(isHost(STATE)).toBe(true);
  expect(ownSeat({ ...STATE, you: { role: "spectator" } })).toBe(null);
  expect(isHost({ ...STATE, you: { role: "spectator" } })).toBe(false);
});
