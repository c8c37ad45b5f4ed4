import type { Thought } from "@inkling/game";
import { VERDICT_THRESHOLD } from "@inkling/guesser/labels";
import { expect, test } from "vitest";
import { Claims } from "./claims.ts";

const cat = (probability: number): Thought => ({ label: "cat", probability });
const SURE = cat(VERDICT_THRESHOLD);

test("claims only the prompt, and only at the threshold", () => {
  const claims = new Claims();
  expect(claims.shouldClaim(undefined, "cat", 1, 0)).toBe(false);
  expect(claims.shouldClaim({ label: "dog" as "cat", probability: 1 }, "cat", 2, 0)).toBe(false);
  expect(claims.shouldClaim(cat(VERDICT_THRESHOLD - 0.01), "cat", 3, 0)).toBe(false);
  expect(claims.shouldClaim(SURE, "cat", 4, 0)).toBe(true);
});

test("asks one question at a time", () => {
  const claims = new Claims();
  expect(claims.shouldClaim(SURE, "cat", 10, 0)).toBe(true);
  expect(claims.shouldClaim(SURE, "cat", 20, 250)).toBe(false);
});

test("after a no, claims newer ink and not the same again", () => {
  const claims = new Claims();
  claims.shouldClaim(SURE, "cat", 10, 0);
  claims.refused();
  expect(claims.shouldClaim(SURE, "cat", 10, 250)).toBe(false);
  expect(claims.shouldClaim(SURE, "cat", 11, 500)).toBe(true);
});

test("an answer that never comes is not waited for", () => {
  const claims = new Claims();
  claims.shouldClaim(SURE, "cat", 10, 0);
  expect(claims.shouldClaim(SURE, "cat", 11, 2_999)).toBe(false);
  expect(claims.shouldClaim(SURE, "cat", 12, 3_000)).toBe(true);
});

test("after a reconnect the same ink may be claimed again", () => {
  const claims = new Claims();
  claims.shouldClaim(SURE, "cat", 10, 0);
  claims.reset();
  expect(claims.shouldClaim(SURE, "cat", 10, 100)).toBe(true);
});
