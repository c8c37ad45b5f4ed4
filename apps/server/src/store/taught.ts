import { apply, type SeatId } from "@inkling/game";
import { LABELS } from "@inkling/guesser/labels";
import { type QuickDrawing, toSimplified } from "@inkling/ink";
import type { Database } from "./database.ts";
import { StoredGames } from "./games.ts";

/**
 * The drawings since a day whose makers agreed that they teach the next network, in Quick, Draw!'s simplified format,
 * `recognized` being the verdict. They say nothing of who drew them.
 */
export async function* taughtDrawings(database: Database, since: Date): AsyncGenerator<QuickDrawing> {
  const rows = await database
    .selectFrom("drawings")
    .innerJoin("games", "games.id", "drawings.game")
    .select(["drawings.game", "drawings.round", "drawings.seat", "drawings.label", "drawings.time"])
    .where("drawings.teaches", "=", true)
    .where("drawings.deleted", "=", false)
    // A word of somebody's own is theirs, and no label.
    .where("drawings.label", "in", [...LABELS])
    .where("games.ended_at", "is not", null)
    .where("drawings.drawn_at", ">=", since)
    .orderBy("drawings.drawn_at")
    .orderBy("drawings.game")
    .execute();
  const games = new StoredGames(database);
  for (const id of new Set(rows.map(({ game }) => game))) {
    const stored = await games.load(id);
    const room = stored?.events.reduce(apply, stored.opening);
    for (const { round, seat, label, time } of rows.filter(({ game }) => game === id)) {
      const ink = room?.game?.rounds[round - 1]?.boards[seat as SeatId]?.ink;
      if (!ink || ink.strokes.length === 0) continue;
      yield { ...toSimplified(label, ink.strokes), recognized: time !== null };
    }
  }
}
