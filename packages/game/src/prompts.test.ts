import { LABELS, type Label, LEVELS, levelOf } from "@inkling/guesser/labels";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choosePrompts } from "./prompts.ts";
import { Table } from "./testing.ts";

const promptsOf = (table: Table) => table.events.flatMap((e) => (e.type === "RoundStarted" ? e.prompt : []));

/** The prompts of the first game in a room of these people. */
function played(seed: number, ...people: string[]) {
  const table = new Table().join(...people);
  table.start(seed);
  return promptsOf(table.until("podium"));
}

describe("the prompts of a game", () => {
  it("PR1 come from its seed alone, whoever plays", () => {
    expect(played(123, "Mira")).toEqual(played(123, "Tom", "Aiko"));
    expect(played(123, "Mira")).toEqual(choosePrompts(123, 5, []));
  });

  it("PR1 begin alike however many rounds there are", () => {
    expect(choosePrompts(9, 10, []).slice(0, 3)).toEqual(choosePrompts(9, 3, []));
  });

  it("PR1 differ from seed to seed, and every label has its turn", () => {
    const games = Array.from({ length: 300 }, (_, seed) => choosePrompts(seed, 5, []));
    expect(new Set(games.map(String)).size).toBe(300);
    expect(new Set(games.flat())).toEqual(new Set(LABELS));
  });

  it("PR2 come once in a game, and none of them was in the game before", () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger(), { minLength: 2, maxLength: 6 }), (seeds) => {
        let before: readonly string[] = [];
        const table = new Table().join("Mira");
        table.configure({ rounds: 10 });
        for (const seed of seeds) {
          const from = table.events.length;
          table.start(seed);
          table.until("podium");
          const prompts = promptsOf(table).slice(-10);
          expect(table.events.slice(from).filter(({ type }) => type === "RoundStarted")).toHaveLength(10);
          expect(new Set([...before, ...prompts]).size).toBe(before.length + 10);
          before = prompts;
        }
      }),
      { numRuns: 20 },
    );
  });

  it("PR3 are an easy, a middle and a hard one in turn", () => {
    for (let seed = 0; seed < 50; seed++) {
      const levels = choosePrompts(seed, 10, choosePrompts(seed + 1, 10, [])).map((label) =>
        levelOf(label as Label),
      );
      expect(levels).toEqual(levels.map((_, i) => LEVELS[i % 3]));
    }
    for (const level of LEVELS) {
      expect(LABELS.filter((label) => levelOf(label) === level).length).toBeGreaterThanOrEqual(33);
    }
  });

  it("PR2 remembers the game before through the lobby too", () => {
    const table = new Table().join("Mira");
    table.configure({ rounds: 10 });
    table.start(1);
    table.until("podium").openLobby();
    table.start(1);
    table.until("podium");
    expect(new Set(promptsOf(table)).size).toBe(20);
  });
});
