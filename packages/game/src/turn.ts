import { findSeat } from "./room.ts";
import { points } from "./score.ts";
import type { Room, Round, Seat, Turn } from "./state.ts";
import { between, type Instant, type Millis, type SeatId } from "./units.ts";

/** How long one may choose a word. */
export const CHOOSING_MS = 12_000 as Millis;
/** Who draws is away for so long at most, and has so long for the first stroke. */
export const DRAWER_AWAY_MS = 8_000 as Millis;
export const FIRST_STROKE_MS = 25_000 as Millis;

/** A round of versus. */
export type TurnRound = Round & { readonly turn: Turn };

/** The turn being chosen for, drawn or shown; `undefined` outside versus. */
export function currentTurn(room: Room): TurnRound | undefined {
  const round = room.game?.rounds.at(-1);
  return round?.turn ? (round as TurnRound) : undefined;
}

/** Who draws in a turn. */
export const drawerOf = (round: TurnRound): SeatId => round.drawers[0] as SeatId;

/** Whether a seat knows the word: it draws it, or has typed it. */
export const hasWord = (round: TurnRound, seat: SeatId): boolean =>
  drawerOf(round) === seat || round.turn.found.some((found) => found.seat === seat);

/** Those who do not have the word yet, here or away. */
export const guessersOf = (room: Room, round: TurnRound): readonly Seat[] =>
  room.seats.filter(({ id, presence }) => presence !== "gone" && !hasWord(round, id));

/** Those guessers who are here. */
export const guessersHere = (room: Room, round: TurnRound): readonly Seat[] =>
  guessersOf(room, round).filter(({ presence }) => presence === "here");

/**
 * How many have the word, of how many who are here or have it: people, for whom one draws (SC4); bots where there
 * are only bots.
 */
export function audienceOf(room: Room, round: TurnRound): { found: number; people: number } {
  const isBot = (id: SeatId): boolean => findSeat(room, id)?.bot ?? false;
  const found = round.turn.found.map(({ seat }) => seat);
  const all = [...found, ...guessersHere(room, round).map(({ id }) => id)];
  const people = all.filter((id) => !isBot(id));
  if (people.length === 0) return { found: found.length, people: all.length };
  return { found: found.filter((id) => !isBot(id)).length, people: people.length };
}

/** Hint number `hint`, from 0 on, comes at this share of the time: all are as far apart (HI1). */
export const hintShare = (hint: number, hints: number): number => (hint + 1) / (hints + 1);

/** When the drawer has been away too long; `null` while here. */
export function drawerLostAt(room: Room, round: TurnRound): Instant | null {
  const seat = findSeat(room, drawerOf(round));
  return seat?.presence === "away" ? ((seat.awaySince + DRAWER_AWAY_MS) as Instant) : null;
}

/** What the word brings at this moment to whoever has it, and after how long. */
export function worthNow(room: Room, round: TurnRound, now: Instant): { time: Millis; points: number } {
  const time = between(round.startedAt ?? now, now);
  return { time, points: pointsIn(room, round.prompt, time) };
}

/** What a word brings after this time. */
export function pointsIn(room: Room, word: string | null, time: Millis): number {
  const total = ((room.game?.settings.seconds ?? 0) * 1000) as Millis;
  return points(word ?? "", time, total);
}
