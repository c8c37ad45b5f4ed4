import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deadline } from "./deadline.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("is told when the time is over, unless it is stopped", () => {
  const late = vi.fn();
  deadline(5_000, late);
  const stop = deadline(5_000, late);
  vi.advanceTimersByTime(4_999);
  stop();
  expect(late).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(late).toHaveBeenCalledOnce();
});

test("a page that was frozen gets the time once more", () => {
  const late = vi.fn();
  deadline(5_000, late);
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(9_999);
  expect(late).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(late).toHaveBeenCalledOnce();
});
