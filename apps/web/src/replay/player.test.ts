import { begin, encodeOps, extend, readTape } from "@inkling/ink";
import { describe, expect, test } from "vitest";
import { createPlayer, faster, sought, stepFrom, strokesBy, ticked, toggled } from "./player.ts";

const tape = readTape([
  [1_000, encodeOps([begin(1, 1), extend(2, 2)])],
  [3_000, encodeOps([begin(3, 3), extend(4, 4)])],
]);

test("it plays from the beginning, or shows the end to those who want no motion", () => {
  expect(createPlayer(tape, true).getState()).toEqual({ at: 0, playing: true, speed: 1 });
  expect(createPlayer(tape, false).getState()).toEqual({ at: 3_000, playing: false, speed: 1 });
});

describe("the playhead", () => {
  const start = { at: 0, playing: true, speed: 2 } as const;

  test("moves with time, at its speed, and stops at the end", () => {
    expect(ticked(start, 100, 3_000)).toEqual({ at: 200, playing: true, speed: 2 });
    expect(ticked({ ...start, at: 2_900 }, 100, 3_000)).toEqual({ at: 3_000, playing: false, speed: 2 });
  });

  test("begins again at the end", () => {
    expect(toggled({ at: 3_000, playing: false, speed: 1 }, 3_000)).toMatchObject({ at: 0, playing: true });
    expect(toggled({ at: 500, playing: true, speed: 1 }, 3_000)).toMatchObject({ at: 500, playing: false });
  });

  test("stands still where it is put", () => {
    expect(sought(start, 9_999, 3_000)).toEqual({ at: 3_000, playing: false, speed: 2 });
    expect(sought(start, -5, 3_000).at).toBe(0);
  });

  test("goes at each of its speeds in turn", () => {
    const speeds = [start];
    for (let i = 0; i < 4; i++) speeds.push(faster(speeds.at(-1) ?? start) as typeof start);
    expect(speeds.map(({ speed }) => speed)).toEqual([2, 4, 0.5, 1, 2]);
  });
});

test("a step goes to the end of a stroke", () => {
  const [first, second] = tape.strokes.map(({ to }) => to);
  expect([first, second]).toEqual([1_000, 3_000]);
  expect([0, 500, 1_000, 3_000].map((at) => stepFrom(tape, at, 1))).toEqual([1_000, 1_000, 3_000, 3_000]);
  expect([3_000, 2_000, 1_000, 0].map((at) => stepFrom(tape, at, -1))).toEqual([1_000, 1_000, 0, 0]);
  expect([0, 990, 2_000, 3_000].map((at) => strokesBy(tape, at))).toEqual([0, 1, 1, 2]);
});
