import { expect, test } from "vitest";
import { RoomInTest } from "../room-in-test.ts";
import { gridOf, shotsOf } from "./shots-of.ts";

test("drawings in the order of their time, missed ones last with what the AI thought", () => {
  const room = new RoomInTest().join("Mira", "Aiko", "Ben").start();
  room.draw("mira").guess("mira", "donut", 0.57).guess("mira", "cloud", 0.1).guess("mira", "bridge", 0.63);
  room.recognise("ben", 9_000).recognise("aiko", 6_200).timeUp(30_000);
  const shots = shotsOf(room.room);
  expect(shots.map(({ seat }) => seat)).toEqual(["aiko", "ben", "mira"]);
  const missed = shots[2];
  expect(missed?.last?.label).toBe("bridge");
  expect(missed?.thoughts.map(({ label }) => label)).toEqual(["donut", "bridge"]);
});

test("every number of drawings has its grid", () => {
  const grids = Array.from({ length: 12 }, (_, i) => gridOf(i + 1));
  for (const [i, { columns, rows }] of grids.entries()) {
    expect(columns * rows).toBeGreaterThanOrEqual(i + 1);
    expect(columns * (rows - 1)).toBeLessThan(i + 1);
    expect(columns).toBeLessThanOrEqual(4);
  }
});
