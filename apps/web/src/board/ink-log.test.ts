import { begin, extend, FIRST_PEN, penOf } from "@inkling/ink";
import { expect, test } from "vitest";
import { InkLog } from "./ink-log.ts";

test("undo and clear of a blank board are no operations", () => {
  const log = new InkLog();
  log.undo();
  log.clear();
  expect(log.count).toBe(0);
});

test("undo brings back what was cleared", () => {
  const log = new InkLog([begin(1, 1), extend(9, 9)]);
  log.clear();
  expect(log.ink.strokes).toEqual([]);
  log.undo();
  expect(log.ink.strokes.length).toBe(1);
  expect(log.count).toBe(4);
});

test("a full board takes no more", () => {
  const log = new InkLog([], 3);
  log.add([begin(1, 1), extend(5, 5), extend(9, 9), extend(12, 12)]);
  log.add([begin(1, 1)]);
  expect(log.count).toBe(3);
  expect(log.ink.strokes).toEqual([
    [
      [1, 1],
      [5, 5],
      [9, 9],
    ],
  ]);
});

test("a pen is told when a stroke begins with another one than before, and only then", () => {
  const log = new InkLog();
  log.begin([1, 1], FIRST_PEN);
  log.begin([2, 2], FIRST_PEN);
  expect(log.count).toBe(2);
  log.begin([3, 3], penOf(2, 0));
  log.begin([4, 4], penOf(2, 0));
  expect(log.count).toBe(5);
  expect(log.ink.pens).toEqual([FIRST_PEN, FIRST_PEN, penOf(2, 0), penOf(2, 0)]);
});

test("the eraser takes a whole stroke, if it meets one", () => {
  const log = new InkLog([begin(100, 100), extend(500, 100), begin(100, 300)]);
  log.eraseAlong([300, 200], [300, 200]);
  expect(log.count).toBe(3);
  log.eraseAlong([300, 220], [300, 20]);
  expect(log.ink.strokes).toEqual([[[100, 300]]]);
  log.undo();
  expect(log.ink.strokes).toHaveLength(2);
});
