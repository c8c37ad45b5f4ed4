import {
  AI,
  findSeat,
  type Game,
  type Room,
  type Round,
  type SeatId,
  type Standing,
  standings,
} from "@inkling/game";
import { BLANK, type Ink } from "@inkling/ink";

/** How many ranks stand on the podium. */
const STEPS = 3;
/** So many people without a point may share a step. */
const MOST_POINTLESS = 3;

/** Somebody's drawing that is worth a frame. */
export interface Best {
  readonly label: string;
  readonly ink: Ink;
  /** When it was recognised; `null` if none of theirs was. */
  readonly time: number | null;
}

export interface Person extends Standing {
  readonly best: Best | null;
}

/** One step and all who share it. */
export interface Step {
  /** The step, from 1; with a tie on the first, the next is still the second step. */
  readonly step: number;
  readonly rank: number;
  readonly people: readonly Person[];
}

/** All drawings of one round. */
export interface Sheet {
  readonly id: number;
  readonly prompt: string;
  /** Who drew it, where that was one alone. */
  readonly by: string | null;
  readonly drawings: readonly {
    readonly seat: SeatId;
    readonly name: string;
    readonly ink: Ink;
  }[];
}

export interface Podium {
  readonly rows: readonly Standing[];
  readonly steps: readonly Step[];
  readonly winners: readonly Person[];
  /** The best drawing of whoever leads the table, points or not. */
  readonly best: Best | null;
  /** Points between the winners and whoever comes next; `null` where nobody does. */
  readonly lead: number | null;
  readonly recognised: number;
  readonly drawings: number;
  readonly rounds: number;
  /** Whether one drew and the others guessed: `recognised` is then what the AI had. */
  readonly versus: boolean;
  /** Whether the AI guessed. */
  readonly guessed: boolean;
  /** How many played, the AI aside. */
  readonly people: number;
  readonly book: readonly Sheet[];
}

export function podiumOf(room: Room): Podium {
  const rows = standings(room);
  const { game } = room;
  // Without a point one stands on a step only as long as not half the room does.
  const pointless = rows.filter(({ score }) => score === 0).length;
  const raised = rows.filter(({ score }) => score > 0 || pointless <= MOST_POINTLESS);
  const ranks = [...new Set(raised.map(({ rank }) => rank))].slice(0, STEPS);
  const steps = ranks.map(
    (rank, i): Step => ({
      step: i + 1,
      rank,
      people: rows
        .filter((row) => row.rank === rank)
        .map((row) => ({ ...row, best: game && bestOf(game, row.seat) })),
    }),
  );
  const winners = steps[0]?.people ?? [];
  const next = winners.length > 0 ? rows[winners.length] : undefined;
  const boards = game?.rounds.filter(counts).flatMap((round) => Object.values(round.boards)) ?? [];
  const laps = game?.rounds.at(-1)?.turn?.lap;
  return {
    rows,
    steps,
    winners,
    best: game && rows[0] ? bestOf(game, rows[0].seat) : null,
    lead: winners[0] && next ? winners[0].score - next.score : null,
    recognised: boards.filter(({ verdict }) => verdict !== null).length,
    drawings: boards.length,
    rounds: laps ?? game?.rounds.length ?? 0,
    versus: laps !== undefined,
    guessed: laps === undefined || game?.settings.strength !== "off",
    people: rows.filter(({ seat }) => seat !== AI).length,
    book: game ? bookOf(room, game) : [],
  };
}

/** A turn of versus counts if a word was drawn and it is not void. */
const counts = ({ prompt, turn }: Round): boolean => prompt !== null && turn?.end?.reason !== "void";

/** A seat's best board with ink on it: the one recognised first or, in versus, the one that earned most. */
function bestOf(game: Game, seat: SeatId): Best | null {
  const drawings = game.rounds.flatMap((round) => {
    const board = round.boards[seat];
    if (!board || board.ink.strokes.length === 0) return [];
    const time = board.verdict?.time ?? null;
    const { prompt, turn } = round;
    const merit = turn ? (turn.end?.points ?? 0) : -(time ?? Number.POSITIVE_INFINITY);
    return [{ merit, best: { label: prompt ?? "", ink: board.ink, time } satisfies Best }];
  });
  const most = Math.max(...drawings.map(({ merit }) => merit));
  return drawings.find(({ merit }) => merit === most)?.best ?? null;
}

const bookOf = (room: Room, game: Game): readonly Sheet[] =>
  game.rounds
    .filter(({ prompt }) => prompt !== null)
    .map(({ id, prompt, drawers, boards, turn }) => {
      const drawings = drawers.map((seat) => ({
        seat,
        name: findSeat(room, seat)?.name ?? "",
        ink: boards[seat]?.ink ?? BLANK,
      }));
      return { id, prompt: prompt ?? "", by: turn ? (drawings[0]?.name ?? "") : null, drawings };
    });
