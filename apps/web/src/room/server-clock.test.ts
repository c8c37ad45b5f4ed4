import type { Instant } from "@inkling/game";
import { expect, test } from "vitest";
import { ServerClock } from "./server-clock.ts";

function clockAt(start: number) {
  let local = start;
  const clock = new ServerClock(() => local);
  return {
    clock,
    pass: (millis: number) => {
      local += millis;
    },
  };
}

test("runs on from what the server said", () => {
  const { clock, pass } = clockAt(500);
  clock.set(1_000_000 as Instant);
  pass(40);
  expect(clock.now()).toBe(1_000_040);
});

test("a measurement takes half of the way off", () => {
  const { clock } = clockAt(0);
  clock.measure(100, 5_000 as Instant, 180);
  expect(clock.now()).toBe(5_000 - 140);
});

test("one slow answer among five changes nothing", () => {
  const { clock } = clockAt(0);
  for (const delay of [20, 20, 900, 20, 20]) clock.measure(0, (7_000 + 10) as Instant, delay);
  expect(clock.now()).toBe(7_000);
});

test("a new welcome forgets what was measured before it", () => {
  const { clock } = clockAt(0);
  for (let i = 0; i < 5; i++) clock.measure(0, 7_000 as Instant, 0);
  clock.set(9_000 as Instant);
  clock.measure(0, 9_000 as Instant, 0);
  expect(clock.now()).toBe(9_000);
});
