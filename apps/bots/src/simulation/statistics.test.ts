import { expect, test } from "vitest";
import { meanText, shareText, standardError, table } from "./statistics.ts";

test("a mean comes with its standard error", () => {
  expect(standardError([1, 3])).toBe(1);
  expect(meanText([1, 3, 5, 7])).toBe("4.0 ± 1.3");
  expect(shareText([1, 2, 3, 4], (n) => n > 3)).toBe("25.0 ± 25.0 %");
});

test("a table has its columns under each other", () => {
  expect(table(["a", "points"], [["long", "1"]])).toBe(
    "| a    | points |\n|------|-------:|\n| long |      1 |",
  );
});
