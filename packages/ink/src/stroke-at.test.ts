import { expect, it } from "vitest";
import { strokeAt } from "./stroke-at.ts";

const LINE = [
  [0, 100],
  [200, 100],
] as const;
const DOT = [[100, 100]] as const;

it("finds the topmost stroke within reach, between its points too", () => {
  expect(strokeAt([LINE], [77, 109], 10)).toBe(0);
  expect(strokeAt([LINE], [77, 111], 10)).toBeNull();
  expect(strokeAt([LINE], [212, 100], 10)).toBeNull();
  expect(strokeAt([LINE, DOT], [100, 95], 10)).toBe(1);
  expect(strokeAt([DOT, LINE], [100, 95], 10)).toBe(1);
  expect(strokeAt([LINE, DOT], [150, 95], 10)).toBe(0);
  expect(strokeAt([], [0, 0], 10)).toBeNull();
});
