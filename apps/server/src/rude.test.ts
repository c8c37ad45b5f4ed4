import { LABELS } from "@inkling/guesser/labels";
import { expect, test } from "vitest";
import { isRude } from "./rude.ts";

test.each(["fuck", "FuCk you", "sh1t", "b!tch", "ffuuccckk"])("%j is rude", (text) => {
  expect(isRude(text)).toBe(true);
});

test.each(["Mira", "Scunthorpe", "Cassandra of Essex", "Björn", "みか", "", "<script>"])(
  "%j is not",
  (text) => {
    expect(isRude(text)).toBe(false);
  },
);

test("no label is rude", () => {
  expect(LABELS.filter(isRude)).toEqual([]);
});
