import { expect, test } from "vitest";
import { createSpeaker } from "./spoken.ts";

const cat = { label: "cat", probability: 0.4 } as const;
const pillow = { label: "pillow", probability: 0.5 } as const;

test("only a new first word is spoken, and at most every two seconds", () => {
  const speak = createSpeaker();
  expect(speak(undefined, 0)).toBe(null);
  expect(speak(cat, 0)).toBe(cat);
  expect(speak(cat, 5_000)).toBe(null);
  expect(speak(pillow, 6_000)).toBe(pillow);
  expect(speak(cat, 7_000)).toBe(null);
  expect(speak(cat, 8_000)).toBe(cat);
});
