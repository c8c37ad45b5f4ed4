import { difficultyOf, LABELS } from "@inkling/guesser/labels";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { points, scoreOf, standings } from "./score.ts";
import { Table } from "./testing.ts";

const anyLabel = fc.constantFrom(...LABELS);
const anySeconds = fc.integer({ min: 10, max: 90 });
const scores = (table: Table) => standings(table.room).map(({ seat, rank, score }) => [seat, rank, score]);

describe("points", () => {
  it("SC1 are round((100 + 100 d) (1 - 0.7 t / T))", () => {
    fc.assert(
      fc.property(
        anyLabel,
        anySeconds,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (label, seconds, share) => {
          const [t, T] = [share * seconds * 1000, seconds * 1000];
          const exact = (100 + 100 * difficultyOf(label)) * (1 - (0.7 * t) / T);
          expect(Math.abs(points(label, t, T) - exact)).toBeLessThanOrEqual(0.5 + 1e-9);
          expect(Number.isInteger(points(label, t, T))).toBe(true);
        },
      ),
    );
  });

  it("SC1 are all of it at once and three tenths of it at the end", () => {
    for (const label of LABELS) {
      const most = 100 + 100 * difficultyOf(label);
      expect(Math.abs(points(label, 0, 20_000) - most)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(points(label, 20_000, 20_000) - 0.3 * most)).toBeLessThanOrEqual(0.5 + 1e-9);
    }
  });

  it("SC1 are 30 to 200, even if a clock jumps", () => {
    fc.assert(
      fc.property(anyLabel, anySeconds, fc.maxSafeInteger(), (label, seconds, used) => {
        const scored = points(label, used, seconds * 1000);
        expect(scored >= 30 && scored <= 200).toBe(true);
      }),
    );
  });

  it("SC1 are no fewer for sooner or harder", () => {
    const half = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(anyLabel, anyLabel, half, half, (a, b, share, more) => {
        const [easy, hard] = difficultyOf(a) <= difficultyOf(b) ? [a, b] : [b, a];
        expect(points(hard, share, 1)).toBeGreaterThanOrEqual(points(easy, share, 1));
        expect(points(easy, share, 1)).toBeGreaterThanOrEqual(points(easy, share + more, 1));
      }),
    );
  });

  it("SC1 need a difficulty of every label from 0 to 1", () => {
    for (const label of LABELS) expect(difficultyOf(label) >= 0 && difficultyOf(label) <= 1).toBe(true);
  });
});

describe("the scoreboard", () => {
  it("SC2 gives nothing for a drawing that is not recognised", () => {
    const table = Table.drawing("Mira", "Tom");
    table.draw("Mira");
    table.guess("Mira", [{ label: table.round.prompt, probability: 0.99 }]);
    table.until("reveal");
    expect(scores(table)).toEqual([
      ["Mira", 1, 0],
      ["Tom", 1, 0],
    ]);
  });

  it("SC2 adds up the rounds, and keeps what there is", () => {
    const table = Table.drawing("Mira");
    table.recognise("Mira");
    const first = table.board("Mira").verdict?.points ?? 0;
    table.until("drawing").wait(7_000).recognise("Mira");
    const second = table.board("Mira").verdict?.points ?? 0;
    expect(standings(table.room)).toEqual([
      { seat: "Mira", name: "Mira", score: first + second, gain: second, rank: 1 },
    ]);
    table.until("drawing").ring();
    expect(standings(table.room)).toMatchObject([{ score: first + second, gain: 0 }]);
  });

  it("SC3 lets equal scores share a rank and leaves out those that they take up", () => {
    const table = Table.drawing("Mira", "Tom", "Aiko", "Ben");
    for (const seat of ["Aiko", "Mira"]) table.recognise(seat);
    table.wait(10_000).recognise("Ben");
    expect(standings(table.room).map(({ seat, rank }) => [seat, rank])).toEqual([
      ["Mira", 1],
      ["Aiko", 1],
      ["Ben", 3],
      ["Tom", 4],
    ]);
  });

  it("SC3 ranks everybody first while nobody has scored", () => {
    expect(scores(Table.drawing("Mira", "Tom", "Aiko"))).toEqual([
      ["Mira", 1, 0],
      ["Tom", 1, 0],
      ["Aiko", 1, 0],
    ]);
  });

  it("RM6 lists who has left with points, and nobody who has left without a drawing", () => {
    const table = Table.drawing("Mira", "Tom").join("Late");
    table.recognise("Tom");
    table.leave("Tom");
    expect(standings(table.room).map(({ seat }) => seat)).toEqual(["Tom", "Mira", "Late"]);
    table.leave("Late");
    expect(standings(table.room).map(({ seat }) => seat)).toEqual(["Tom", "Mira"]);
  });

  it("GA3 lists newcomers who will still play, and on the podium only those who drew", () => {
    const table = new Table().join("Mira");
    table.configure({ rounds: 1 });
    table.start();
    table.join("Late");
    expect(standings(table.room)).toHaveLength(2);
    expect(standings(table.until("podium").room).map(({ seat }) => seat)).toEqual(["Mira"]);
  });

  it("GA9 is empty in the lobby", () => {
    const table = new Table().join("Mira");
    expect(standings(table.room)).toEqual([]);
    table.start();
    table.until("podium").openLobby();
    expect(standings(table.room)).toEqual([]);
  });

  it("SC2 knows nothing of seats that never played", () => {
    const { game } = Table.drawing("Mira").room;
    expect(game && scoreOf(game, "nobody")).toBe(0);
  });
});
