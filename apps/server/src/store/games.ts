import type { Event, SeatId } from "@inkling/game";
import type { Receipt } from "@inkling/protocol";
import { drawingKey, type Games, type StoredGame } from "../replay/games.ts";
import { hashOf } from "../tokens.ts";
import type { Database } from "./database.ts";
import { readEvents } from "./read-events.ts";

/** Finished games, as the journal has them. */
export class StoredGames implements Games {
  readonly #database: Database;
  readonly #onDeleted: () => void;

  /** @param onDeleted hears that a drawing is gone: the scoreboards may have changed */
  constructor(database: Database, onDeleted = () => {}) {
    this.#database = database;
    this.#onDeleted = onDeleted;
  }

  /** `null` where there is no such game, or it is not over. */
  async load(id: string): Promise<StoredGame | null> {
    const game = await this.#database
      .selectFrom("games")
      .select(["room", "first", "last", "opening", "started_at"])
      .where("id", "=", id)
      .where("ended_at", "is not", null)
      .executeTakeFirst();
    if (!game || game.last === null) return null;
    const { events } = await readEvents(this.#database, game.room, game.first, game.last);
    const drawings = await this.#database
      .selectFrom("drawings")
      .select(["round", "seat", "receipt"])
      .where("game", "=", id)
      .where("receipt", "is not", null)
      .execute();
    const receipts = drawings.map(
      ({ round, seat, receipt }) =>
        [drawingKey(round, seat as SeatId), JSON.parse(receipt ?? "null") as Receipt] as const,
    );
    return {
      id,
      startedAt: game.started_at,
      opening: JSON.parse(game.opening),
      events,
      receipts: new Map(receipts),
    };
  }

  /** Whose token it is in that game, and whether the host's; `null` for somebody else's. */
  async seatOf(id: string, token: string): Promise<{ readonly seat: SeatId; readonly host: boolean } | null> {
    const found = await this.#database
      .selectFrom("games")
      .innerJoin("seats", "seats.room", "games.room")
      .select(["seats.seat", "games.host"])
      .where("games.id", "=", id)
      .where("seats.token", "=", hashOf(token))
      .executeTakeFirst();
    return found ? { seat: found.seat as SeatId, host: found.seat === found.host } : null;
  }

  /** Takes the ink of a drawing out of the journal, and all that is kept of it but that it was there. */
  async deleteDrawing(id: string, round: number, seat: SeatId): Promise<void> {
    await this.#database.transaction().execute(async (tx) => {
      const game = await tx
        .selectFrom("games")
        .select(["room", "first", "last"])
        .where("id", "=", id)
        .executeTakeFirst();
      if (!game || game.last === null) return;
      // Nobody tidies the room meanwhile.
      await tx.selectFrom("rooms").select("id").where("id", "=", game.room).forUpdate().execute();
      const rows = await tx
        .selectFrom("journal")
        .select(["first", "events"])
        .where("room", "=", game.room)
        .where("first", "<=", game.last)
        .orderBy("first")
        .execute();
      let present = 0;
      for (const row of rows) {
        const events: Event[] = JSON.parse(row.events);
        const without = events.map((event, i): Event => {
          const seq = row.first + i;
          if (seq < game.first || seq > (game.last ?? 0)) return event;
          if (event.type === "RoundStarted" || event.type === "TurnStarted") present += 1;
          const isIts = event.type === "InkAdded" && event.seat === seat && present === round;
          return isIts ? { ...event, ops: "" } : event;
        });
        if (without.every((event, i) => event === events[i])) continue;
        await tx
          .updateTable("journal")
          .set({ events: JSON.stringify(without) })
          .where("room", "=", game.room)
          .where("first", "=", row.first)
          .execute();
      }
      await tx
        .updateTable("drawings")
        .set({ deleted: true, receipt: null, shown: false, teaches: false })
        .where("game", "=", id)
        .where("round", "=", round)
        .where("seat", "=", seat)
        .execute();
    });
    this.#onDeleted();
  }
}
