import { expect, it } from "vitest";
import { average } from "./average.ts";

const of = (a: readonly number[], b: readonly number[]) => [
  { name: "a", shape: [2], values: Float32Array.from(a) },
  { name: "b", shape: [1], values: Float32Array.from(b) },
];

it("is the mean of each number by name, in whichever order they come", () => {
  expect(average([of([1, 2], [3]), of([2, 4], [-3]).reverse(), of([6, 0], [3])])).toEqual(of([3, 2], [1]));
});

it("of one network is that network", () => {
  expect(average([of([1, 2], [3])])).toEqual(of([1, 2], [3]));
});
