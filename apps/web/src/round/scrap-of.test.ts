import { expect, test } from "vitest";
import { RoomInTest } from "../room-in-test.ts";
import { othersIn, scrapOf } from "./scrap-of.ts";

const playing = () => new RoomInTest().join("Mira", "Aiko").start();

test("a board is blank, then without idea, then guessed, then recognised", () => {
  const room = playing();
  expect(scrapOf(room.room, "aiko").kind).toBe("blank");
  room.draw("aiko");
  expect(scrapOf(room.room, "aiko").kind).toBe("none");
  room.guess("aiko", "pillow", 0.2);
  expect(scrapOf(room.room, "aiko").kind).toBe("none");
  room.guess("aiko", "pillow", 0.5);
  expect(scrapOf(room.room, "aiko")).toMatchObject({ kind: "guess", label: "pillow", probability: 0.5 });
  room.recognise("aiko", 6_200);
  const { prompt } = room.round;
  expect(scrapOf(room.room, "aiko")).toMatchObject({ kind: "recognised", label: prompt, time: 6_200 });
  expect(scrapOf(room.room, "aiko").gain).toBe(scrapOf(room.room, "aiko").score);
});

test("who is away keeps the seat; who is gone stays to be seen until the game is over", () => {
  const room = playing().do({ type: "GoAway", seat: "aiko" });
  expect(scrapOf(room.room, "aiko").kind).toBe("away");
  room.do({ type: "Leave", seat: "aiko" });
  expect(scrapOf(room.room, "aiko").kind).toBe("left");
  expect(othersIn(room.room, "mira")).toEqual(["aiko"]);
});

test("who comes late plays from the next round", () => {
  const room = playing().join("Lena");
  expect(scrapOf(room.room, "lena").kind).toBe("next");
  expect(othersIn(room.room, "mira")).toEqual(["aiko", "lena"]);
  expect(othersIn(room.room, null)).toEqual(["mira", "aiko", "lena"]);
});
