import {
  AI,
  apply,
  between,
  type Event,
  type Game,
  type InkBatch,
  type Room,
  type Round,
  standings,
} from "@inkling/game";
import type { DrawingRecord, GameRecord } from "@inkling/protocol";
import { drawingKey, type StoredGame } from "./games.ts";

/**
 * A finished game as it is told: the fold of its log, without what was said and the host's own words.
 * @param you what whoever asks may do
 * @throws Error where the log holds no game: a bug of whoever kept it
 */
export function recordOf(
  { id, startedAt, opening, events, receipts }: StoredGame,
  you: GameRecord["you"],
): GameRecord {
  // Nothing but the ink depends on ink: told apart, a long game takes no longer than its log.
  const room = events
    .filter(({ type }) => type !== "InkAdded" && type !== "GuessMade")
    .reduce(apply, opening);
  const ink = inkIn(events);
  const { game, secret } = room;
  if (!game || !secret) throw new Error(`the log of game ${id} holds no game`);
  const rows = standings(room);
  return {
    id,
    startedAt: startedAt.toISOString(),
    settings: game.settings,
    seed: secret.seed,
    players: playersOf(room, game),
    standings: rows,
    drawings: game.rounds.flatMap((round, i) => drawingsOf(round, i + 1, ink, receipts)),
    you,
  };
}

/** Who is in the standings, and whoever drew. */
function playersOf(room: Room, game: Game): GameRecord["players"] {
  const took = new Set(
    standings(room)
      .map(({ seat }) => seat)
      .filter((seat) => seat !== AI),
  );
  for (const { drawers } of game.rounds) for (const seat of drawers) took.add(seat);
  return room.seats.filter(({ id }) => took.has(id)).map(({ id, name, bot }) => ({ seat: id, name, bot }));
}

/** The ink of each drawing as it arrived. */
function inkIn(events: readonly Event[]): ReadonlyMap<string, readonly InkBatch[]> {
  const ink = new Map<string, InkBatch[]>();
  let round = 0;
  for (const event of events) {
    if (event.type === "RoundStarted" || event.type === "TurnStarted") round += 1;
    if (event.type !== "InkAdded") continue;
    const key = drawingKey(round, event.seat);
    const batches = ink.get(key) ?? [];
    ink.set(key, batches);
    batches.push(event);
  }
  return ink;
}

/** A turn in which no word was chosen has no drawing. */
function drawingsOf(
  round: Round,
  number: number,
  ink: ReadonlyMap<string, readonly InkBatch[]>,
  receipts: StoredGame["receipts"],
): readonly DrawingRecord[] {
  const { prompt, startedAt, drawers, boards, turn } = round;
  if (prompt === null) return [];
  return drawers.flatMap((seat): DrawingRecord[] => {
    const board = boards[seat];
    if (!board) return [];
    const { verdict } = board;
    const key = drawingKey(number, seat);
    const batches = ink.get(key) ?? [];
    const deleted = isDeleted(batches);
    return [
      {
        round: number,
        seat,
        prompt,
        batches: deleted
          ? []
          : batches.map(({ at, ops }) => [Math.max(0, between(startedAt ?? at, at)), ops] as const),
        verdict,
        receipt: (deleted ? undefined : receipts.get(key)) ?? null,
        found: turn?.found ?? [],
        voided: turn?.end?.reason === "void",
        deleted,
      },
    ];
  });
}

/** Ink that is kept has operations in every batch. */
const isDeleted = (batches: readonly InkBatch[]): boolean =>
  batches.length > 0 && batches.every(({ ops }) => ops === "");
