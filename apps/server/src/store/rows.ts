import {
  AI,
  currentRound,
  type Event,
  hostOf,
  type Room,
  type Seat,
  type SeatId,
  seated,
  standings,
} from "@inkling/game";
import type { Entry, Happened } from "./entry.ts";
import type { Row } from "./tables.ts";

/** How a game ended, and what each seat of it agreed to. */
interface Ending {
  readonly game: string;
  readonly at: Date;
  readonly last: number;
  readonly host: SeatId | null;
  readonly listed: boolean;
  readonly seats: readonly { readonly seat: SeatId; readonly shown: boolean; readonly teaches: boolean }[];
}

/** What some entries add to the tables. */
export interface Rows {
  readonly rooms: Row<"rooms">[];
  readonly seats: Row<"seats">[];
  readonly journal: Row<"journal">[];
  readonly games: Row<"games">[];
  readonly drawings: Row<"drawings">[];
  /** Turns that count for nothing. */
  readonly voided: { readonly game: string; readonly round: number }[];
  readonly endings: Ending[];
  readonly results: Row<"results">[];
  readonly closed: { readonly room: string; readonly at: Date }[];
}

type VerdictGiven = Extract<Event, { type: "VerdictGiven" }>;

/** Makes the receipt of a verdict from the room after it, as JSON; `null` where there is none to give. */
export type Sign = (after: Room, event: VerdictGiven, now: Date) => string | null;

/**
 * The rows of some entries: the events as they are, and beside them what replays and scoreboards look up.
 * @param now the wall clock, which says when a game was played
 */
export function rowsOf(entries: readonly Entry[], now: Date, sign: Sign): Rows {
  const rows = noRows();
  for (const entry of entries) {
    switch (entry.kind) {
      case "opened": {
        const { room: id, code, access } = entry;
        rows.rooms.push({ id, code, access, opened_at: now, closed_at: null });
        break;
      }
      case "seated":
        rows.seats.push({ room: entry.room, seat: entry.seat, token: entry.token });
        break;
      case "happened": {
        const { room, first, happened } = entry;
        rows.journal.push({ room, first, events: JSON.stringify(happened.map(({ event }) => event)) });
        for (const [i, one] of happened.entries()) project(rows, room, first + i, one, now, sign);
        break;
      }
      case "closed":
        rows.closed.push({ room: entry.room, at: now });
        break;
    }
  }
  return rows;
}

const noRows = (): Rows => ({
  rooms: [],
  seats: [],
  journal: [],
  games: [],
  drawings: [],
  voided: [],
  endings: [],
  results: [],
  closed: [],
});

/** The rows of all of them, in order. */
export function mergeRows(all: readonly Rows[]): Rows {
  const merged = noRows();
  for (const rows of all) {
    for (const key of Object.keys(merged) as (keyof Rows)[]) {
      (merged[key] as unknown[]).push(...rows[key]);
    }
  }
  return merged;
}

function project(rows: Rows, room: string, seq: number, one: Happened, now: Date, sign: Sign): void {
  const { event, before, after } = one;
  const { game } = after;
  if (!game) return;
  switch (event.type) {
    case "GameStarted":
      rows.games.push({
        id: game.id,
        room,
        first: seq,
        last: null,
        // The game before it is a game of its own.
        opening: JSON.stringify({ ...before, game: null }),
        mode: game.settings.mode,
        started_at: now,
        ended_at: null,
        host: null,
        listed: false,
      });
      break;
    case "VerdictGiven":
      rows.drawings.push(...drawingsOf(after, now, event.seat, sign(after, event, now)));
      break;
    case "RoundEnded":
      rows.drawings.push(...drawingsOf(after, now));
      break;
    case "TurnEnded":
      if (event.reason === "void") rows.voided.push({ game: game.id, round: game.rounds.length });
      else rows.drawings.push(...drawingsOf(after, now));
      break;
    case "GameEnded":
      rows.endings.push(endingOf(after, game.id, seq, now));
      rows.results.push(...resultsOf(after, game.id, game.rounds.length));
      break;
  }
}

/** The drawings of the present round, or one of them with the receipt of its verdict. */
function drawingsOf(room: Room, now: Date, only?: SeatId, receipt: string | null = null): Row<"drawings">[] {
  const { game } = room;
  const round = currentRound(room);
  if (!game || !round || round.prompt === null) return [];
  const label = round.prompt;
  return Object.entries(round.boards).flatMap(([id, board]) => {
    const seat = room.seats.find((other) => other.id === id);
    if (!seat || board.seq === 0 || (only !== undefined && id !== only)) return [];
    return {
      game: game.id,
      round: game.rounds.length,
      seat: id,
      name: seat.name,
      kind: kindOf(seat),
      label,
      time: board.verdict?.time ?? null,
      receipt,
      first_by: firstBy(room),
      shown: false,
      teaches: false,
      deleted: false,
      drawn_at: now,
    };
  });
}

/** Versus: whether the AI or a person had the word first; `null` while that is open, or where no person guessed. */
function firstBy(room: Room): string | null {
  const round = currentRound(room);
  if (!round?.turn?.end) return null;
  const people = room.seats.filter(({ bot, id }) => !bot && id !== round.drawers[0]);
  if (people.length === 0) return null;
  const late = Number.POSITIVE_INFINITY;
  const person = round.turn.found.find(({ seat }) => people.some(({ id }) => id === seat))?.time ?? late;
  const ai = round.boards[round.drawers[0] ?? ""]?.verdict?.time ?? late;
  if (person === late && ai === late) return "nobody";
  return ai < person ? AI : "person";
}

function endingOf(room: Room, game: string, last: number, at: Date): Ending {
  const people = room.seats.filter(({ bot }) => !bot);
  const isOpen = room.access === "public";
  return {
    game,
    at,
    last,
    host: hostAtEnd(room),
    listed: isOpen || people.every(({ agreed }) => agreed.scores),
    seats: room.seats.map(({ id, agreed, bot }) => ({
      seat: id,
      shown: !bot && (isOpen || agreed.scores),
      teaches: !bot && agreed.training,
    })),
  };
}

function resultsOf(room: Room, game: string, rounds: number): Row<"results">[] {
  return standings(room).map(({ seat: id, name, score, rank }) => {
    const seat = room.seats.find((other) => other.id === id);
    const shown = seat !== undefined && !seat.bot && (room.access === "public" || seat.agreed.scores);
    return { game, seat: id, name, kind: seat ? kindOf(seat) : AI, score, rank, rounds, shown };
  });
}

const kindOf = (seat: Seat): string => (seat.bot ? "bot" : "person");

/** The host, or who was it last: at the end of a game everybody may have closed the page. */
const hostAtEnd = (room: Room): SeatId | null => {
  const left = seated(room).filter(({ bot }) => !bot);
  return hostOf(room) ?? (left.find(({ id }) => id === room.namedHost) ?? left[0])?.id ?? null;
};
