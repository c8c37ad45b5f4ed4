import { AI, apply } from "@inkling/game";
import { begin, encodeOps, extend } from "@inkling/ink";
import { describe, expect, test } from "vitest";
import { recordOf } from "./record-of.ts";
import { LINE, MemoryGames, PlayedGame, someReceipt } from "./testing.ts";

function race() {
  const game = new PlayedGame(["mira", "tom"], { mode: "race", rounds: 2, seconds: 20 });
  const first = game.round.prompt as "cat";
  game.draw("mira", LINE, 1_000).draw("tom", LINE, 2_000).judge("mira");
  game.receipts.set("1/mira", someReceipt(first));
  game.ring(); // the round is shown, and the judge is late
  game.judge("tom");
  game.ring().ring();
  game.draw("mira", [begin(1, 1)]).draw("mira", [extend(9, 9)]);
  return { game: game.finish().kept, first };
}

describe("a race as it is told", () => {
  const { game, first } = race();
  const record = recordOf(game, null);

  test("has its players, standings, seed and settings", () => {
    expect(record).toMatchObject({ id: "game-1", seed: 7, settings: { mode: "race", rounds: 2 }, you: null });
    expect(record.startedAt).toBe("2023-11-14T22:13:20.000Z");
    expect(record.players).toEqual([
      { seat: "mira", name: "mira", bot: false },
      { seat: "tom", name: "tom", bot: false },
    ]);
    expect(record.standings.map(({ seat, rank }) => [seat, rank])).toEqual([
      ["mira", 1],
      ["tom", 2],
    ]);
  });

  test("has each drawing as it arrived, with its verdict, a late one too", () => {
    const [mira, tom, again, blank] = record.drawings;
    expect(record.drawings.map(({ round, seat }) => [round, seat])).toEqual([
      [1, "mira"],
      [1, "tom"],
      [2, "mira"],
      [2, "tom"],
    ]);
    expect(mira).toMatchObject({ prompt: first, batches: [[1_000, encodeOps(LINE)]], deleted: false });
    expect(mira?.verdict).toMatchObject({ time: 1_000, upTo: 3 });
    expect(mira?.receipt?.label).toBe(first);
    expect(tom?.verdict).toMatchObject({ time: 3_000, upTo: 3 });
    expect(tom?.receipt).toBe(null);
    expect(again?.batches.map(([at]) => at)).toEqual([50, 100]);
    expect(blank).toMatchObject({ batches: [], verdict: null, deleted: false });
  });

  test("a verdict that came when all was over counts like any other", () => {
    const late = { type: "VerdictGiven", seat: "mira" } as const;
    const verdict = { upTo: 2, time: 100, probability: 0.9, points: 77 };
    const then = recordOf({ ...game, events: [...game.events, { ...late, verdict }] }, null);
    expect(then.drawings[2]?.verdict).toEqual(verdict);
    expect(then.standings[0]?.score).toBe((record.standings[0]?.score ?? 0) + 77);
  });

  test("has the ink that the fold of the log has", () => {
    const room = game.events.reduce(apply, game.opening);
    for (const { round, seat, batches } of record.drawings) {
      const board = room.game?.rounds[round - 1]?.boards[seat];
      expect(batches.map(([, ops]) => ops)).toEqual(board?.batches.map(({ ops }) => ops));
    }
  });

  test("is the same every time", () => {
    expect(recordOf(throughADatabase(game), null)).toEqual(record);
  });

  test("keeps what a deleted drawing scored, and nothing of what was drawn", async () => {
    const games = new MemoryGames(game);
    await games.deleteDrawing("game-1", 1, "mira");
    const kept = await games.load("game-1");
    const then = kept && recordOf(kept, { seat: "mira", host: true });
    expect(then?.drawings[0]).toMatchObject({ batches: [], receipt: null, deleted: true });
    expect(then?.drawings[0]?.verdict).toEqual(record.drawings[0]?.verdict);
    expect(then?.drawings.slice(1)).toEqual(record.drawings.slice(1));
    expect(then?.standings).toEqual(record.standings);
    expect(then?.you).toEqual({ seat: "mira", host: true });
  });
});

/** What a database gives back. */
const throughADatabase = (game: ReturnType<typeof race>["game"]) => ({
  ...game,
  opening: JSON.parse(JSON.stringify(game.opening)),
  events: JSON.parse(JSON.stringify(game.events)),
});

describe("versus as it is told", () => {
  const game = new PlayedGame(["mira", "tom", "aiko"], { mode: "versus", rounds: 1, seconds: 60 });
  game.choose().draw("mira", LINE, 2_000).find("aiko", 3_000);
  game.ask({ type: "Answer", seat: "tom", round: game.round.id, text: "my secret talk", rude: false });
  game.find("tom", 1_000); // all have it
  game.ring(); // tom's turn
  game.ask({ type: "Leave", seat: "tom" }); // without having chosen a word
  const record = recordOf(game.finish().kept, null);

  test("has the words and who found them, but no drawing where none was chosen", () => {
    expect(record.drawings.map(({ round, seat }) => [round, seat])).toEqual([
      [1, "mira"],
      [3, "aiko"],
    ]);
    const [drawing] = record.drawings;
    expect(["zebra", "ice-cream", "yurt"]).toContain(drawing?.prompt);
    expect(drawing?.found.map(({ seat, time }) => [seat, time])).toEqual([
      ["aiko", 5_000],
      ["tom", 6_000],
    ]);
  });

  test("says of a turn that it counted for nothing", () => {
    const other = new PlayedGame(["mira", "tom"], { mode: "versus", rounds: 1, seconds: 60 });
    other.choose().draw("mira", LINE, 2_000);
    other.ask({ type: "VoidTurn", seat: "mira", round: other.round.id, want: true });
    const { drawings } = recordOf(other.finish().kept, null);
    expect(drawings[0]?.voided).toBe(true);
    expect(record.drawings.map(({ voided }) => voided)).toEqual([false, false]);
  });

  test("has whoever left, and the AI only in the standings", () => {
    expect(record.players.map(({ seat }) => seat)).toEqual(["mira", "tom", "aiko"]);
    expect(record.standings.map(({ seat }) => seat)).toContain(AI);
  });

  test("has nothing of what was said, nor of the words that were not drawn", () => {
    const text = JSON.stringify(record);
    expect(text).not.toContain("secret");
    const drawn = record.drawings.map(({ prompt }) => prompt);
    for (const word of ["zebra", "ice-cream", "yurt"]) {
      if (!drawn.includes(word)) expect(text).not.toContain(word);
    }
  });
});
