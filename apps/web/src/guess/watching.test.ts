import { begin, extend, rest } from "@inkling/ink";
import { GUESS_INTERVAL_MS, RESTING_MS } from "@inkling/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { InkLog } from "../board/ink-log.ts";
import type { Look } from "./watching.ts";
import { freshGuesser } from "./worker-in-test.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const soon = () => vi.advanceTimersByTimeAsync(GUESS_INTERVAL_MS);

async function watched() {
  const { wakeGuesser, watchBoard, worker } = await freshGuesser();
  wakeGuesser();
  const [log, looks] = [new InkLog(), [] as Look[]];
  const board = { isOpen: true };
  const stop = watchBoard(
    log,
    (look) => looks.push(look),
    () => board.isOpen,
  );
  const answer = async () => {
    worker().see(worker().tasks.at(-1)?.id ?? -1, "cat");
    await vi.advanceTimersByTimeAsync(0);
  };
  return {
    board,
    log,
    looks,
    stop,
    answer,
    awake: () => worker().report({ kind: "awake" }),
    tasks: worker().tasks,
  };
}

test("looks when the guesser is awake, and again only when there is other ink", async () => {
  const { log, looks, answer, awake, tasks } = await watched();
  log.add([begin(1, 1), extend(9, 9)]);
  await soon();
  expect(tasks).toHaveLength(0);
  awake();
  await soon();
  await answer();
  await soon();
  expect(tasks).toHaveLength(1);
  expect(looks).toMatchObject([{ count: 2, guesses: [{ label: "cat" }], strokes: log.ink.strokes }]);
  log.add([extend(9, 99)]);
  await soon();
  await answer();
  expect(looks.map(({ count }) => count)).toEqual([2, 3]);
});

test("a look that takes long makes the next one wait", async () => {
  const { log, looks, answer, awake, tasks } = await watched();
  awake();
  log.add([begin(1, 1)]);
  await soon();
  log.add([extend(9, 9)]);
  await soon();
  log.add([extend(99, 9)]);
  await soon();
  expect(tasks).toHaveLength(1);
  await answer();
  await soon();
  await answer();
  expect(looks.map(({ count }) => count)).toEqual([1, 3]);
});

test("who draws nothing for a while rests: that is put down once, and seen", async () => {
  const { log, looks, answer, awake } = await watched();
  awake();
  log.add([begin(1, 1), extend(9, 9)]);
  await soon();
  await answer();
  for (let passed = GUESS_INTERVAL_MS; passed < RESTING_MS; passed += GUESS_INTERVAL_MS) await soon();
  expect(log.count).toBe(2);
  await soon();
  await answer();
  for (let i = 0; i < 9; i++) await soon();
  expect(log.ink.strokes).toEqual(rest([[[1, 1], [9, 9]]])); // biome-ignore format: a line
  expect(looks.map(({ count }) => count)).toEqual([2, 3]);
});

test("nobody rests on a blank board, nor on one that has closed", async () => {
  const { board, log, awake } = await watched();
  awake();
  for (let i = 0; i < 9; i++) await soon();
  expect(log.count).toBe(0);
  log.add([begin(1, 1)]);
  board.isOpen = false;
  for (let i = 0; i < 9; i++) await soon();
  expect(log.count).toBe(1);
});

test("a blank board is seen without asking, and nothing after the stop", async () => {
  const { log, looks, stop, answer, awake, tasks } = await watched();
  awake();
  await soon();
  expect(looks).toMatchObject([{ count: 0, guesses: [], strokes: [] }]);
  log.add([begin(1, 1)]);
  await soon();
  stop();
  await answer();
  log.add([extend(9, 9)]);
  await soon();
  expect(looks).toHaveLength(1);
  expect(tasks).toHaveLength(1);
});
