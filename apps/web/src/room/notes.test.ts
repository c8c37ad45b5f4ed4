import { expect, test } from "vitest";
import { RoomInTest } from "../room-in-test.ts";
import { noteOn } from "./notes.ts";
import type { RoomState } from "./room-store.ts";

const stateOf = (test: RoomInTest, seat: string, status: "live" | "lost" = "live"): RoomState => ({
  link: { status },
  you: { role: "player", seat, token: "t" },
  room: test.room,
  seq: 1,
  foreseen: [],
});

test("whoever becomes host is told, and after whom", () => {
  const before = stateOf(new RoomInTest().join("Mira", "Aiko"), "aiko");
  const after = stateOf(new RoomInTest().join("Mira", "Aiko").do({ type: "Leave", seat: "mira" }), "aiko");
  expect(noteOn(after, before)?.text).toBe("Mira has left. You are the host now.");
  const away = stateOf(new RoomInTest().join("Mira", "Aiko").do({ type: "GoAway", seat: "mira" }), "aiko");
  expect(noteOn(away, before)?.text).toBe("Mira is away. You are the host now.");
});

test("the others are told who is host", () => {
  const before = stateOf(new RoomInTest().join("Mira", "Aiko", "Ben"), "ben");
  const gone = new RoomInTest().join("Mira", "Aiko", "Ben").do({ type: "Leave", seat: "mira" });
  expect(noteOn(stateOf(gone, "ben"), before)?.text).toBe("Aiko is the host now.");
});

test("whom a host names is told by whom", () => {
  const before = stateOf(new RoomInTest().join("Mira", "Aiko"), "aiko");
  const named = new RoomInTest().join("Mira", "Aiko").do({ type: "HandOver", seat: "mira", target: "aiko" });
  expect(noteOn(stateOf(named, "aiko"), before)?.text).toBe("Mira made you the host.");
  expect(noteOn(stateOf(named, "mira"), { ...before, room: before.room })?.text).toBe(
    "Aiko is the host now.",
  );
});

test("a host who comes back is host again, and hears it", () => {
  const away = new RoomInTest().join("Mira", "Aiko").do({ type: "GoAway", seat: "mira" });
  const before = stateOf(away, "mira");
  const back = new RoomInTest().join("Mira", "Aiko");
  expect(noteOn(stateOf(back, "mira"), before)?.text).toBe("Mira is the host now.");
});

test("all hear who was removed, and that the game waits and goes on", () => {
  const three = () => new RoomInTest().join("Mira", "Aiko", "Ben");
  const kicked = three().do({ type: "Kick", seat: "mira", target: "ben" });
  expect(noteOn(stateOf(kicked, "aiko"), stateOf(three(), "aiko"))?.text).toBe(
    "Ben was removed from the room.",
  );
  const playing = () => three().do({ type: "StartGame", seat: "mira", seed: 1, id: "game" });
  const paused = playing().do({ type: "Pause", seat: "mira", paused: true });
  expect(noteOn(stateOf(paused, "aiko"), stateOf(playing(), "aiko"))?.text).toBe(
    "The host has paused the game: it waits after this round.",
  );
  expect(noteOn(stateOf(playing(), "aiko"), stateOf(paused, "aiko"))?.text).toBe("The game goes on.");
});

test("whoever comes back is told that nothing was lost", () => {
  const room = new RoomInTest().join("Mira");
  expect(noteOn(stateOf(room, "mira"), stateOf(room, "mira", "lost"))?.text).toBe(
    "Back again. Nothing was lost.",
  );
  expect(noteOn(stateOf(room, "mira"), stateOf(room, "mira"))).toBe(null);
});
