import { difficultyOf, type Label } from "@inkling/guesser/labels";
import type { Game, Room } from "./state.ts";
import type { Millis, SeatId } from "./units.ts";

/** Points of an easy label recognised at once. */
const BASE_POINTS = 100;
/** What the hardest label adds to that. */
const HARD_POINTS = 100;
/** The share that is left when the time is used up. */
const LATE_SHARE = 0.3;

/**
 * Points of a recognised drawing, the same for everyone (SC1):
 *
 *     round((100 + 100 * d) * (1 - 0.7 * t / T))
 *
 * d is the measured difficulty of the label (0 to 1), t the time used, T the time there was. So at least
 * 30 and at most 200; sooner is more and harder is more.
 */
export function points(label: Label, used: Millis, total: Millis): number {
  const share = Math.min(1, Math.max(0, used / total));
  return Math.round((BASE_POINTS + HARD_POINTS * difficultyOf(label)) * (1 - (1 - LATE_SHARE) * share));
}

/** A seat's points in a game so far: the sum of its verdicts. */
export function scoreOf(game: Game, seat: SeatId): number {
  return game.rounds.reduce((sum, round) => sum + (round.boards[seat]?.verdict?.points ?? 0), 0);
}

/** One row of the scoreboard. */
export interface Standing {
  readonly seat: SeatId;
  readonly name: string;
  readonly score: number;
  /** Points of the present round. */
  readonly gain: number;
  /** From 1; who has the same score shares a rank, and the ranks after it are left out (SC3). */
  readonly rank: number;
}

/** The scoreboard of the present game, best first; equals stand in seat order. Empty in the lobby. */
export function standings(room: Room): readonly Standing[] {
  const { game } = room;
  if (!game) return [];
  const rows = room.seats
    // Who never drew is part of it only while there is still a round to come.
    .filter(({ id, presence }) => {
      const drew = game.rounds.some((round) => id in round.boards);
      return drew || (presence !== "gone" && room.phase.name !== "podium");
    })
    .map((seat) => ({
      seat: seat.id,
      name: seat.name,
      score: scoreOf(game, seat.id),
      gain: game.rounds.at(-1)?.boards[seat.id]?.verdict?.points ?? 0,
    }))
    .sort((a, b) => b.score - a.score);
  return rows.map((row) => ({ ...row, rank: 1 + rows.filter((other) => other.score > row.score).length }));
}
