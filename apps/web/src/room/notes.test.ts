import { expect, test } from "vitest";
import { RoomInTest } from "../room-in-test.ts";
import { noteOn } from "./notes.ts";
import type { RoomState } from "./room-store.ts";

const stateOf = (test: RoomInTest, seat: string, status: "live" | "lost" = "live"): RoomState => ({
  link: { status },
  you: { role: "player", seat, token: "t" },
  room: test.room,
  seq: 1,
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

test("whoever comes back is told that nothing was lost", () => {
  const room = new RoomInTest().join("Mira");
  expect(noteOn(stateOf(room, "mira"), stateOf(room, "mira", "lost"))?.text).toBe(
    "Back again. Nothing was lost.",
  );
  expect(noteOn(stateOf(room, "mira"), stateOf(room, "mira"))).toBe(null);
});
