import { isLabel } from "@inkling/guesser/labels";
import { applyOps, BLANK, decodeOps } from "@inkling/ink";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import { decide } from "./decide.ts";
import { MAX_BOARD_OPS } from "./decide-drawing.ts";
import type { Event } from "./event.ts";
import { anyMoves, CODE, play, type Step } from "./random-play.ts";
import { createRoom, currentRound, findSeat, hostOf, peopleHere, seated, somebodyHere } from "./room.ts";
import { scoreOf } from "./score.ts";
import { areSettings } from "./settings.ts";
import { MAX_PLAYERS, type Room } from "./state.ts";
import { currentTurn, drawerOf, hasWord } from "./turn.ts";
import { eventFor, type Viewer, viewFor } from "./view.ts";

const VIEWERS: readonly Viewer[] = [{ role: "player", seat: "seat-0" }, { role: "spectator" }];

/** What a viewer hears of what happened in a room. */
function heard(before: Room, events: readonly Event[], viewer: Viewer): readonly Event[] {
  let room = before;
  return events.map((event) => {
    room = apply(room, event);
    return eventFor(room, event, viewer);
  });
}

/** Checks each step of many plays. */
const always = (check: (step: Step) => void, numRuns = 100) =>
  fc.assert(
    fc.property(anyMoves, (moves) => play(moves).forEach(check)),
    { numRuns },
  );

