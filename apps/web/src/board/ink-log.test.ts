import { begin, extend } from "@inkling/ink";
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
