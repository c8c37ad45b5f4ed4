import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { freshGuesser, WorkerInTest } from "./worker-in-test.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const DOT = [[[1, 1]]] as const;

test("wakes once, and is awake when the worker says so", async () => {
  const { guesser, wakeGuesser, worker } = await freshGuesser();
  expect(guesser.getState().status).toBe("asleep");
  wakeGuesser();
  wakeGuesser();
  expect(WorkerInTest.all).toHaveLength(1);
  expect(guesser.getState().status).toBe("waking");
  worker().report({ kind: "awake" });
  expect(guesser.getState().status).toBe("awake");
});

test("each question gets its own answer, in whatever order they come", async () => {
  const { guess, wakeGuesser, worker } = await freshGuesser();
  wakeGuesser();
  worker().report({ kind: "awake" });
  const [first, second] = [guess(DOT), guess(DOT, 100)];
  const [a, b] = worker().tasks;
  expect([a?.most, b?.most]).toEqual([3, 100]);
  worker().see(b?.id ?? -1, "sun");
  worker().see(a?.id ?? -1, "cat");
  expect((await first)[0]?.label).toBe("cat");
  expect((await second)[0]?.label).toBe("sun");
});

test.each([
  [
    "the worker says that it cannot be",
    (worker: WorkerInTest) => worker.report({ kind: "failed", why: "no wasm" }),
  ],
  ["its script cannot be had", (worker: WorkerInTest) => worker.dispatchEvent(new Event("error"))],
  ["it does not wake up", () => vi.advanceTimersByTime(30_000)],
])("has failed, once and for good, where %s", async (_, happen) => {
  const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
  const { guesser, wakeGuesser, worker } = await freshGuesser();
  wakeGuesser();
  happen(worker());
  worker().report({ kind: "failed", why: "again" });
  wakeGuesser();
  expect(guesser.getState().status).toBe("failed");
  expect(worker().terminated).toBe(true);
  expect(WorkerInTest.all).toHaveLength(1);
  expect(warned).toHaveBeenCalledOnce();
});

test("has failed where a guess takes too long, but not where all are answered in time", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  const { guess, guesser, wakeGuesser, worker } = await freshGuesser();
  wakeGuesser();
  worker().report({ kind: "awake" });
  guess(DOT);
  vi.advanceTimersByTime(4_000);
  worker().see(worker().tasks[0]?.id ?? -1, "cat");
  vi.advanceTimersByTime(60_000);
  expect(guesser.getState().status).toBe("awake");
  guess(DOT);
  vi.advanceTimersByTime(5_000);
  expect(guesser.getState().status).toBe("failed");
});
