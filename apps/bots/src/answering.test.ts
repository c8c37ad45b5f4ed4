import type { TurnRound } from "@inkling/game";
import type { Stroke } from "@inkling/ink";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startAnswering } from "./answering.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Three letters are wanted, and so much has been drawn by Mira. */
const turnWith = (seq: number, strokes: readonly Stroke[]): TurnRound =>
  ({
    drawers: ["Mira"],
    boards: { Mira: { seq, ink: { strokes } } },
    turn: { pattern: [null, null, null], lines: [] },
  }) as unknown as TurnRound;

test("a guesser looks when there is new ink, answers what it sees, and falls silent when stopped", () => {
  const said: string[] = [];
  const looks: unknown[] = [];
  let round = turnWith(1, [[[1, 1]]]);
  const classify = (strokes: readonly Stroke[]) => {
    looks.push(strokes);
    return strokes.length > 1 ? [{ label: "cat" as const, probability: 0.9, sureness: 0.9 }] : [];
  };
  const stop = startAnswering(
    { round: () => round, guesser: { classify }, say: (text) => said.push(text) },
    () => 0.5,
  );
  vi.advanceTimersByTime(20_000);
  expect(looks).toEqual([[[[1, 1]]]]);
  expect(said).toEqual([]);

  round = turnWith(3, [[[1, 1]], [[5, 5]]]);
  vi.advanceTimersByTime(2_000);
  expect(said).toEqual(["cat"]);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual(["cat"]);
  expect(looks).toHaveLength(2);
});
