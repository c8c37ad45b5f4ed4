import { difficultyOf, isLabel } from "@inkling/guesser/labels";
import { AI, type Game, type Room, type Round } from "./state.ts";
import type { Millis, SeatId } from "./units.ts";

/** Points of an easy label recognised at once. */
const BASE_POINTS = 100;
/** What the hardest label adds to that. */
const HARD_POINTS = 100;
/** The share that is left when the time is used up. */
const LATE_SHARE = 0.3;

/** Of a word of the host's own nobody has measured how hard it is. */
const UNMEASURED = 0.5;
/** What the drawer of an easy word earns at most, and what the hardest adds to that. */
const BASE_DRAWER = 60;
const HARD_DRAWER = 140;

/** The measured difficulty of a word, from 0 to 1. */
export const hardnessOf = (word: string): number => (isLabel(word) ? difficultyOf(word) : UNMEASURED);

/**
 * Points of a recognised drawing or a right answer, the same for everyone (SC1):
 *
 *     round((100 + 100 * d) * (1 - 0.7 * t / T))
 *
 * d is the measured difficulty of the label (0 to 1), t the time used, T the time there was. So at least
 * 30 and at most 200; sooner is more and harder is more.
 */
export function points(word: string, used: Millis, total: Millis): number {
  const share = Math.min(1, Math.max(0, used / total));
  return Math.round((BASE_POINTS + HARD_POINTS * hardnessOf(word)) * (1 - (1 - LATE_SHARE) * share));
}

/**
 * What the one who drew a word in versus earns (SC4): `round((60 + 140 d) * share)`, by the share of the people who
 * guessed that have it. Not by the time they took, and not from the AI.
 */
export function drawerPoints(word: string, share: number): number {
  return Math.round((BASE_DRAWER + HARD_DRAWER * hardnessOf(word)) * share);
}

/** A seat's points in a game so far; in versus the AI's, too. */
export function scoreOf(game: Game, seat: SeatId): number {
  return game.rounds.reduce((sum, round) => sum + gainOf(round, seat), 0);
}

/** A seat's points in one round. */
export function gainOf({ boards, drawers, turn }: Round, seat: SeatId): number {
  const verdict = (id: SeatId | undefined) => (id === undefined ? 0 : (boards[id]?.verdict?.points ?? 0));
  if (!turn) return verdict(seat);
  if (turn.end?.reason === "void") return 0;
  if (seat === AI) return verdict(drawers[0]);
  if (seat === drawers[0]) return turn.end?.points ?? 0;
  return turn.found.find((found) => found.seat === seat)?.points ?? 0;
}

/** The AI goes by the name of the game. */
export const AI_NAME = "Inkling";

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
  const seats = room.seats
    // Who never took part is in it only while there is still a round to come.
    .filter(({ id, presence }) => {
      const tookPart = game.rounds.some((round) => id in round.boards || gainOf(round, id) > 0);
      return tookPart || (presence !== "gone" && room.phase.name !== "podium");
    });
  const { mode, strength } = game.settings;
  const rival = mode === "versus" && strength !== "off" ? [{ id: AI, name: AI_NAME }] : [];
  const present = game.rounds.at(-1);
  const rows = [...seats, ...rival]
    .map(({ id, name }) => ({
      seat: id,
      name,
      score: scoreOf(game, id),
      gain: present ? gainOf(present, id) : 0,
    }))
    .sort((a, b) => b.score - a.score);
  return rows.map((row) => ({ ...row, rank: 1 + rows.filter((other) => other.score > row.score).length }));
}
