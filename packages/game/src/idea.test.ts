import { expect, it } from "vitest";
import { hasIdea, ideasOf } from "./idea.ts";
import type { Sight } from "./state.ts";

const sight = (probability: number, sureness: number): Sight => ({ label: "cat", probability, sureness });

it("GU1 is an idea where it is probable enough, and the network sure enough that it is a label at all", () => {
  expect(ideasOf([sight(0.25, 0.1), sight(0.2, 0.05)])).toHaveLength(2);
  expect(ideasOf([sight(0.24, 0.2)])).toEqual([]);
  expect(ideasOf([sight(0.9, 0.09)])).toEqual([]);
  expect(ideasOf([])).toEqual([]);
});

it("GU1 of others only the probability is known, since they report nothing else", () => {
  expect(hasIdea([{ label: "cat", probability: 0.25 }])).toBe(true);
  expect(hasIdea([{ label: "cat", probability: 0.24 }])).toBe(false);
});
