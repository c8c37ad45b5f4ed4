import { AI, apply, type Board, between, type Game, type Room, type Round, standings } from "@inkling/game";
import type { DrawingRecord, GameRecord } from "@inkling/protocol";
import { receiptKey, type StoredGame } from "./games.ts";

/**
 * A finished game as it is told: the fold of its log, without what was said and the host's own words.
 * @param you what whoever asks may do
 * @throws Error where the log holds no game: a bug of whoever kept it
 */
export function recordOf(
  { id, startedAt, opening, events, receipts }: StoredGame,
  you: GameRecord["you"],
): GameRecord {
  const room = events.reduce(apply, opening);
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
    drawings: game.rounds.flatMap((round, i) => drawingsOf(round, i + 1, receipts)),
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

/** A turn in which no word was chosen has no drawing. */
function drawingsOf(
  round: Round,
  number: number,
  receipts: StoredGame["receipts"],
): readonly DrawingRecord[] {
  const { prompt, startedAt, drawers, boards, turn } = round;
  if (prompt === null) return [];
  return drawers.flatMap((seat): DrawingRecord[] => {
    const board = boards[seat];
    if (!board) return [];
    const { batches, verdict } = board;
    const deleted = isDeleted(board);
    return [
      {
        round: number,
        seat,
        prompt,
        batches: deleted
          ? []
          : batches.map(({ at, ops }) => [Math.max(0, between(startedAt ?? at, at)), ops] as const),
        verdict,
        receipt: (deleted ? undefined : receipts.get(receiptKey(number, seat))) ?? null,
        found: turn?.found ?? [],
        deleted,
      },
    ];
  });
}

/** Ink that is kept has operations in every batch. */
const isDeleted = ({ batches }: Board): boolean =>
  batches.length > 0 && batches.every(({ ops }) => ops === "");
