import { expect, test } from "vitest";
import { RoomInTest } from "../room-in-test.ts";
import { ownView } from "./own-view.ts";

test("places follow the time of the verdict, and those who are done are not waited for", () => {
  const room = new RoomInTest().join("Mira", "Aiko", "Ben").start();
  expect(ownView(room.room, "mira")).toMatchObject({ part: "drawing", verdict: null, stillDrawing: 2 });
  room.recognise("aiko", 4_000).recognise("mira", 6_000);
  expect(ownView(room.room, "mira")).toMatchObject({ part: "locked", place: 2, stillDrawing: 1 });
  expect(ownView(room.room, "aiko")).toMatchObject({ place: 1, stillDrawing: 1 });
  room.do({ type: "Leave", seat: "ben" });
  expect(ownView(room.room, "mira").stillDrawing).toBe(0);
});

test("before the drawing one waits, and without a board one watches", () => {
  const room = new RoomInTest().join("Mira").do({ type: "StartGame", seat: "mira", seed: 1, id: "game" });
  expect(ownView(room.room, "mira").part).toBe("waiting");
  room.join("Lena");
  expect(ownView(room.room, "lena").part).toBe("late");
  expect(ownView(room.room, null).part).toBe("late");
});
