import { expect, test } from "vitest";
import { outlineOf } from "./paint-ink.ts";

test("a stroke is one path, a point is a dot", () => {
  expect(
    outlineOf([
      [1, 2],
      [3, 4],
      [5, 6],
    ]),
  ).toBe("M1 2L3 4 5 6");
  expect(outlineOf([[7, 8]])).toBe("M7 8h.1");
});
