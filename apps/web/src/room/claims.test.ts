import { expect, test } from "vitest";
import { Claims } from "./claims.ts";

test("asks one question at a time", () => {
  const claims = new Claims();
  expect(claims.shouldClaim(10, 0)).toBe(true);
  expect(claims.shouldClaim(20, 250)).toBe(false);
});

test("after a no, claims newer ink and not the same again", () => {
  const claims = new Claims();
  claims.shouldClaim(10, 0);
  claims.refused();
  expect(claims.shouldClaim(10, 250)).toBe(false);
  expect(claims.shouldClaim(11, 500)).toBe(true);
});

test("an answer that never comes is not waited for", () => {
  const claims = new Claims();
  claims.shouldClaim(10, 0);
  expect(claims.shouldClaim(11, 2_999)).toBe(false);
  expect(claims.shouldClaim(12, 3_000)).toBe(true);
});

test("after a reconnect the same ink may be claimed again", () => {
  const claims = new Claims();
  claims.shouldClaim(10, 0);
  claims.reset();
  expect(claims.shouldClaim(10, 100)).toBe(true);
});
