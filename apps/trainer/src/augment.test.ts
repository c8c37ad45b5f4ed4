import { boundsOf, longerSide } from "@inkling/ink";
import { expect, it } from "vitest";
import { augment } from "./augment.ts";
import { createRandom } from "./random.ts";

const HOUSE = [
  [
    [200, 800],
    [200, 400],
    [500, 200],
    [800, 400],
    [800, 800],
    [200, 800],
  ],
] as const;
const DOT = [[[512, 512]]] as const;

it("gives the same pictures for the same seed, and never twice the same", () => {
  const [a, b] = [createRandom(3), createRandom(3)];
  const first = augment(HOUSE, a);
  expect(augment(HOUSE, b)).toEqual(first);
  expect(augment(HOUSE, a)).not.toEqual(first);
});

it("keeps a drawing about as large as it was, and a dot a dot", () => {
  const random = createRandom(1);
  for (let i = 0; i < 200; i++) {
    const bounds = boundsOf(augment(HOUSE, random).strokes);
    expect(bounds && longerSide(bounds)).toBeGreaterThan(50);
    expect(bounds && longerSide(bounds)).toBeLessThan(1200);
    expect(augment(DOT, random).strokes).toHaveLength(1);
  }
});
