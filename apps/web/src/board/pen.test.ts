import { expect, test } from "vitest";
import { toBoard } from "./pen.ts";

const BOARD = { left: 100, top: 50, width: 512, height: 512 };

test("points are whole numbers of the board", () => {
  expect(toBoard({ clientX: 100, clientY: 50 }, BOARD)).toEqual([0, 0]);
  expect(toBoard({ clientX: 356.3, clientY: 306.3 }, BOARD)).toEqual([512, 512]);
});

test("a pen that leaves the board draws along its edge", () => {
  expect(toBoard({ clientX: -40, clientY: 900 }, BOARD)).toEqual([0, 1023]);
  expect(toBoard({ clientX: 612, clientY: 562 }, BOARD)).toEqual([1023, 1023]);
});
