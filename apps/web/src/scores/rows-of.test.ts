import type { BestGame, FastestVerdict, Scores } from "@inkling/protocol";
import { describe, expect, test } from "vitest";
import { bestRows, changedBoards, fastestRows, filledBoards, hardestRows, rivalRows } from "./rows-of.ts";

const game = (name: string, score: number, rounds: number): BestGame => ({
  name,
  score,
  rounds,
  game: null,
  endedAt: "2026-01-02T03:04:05.678Z",
});
const verdict = (label: FastestVerdict["label"], time: number): FastestVerdict => ({
  label,
  name: "Mira",
  time,
  game: "g",
  round: 1,
  seat: "1",
});
const EMPTY: Scores = {
  span: "today",
  best: [],
  fastest: [],
  rival: { games: 0, won: 0, lost: 0, first: 0, second: 0, nobody: 0 },
  hardest: [],
};

describe("the best games", () => {
  test("are ranked by whole points a round, equal ones alike", () => {
    const rows = bestRows([
      game("Aiko", 900, 5),
      game("Mira", 541, 3),
      game("Tom", 539, 3),
      game("Ben", 300, 3),
    ]);
    expect(rows.map(({ name, rank, average }) => [name, rank, average])).toEqual([
      ["Aiko", 1, 180],
      ["Mira", 1, 180],
      ["Tom", 1, 180],
      ["Ben", 4, 100],
    ]);
  });

  test("are ten at most", () => {
    expect(bestRows(Array.from({ length: 30 }, (_, i) => game(`${i}`, 900 - i, 5)))).toHaveLength(10);
  });
});

test("the quickest verdicts come first, equal ones in the order of labels", () => {
  const rows = fastestRows([verdict("drums", 2_000), verdict("sun", 900), verdict("laptop", 2_000)]);
  expect(rows.map(({ label }) => label)).toEqual(["sun", "drums", "laptop"]);
});

test("five labels are the hardest", () => {
  const labels = (["drums", "sun", "laptop", "anvil", "book", "eye"] as const).map((label) => ({
    label,
    drawn: 9,
    recognised: 1,
  }));
  expect(hardestRows(labels)).toEqual(labels.slice(0, 5));
});

test("what neither the AI nor people won is shared", () => {
  expect(rivalRows({ games: 9, won: 3, lost: 4, first: 30, second: 40, nobody: 7 })).toEqual([
    ["inkling", 3, 30],
    ["people", 4, 40],
    ["neither", 2, 7],
  ]);
});

test("a board is filled when something stands on it", () => {
  expect(filledBoards(EMPTY)).toEqual(new Set());
  const filled = { ...EMPTY, best: [game("Mira", 1, 3)], rival: { ...EMPTY.rival, nobody: 1 } };
  expect(filledBoards(filled)).toEqual(new Set(["best", "rival"]));
});

test("a board has changed when anything on it has", () => {
  const after = { ...EMPTY, best: [game("Mira", 1, 3)], fastest: [verdict("sun", 900)] };
  expect(changedBoards(EMPTY, structuredClone(EMPTY))).toEqual([]);
  expect(changedBoards(EMPTY, after)).toEqual(["best", "fastest"]);
});
