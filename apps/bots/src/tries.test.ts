import { begin, CLEAR, extend } from "@inkling/ink";
import { expect, test } from "vitest";
import { startTries } from "./tries.ts";

const LINE = [
  { at: 0, op: begin(1, 1) },
  { at: 100, op: extend(2, 2) },
];

test("a try is drawn after a thought, stands for its rest, and makes way for the next", () => {
  let tries = 0;
  const due = startTries(() => {
    tries++;
    return LINE;
  }, 5_000);
  expect(due(899)).toEqual([]);
  expect(due(950)).toEqual([begin(1, 1)]);
  expect(due(5_999)).toEqual([extend(2, 2)]);
  expect(tries).toBe(1);
  expect(due(6_000)).toEqual([CLEAR, begin(1, 1)]);
  expect(tries).toBe(2);
  expect(due(6_100)).toEqual([extend(2, 2)]);
});
