import { applyOps, BLANK, begin, CLEAR, extend, UNDO } from "@inkling/ink";
import { expect, test } from "vitest";
import { PLAYBACK_MS, Playback } from "./playback.ts";

const first = applyOps(BLANK, [begin(0, 0), extend(10, 0)]);
const longer = applyOps(first, [extend(20, 0), extend(30, 0), begin(0, 50), extend(10, 50)]);
const pointsIn = (strokes: readonly (readonly unknown[])[]) =>
  strokes.reduce((sum, stroke) => sum + stroke.length, 0);

function shownFirst(): Playback {
  const playback = new Playback();
  playback.push(first.strokes, Number.NEGATIVE_INFINITY);
  return playback;
}

test("what is there at first is shown at once", () => {
  const playback = shownFirst();
  expect(playback.isDone(0)).toBe(true);
  expect(playback.at(0)).toEqual(first.strokes);
});

test("new points come one after the other, all of them in time", () => {
  const playback = shownFirst();
  playback.push(longer.strokes, 1_000);
  const counts = [0, 0.25, 0.5, 0.75, 1].map((share) => pointsIn(playback.at(1_000 + share * PLAYBACK_MS)));
  expect(counts[0]).toBe(2);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(new Set(counts).size).toBeGreaterThan(3);
  expect(playback.isDone(1_000 + PLAYBACK_MS)).toBe(true);
  expect(playback.at(1_000 + PLAYBACK_MS)).toBe(longer.strokes);
});

test("a finished stroke stays the very same, so that nobody draws it again", () => {
  const playback = shownFirst();
  playback.push(longer.strokes, 0);
  const [stroke] = playback.at(PLAYBACK_MS * 0.9);
  expect(stroke).toBe(longer.strokes[0]);
});

test("pieces that come faster than they are drawn do not pile up", () => {
  const playback = shownFirst();
  let ink = first;
  for (let now = 0; now < 1_000; now += 50) {
    ink = applyOps(ink, [extend(now % 1_000, 5), extend(now % 1_000, 9)]);
    playback.push(ink.strokes, now);
  }
  expect(playback.isDone(950 + PLAYBACK_MS)).toBe(true);
});

test("undo and clear are there at once", () => {
  const playback = shownFirst();
  playback.push(longer.strokes, 0);
  const undone = applyOps(longer, [UNDO]);
  playback.push(undone.strokes, 10);
  expect(playback.at(10)).toBe(undone.strokes);
  playback.push(applyOps(undone, [CLEAR]).strokes, 20);
  expect(playback.at(20)).toEqual([]);
});

test("a new drawing on a cleared board begins from nothing", () => {
  const playback = shownFirst();
  playback.push(applyOps(first, [CLEAR]).strokes, 0);
  playback.push(applyOps(BLANK, [begin(5, 5), extend(6, 6), extend(7, 7)]).strokes, 100);
  expect(playback.at(100)).toEqual([]);
  expect(pointsIn(playback.at(100 + PLAYBACK_MS))).toBe(3);
});
