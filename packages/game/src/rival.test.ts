import { LABELS, VERDICT_THRESHOLDS } from "@inkling/guesser/labels";
import { expect, test } from "vitest";
import { labelOf, thresholdOf } from "./rival.ts";

test("the AI is sure enough by mode and strength", () => {
  expect(thresholdOf({ mode: "race", strength: "off" })).toBe(VERDICT_THRESHOLDS.race);
  const [gentle, fair, sharp] = (["gentle", "fair", "sharp"] as const).map((strength) =>
    thresholdOf({ mode: "versus", strength }),
  ) as [number, number, number];
  expect(fair).toBe(VERDICT_THRESHOLDS.versus);
  expect(gentle).toBeGreaterThan(fair);
  expect(gentle).toBeLessThan(1);
  expect(sharp).toBeLessThan(fair);
  expect(thresholdOf({ mode: "versus", strength: "off" })).toBe(null);
});

test("a word of the host's own may be a label, however it is written", () => {
  for (const label of LABELS) expect(labelOf(label)).toBe(label);
  expect(labelOf("Ice-Cream")).toBe("ice cream");
  expect(labelOf("zebra crossing")).toBe(null);
});
