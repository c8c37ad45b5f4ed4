import { DEFAULT_SETTINGS, type Settings } from "@inkling/game";
import { encodeOps, type Op } from "@inkling/ink";
import type { DrawingRecord, GameRecord } from "@inkling/protocol";

/** A drawing for tests: ops that arrived at these times. */
export const drawingInTest = (
  batches: readonly (readonly [at: number, ...ops: Op[]])[],
  rest: Partial<DrawingRecord> = {},
): DrawingRecord => ({
  round: 1,
  seat: "1",
  prompt: "cat",
  batches: batches.map(([at, ...ops]) => [at, encodeOps(ops)] as const),
  verdict: null,
  receipt: null,
  found: [],
  voided: false,
  deleted: false,
  ...rest,
});

/** A game of Mira and Tom for tests. */
export const gameInTest = (
  drawings: readonly DrawingRecord[],
  settings: Settings = DEFAULT_SETTINGS.race,
): GameRecord => ({
  id: "game-1",
  startedAt: "2026-11-24T12:00:00.000Z",
  settings,
  seed: 7,
  players: [
    { seat: "1", name: "Mira", bot: false },
    { seat: "2", name: "Tom", bot: false },
  ],
  standings: [
    { seat: "2", name: "Tom", score: 120, gain: 0, rank: 1 },
    { seat: "1", name: "Mira", score: 80, gain: 0, rank: 2 },
  ],
  drawings,
  you: null,
});
