import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createReactions } from "./reactions.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a reaction is seen for three seconds", () => {
  const { store, add } = createReactions(() => false);
  add("1", "love");
  vi.advanceTimersByTime(2_000);
  add("2", "wow");
  expect(store.getState().map(({ seat, reaction }) => [seat, reaction])).toEqual([
    ["1", "love"],
    ["2", "wow"],
  ]);
  vi.advanceTimersByTime(1_000);
  expect(store.getState().map(({ seat }) => seat)).toEqual(["2"]);
  vi.advanceTimersByTime(2_000);
  expect(store.getState()).toEqual([]);
});

test("of many the latest twelve are seen, each under a name of its own", () => {
  const { store, add } = createReactions(() => false);
  for (let n = 0; n < 20; n++) add(String(n), "star");
  expect(store.getState().map(({ seat }) => seat)).toEqual(
    Array.from({ length: 12 }, (_, i) => String(i + 8)),
  );
  expect(new Set(store.getState().map(({ id }) => id)).size).toBe(12);
});

test("of whom one has muted, nothing is seen", () => {
  const { store, add } = createReactions((seat) => seat === "2");
  add("1", "love");
  add("2", "love");
  expect(store.getState().map(({ seat }) => seat)).toEqual(["1"]);
});