describe("whatever people, timers and judges do in whatever order", () => {
  it("LO2 nothing throws, and nothing but events changes the room", () => {
    const seen = new Set<string>();
    always(({ events }) => {
      for (const { type } of events) seen.add(type);
    }, 1_600);
    // The plays are worth something: everything that can happen did happen. (But for what needs a whole game with ink
    // first, which few of them are.)
    seen.delete("DrawingDeleted");
    expect([...seen].sort()).toEqual([
      "AccessChanged",
      "AgreementChanged",
      "DrawingStarted",
      "FilterChanged",
      "GameEnded",
      "GamePaused",
      "GameStarted",
      "GuessMade",
      "HintGiven",
      "HostNamed",
      "InkAdded",
      "LineSaid",
      "LobbyOpened",
      "PlayerAway",
      "PlayerBack",
      "PlayerJoined",
      "PlayerKicked",
      "PlayerLeft",
      "RoundEnded",
      "RoundStarted",
      "SettingsChanged",
      "TurnEnded",
      "TurnStarted",
      "VerdictGiven",
      "VoidWanted",
      "VoteChanged",
      "WordChosen",
      "WordFound",
      "WordKnown",
      "WordsChanged",
    ]);
  });

  it("LO1 replaying the events gives the same room", () => {
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const steps = play(moves);
        const replayed = steps.flatMap(({ events }) => events).reduce(apply, createRoom(CODE));
        expect(replayed).toEqual(steps.at(-1)?.after ?? createRoom(CODE));
      }),
    );
  });

  it("VI2 folding what a viewer hears gives what the viewer sees", () => {
    for (const viewer of VIEWERS) {
      fc.assert(
        fc.property(anyMoves, (moves) => {
          let view = viewFor(createRoom(CODE), viewer);
          for (const { before, events, after } of play(moves)) {
            view = heard(before, events, viewer).reduce(apply, view);
            expect(view).toEqual(viewFor(after, viewer));
          }
        }),
        { numRuns: 50 },
      );
    }
  });

  it("VI1 no view and no event tells the seed or a prompt that is still to come", () => {
    always(({ before, events, after }) => {
      const { secret, game } = after;
      if (!secret) return;
      if (game?.settings.mode === "versus") return;
      const shown = game?.rounds.map(({ prompt }) => prompt) ?? secret.prompts;
      const hidden = secret.prompts.filter((prompt) => !shown.includes(prompt)).map((p) => JSON.stringify(p));
      if (secret.seed > 1e9) hidden.push(String(secret.seed));
      for (const viewer of VIEWERS) {
        const told = JSON.stringify([viewFor(after, viewer), heard(before, events, viewer)]);
        for (const text of hidden) expect(told).not.toContain(text);
      }
    });
  });

  it("VI3 whoever has to guess a word is told neither it nor the words beside it", () => {
    always(({ before, events, after }) => {
      const round = currentTurn(after);
      if (!round || round.turn.end || after.game?.settings.wordOnWall) return;
      // Words of the host's own are names of people here, too.
      const words = [round.prompt ?? "", ...round.turn.choices].filter(isLabel);
      for (const viewer of VIEWERS) {
        if (viewer.role === "player" && hasWord(round, viewer.seat)) continue;
        const view = viewFor(after, viewer);
        // In earlier turns somebody may have guessed it.
        const now = { ...view, game: view.game && { ...view.game, rounds: view.game.rounds.slice(-1) } };
        const told = JSON.stringify([now, heard(before, events, viewer)]);
        // As a value: "line" is a key, too.
        for (const word of words) expect(told).not.toMatch(new RegExp(`"${word}"(?!:)`));
      }
    });
  });

  it("SC2 no score of a game falls, but for a turn that is void", () => {
    always(({ before, events, after }) => {
      if (events.some((event) => event.type === "TurnEnded" && event.reason === "void")) return;
      const [was, is] = [before.game, after.game];
      if (!was || was.number !== is?.number) return;
      for (const { id } of before.seats) expect(scoreOf(is, id)).toBeGreaterThanOrEqual(scoreOf(was, id));
    });
  });

  it("VE3 a board has one verdict at most, and keeps it", () => {
    always(({ before, events, after }) => {
      const given = events.filter((event) => event.type === "VerdictGiven");
      expect(given.length).toBeLessThanOrEqual(1);
      for (const { seat, verdict } of given) {
        expect(currentRound(before)?.boards[seat]?.verdict).toBeNull();
        expect(verdict.points >= 30 && verdict.points <= 200).toBe(true);
      }
      for (const [i, round] of before.game?.rounds.entries() ?? []) {
        if (after.game?.number !== before.game?.number) return;
        for (const [seat, { verdict }] of Object.entries(round.boards)) {
          if (verdict) expect(after.game?.rounds[i]?.boards[seat]?.verdict).toBe(verdict);
        }
      }
    });
  });

  it("VE2 a board of the race with a verdict does not change, nor does any whose round is over", () => {
    always(({ before, events, after }) => {
      if (before.game?.number !== after.game?.number) return;
      if (events.some(({ type }) => type === "DrawingDeleted")) return; // GA11
      for (const [i, round] of before.game?.rounds.entries() ?? []) {
        for (const [seat, board] of Object.entries(round.boards)) {
          const later = after.game?.rounds[i]?.boards[seat];
          if (board.verdict && !round.turn) expect(later).toBe(board);
          if (before.phase.name !== "drawing") expect(later?.batches).toBe(board.batches);
        }
      }
    });
  });

  it("TI1 a stale timer changes nothing, and every new phase has a new id", () => {
    always(({ before, now, events, after }) => {
      for (const phase of [after.phase.id - 1, after.phase.id + 1]) {
        expect(decide(after, { type: "TimeUp", phase }, now)).toEqual({ ok: true, events: [] });
      }
      const phases = events.filter(({ type }) => /Round|Turn|DrawingStarted|GameEnded|Lobby/.test(type));
      expect(after.phase.id).toBe(before.phase.id + phases.length);
    });
  });

  it("IN2 a board's ink is what its batches say, counted, and IN5 never more than it takes", () => {
    always(({ events, after }) => {
      for (const event of events) {
        const board = event.type === "InkAdded" && currentRound(after)?.boards[event.seat];
        if (!board) continue;
        const decoded = decodeOps(board.batches.map(({ ops }) => ops).join(""));
        if (!decoded.ok) throw new Error(decoded.error);
        expect(decoded.ops).toHaveLength(board.seq);
        expect(board.ink).toEqual(applyOps(BLANK, decoded.ops));
        expect(board.seq).toBeLessThanOrEqual(MAX_BOARD_OPS);
        expect(board.batches.at(-1)?.upTo ?? 0).toBe(board.seq);
      }
    });
  });

  it("GU2 no label stands twice in what a board remembers", () => {
    always(({ after }) => {
      for (const { thoughts } of Object.values(currentRound(after)?.boards ?? {})) {
        expect(new Set(thoughts.map(({ label }) => label)).size).toBe(thoughts.length);
      }
    });
  });

  it("GA4 a round that is being drawn has somebody who still draws", () => {
    always(({ after }) => {
      const round = currentRound(after);
      if (after.phase.name !== "drawing" || !round || round.turn) return;
      const drawing = round.drawers.filter(
        (id) => findSeat(after, id)?.presence !== "gone" && !round.boards[id]?.verdict,
      );
      expect(drawing.length).toBeGreaterThan(0);
      expect(Object.keys(round.boards).sort()).toEqual([...round.drawers].sort());
    });
  });

  it("TU4 a turn that goes on has somebody who draws and somebody who guesses", () => {
    always(({ after }) => {
      const round = currentTurn(after);
      if (!round || (after.phase.name !== "choosing" && after.phase.name !== "drawing")) return;
      expect(findSeat(after, drawerOf(round))?.presence).not.toBe("gone");
      const guessers = after.seats.filter(({ id, presence }) => presence !== "gone" && !hasWord(round, id));
      expect(guessers.length).toBeGreaterThan(0);
    });
  });

  it("TU2 nobody draws twice in a lap, nor while away", () => {
    always(({ events, after }) => {
      const drew = after.game?.rounds.map(({ turn, drawers }) => turn && `${turn.lap} ${drawers[0]}`) ?? [];
      const turns = drew.filter((one) => one !== null);
      expect(new Set(turns).size).toBe(turns.length);
      for (const event of events) {
        if (event.type === "TurnStarted") expect(findSeat(after, event.drawer)?.presence).toBe("here");
      }
    });
  });

  it("SC4 what a turn brings is within its bounds", () => {
    always(({ after }) => {
      for (const { turn } of after.game?.rounds ?? []) {
        const points = turn?.end?.points ?? 0;
        expect(points >= 0 && points <= 200).toBe(true);
        for (const found of turn?.found ?? []) expect(found.points >= 30 && found.points <= 200).toBe(true);
      }
    });
  });

  it("GA7 no round begins while nobody is here", () => {
    always(({ events, after }) => {
      if (events.some(({ type }) => /^(Round|Turn)Started$/.test(type)))
        expect(somebodyHere(after)).toBe(true);
    });
  });

  it("GA7 GA10 a game waits only while nobody is here, or the host has paused it", () => {
    always(({ command, now, after }) => {
      if (command.type !== "TimeUp" || after.phase.name !== "reveal" || after.phase.endsAt > now) return;
      const stale = command.phase !== after.phase.id;
      const here = after.seats.filter(({ presence }) => presence === "here").length;
      const enough = currentTurn(after) ? here > 1 : here > 0;
      if (!stale) expect(somebodyHere(after) && enough && !after.paused).toBe(false);
    });
  });

  it("GA8 a game begins at nought, with people who are here", () => {
    always(({ events, after }) => {
      if (!events.some(({ type }) => type === "GameStarted")) return;
      const { game } = after;
      expect(game?.rounds).toHaveLength(1);
      for (const { id, presence } of after.seats) {
        expect(game && scoreOf(game, id)).toBe(0);
        expect(presence).not.toBe("gone");
      }
    });
  });

  it("RM3 no more than twelve have a seat, and RM6 nobody in the lobby is gone", () => {
    always(({ after }) => {
      expect(seated(after).length).toBeLessThanOrEqual(MAX_PLAYERS);
      if (after.phase.name === "lobby") expect(seated(after)).toHaveLength(after.seats.length);
    });
  });

  it("RM2 no two in the row have the same name", () => {
    always(({ after }) => {
      const names = after.seats.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    });
  });

  it("HO1 HO3 the host is whom a host has named, if here, or else the first person here", () => {
    const isPerson = (room: Room, id: string) => {
      const seat = findSeat(room, id);
      return seat?.presence === "here" && !seat.bot;
    };
    always(({ after }) => {
      const people = after.seats.filter(({ id }) => isPerson(after, id));
      const named = people.find(({ id }) => id === after.namedHost);
      expect(hostOf(after)).toBe((named ?? people[0])?.id ?? null);
    });
  });

  it("OR1 who was removed never has a seat again", () => {
    always(({ after }) => {
      for (const id of after.kicked) expect(seated(after).some((seat) => seat.id === id)).toBe(false);
    });
  });

  it("OR2 nobody who is here is wanted out by more than half of at least two others", () => {
    always(({ after, command }) => {
      if (command.type !== "Vote") return;
      for (const [target, voters] of Object.entries(after.votes)) {
        if (target !== command.target) continue;
        const others = peopleHere(after).filter(({ id }) => id !== target);
        const wanting = others.filter(({ id }) => voters.includes(id)).length;
        expect(wanting < 2 || wanting <= others.length / 2).toBe(true);
      }
    });
  });

  it("ST3 settings are always within their range", () => {
    always(({ after }) => {
      expect(areSettings(after.settings)).toBe(true);
      if (after.game) expect(areSettings(after.game.settings)).toBe(true);
    });
  });

  it("PR2 no prompt comes twice in two games", () => {
    always(({ before, after }) => {
      if (before.games === after.games || after.game?.settings.mode !== "race") return;
      const previous = before.secret?.prompts.slice(-60) ?? [];
      const prompts = [...new Set(previous), ...(after.secret?.prompts ?? [])];
      expect(new Set(prompts).size).toBe(prompts.length);
    });
  });
});
