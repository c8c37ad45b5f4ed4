import { sql, type Transaction } from "kysely";
import { readEvents } from "./read-events.ts";
import type { Rows } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** Rows of one statement, well below the number of parameters that one takes; and events of one row. */
const CHUNK = 1_000;

/**
 * Writes rows, in one transaction with whatever else it does. Writing the same rows twice does no harm: after a lost
 * connection nobody knows whether the last ones arrived.
 */
export async function writeRows(tx: Transaction<Tables>, rows: Rows, now: Date): Promise<void> {
  for (const some of chunks(rows.rooms)) {
    await tx
      .insertInto("rooms")
      .values(some)
      .onConflict((on) => on.doNothing())
      .execute();
  }
  for (const some of chunks(rows.seats)) {
    await tx
      .insertInto("seats")
      .values(some)
      .onConflict((on) => on.doNothing())
      .execute();
  }
  for (const some of chunks(rows.journal)) {
    await tx
      .insertInto("journal")
      .values(some)
      .onConflict((on) => on.doNothing())
      .execute();
  }
  for (const some of chunks(rows.games)) {
    await tx
      .insertInto("games")
      .values(some)
      .onConflict((on) => on.doNothing())
      .execute();
  }
  // One by one: a drawing may come with its verdict and again with the end of its round.
  for (const drawing of rows.drawings) {
    await tx
      .insertInto("drawings")
      .values(drawing)
      .onConflict((on) =>
        on.columns(["game", "round", "seat"]).doUpdateSet((excluded) => ({
          time: excluded.ref("excluded.time"),
          receipt: sql<string | null>`coalesce(excluded.receipt, drawings.receipt)`,
          first_by: excluded.ref("excluded.first_by"),
        })),
      )
      .execute();
  }
  for (const { game, round } of rows.voided) {
    await tx.deleteFrom("drawings").where("game", "=", game).where("round", "=", round).execute();
  }
  for (const some of chunks(rows.results)) {
    await tx
      .insertInto("results")
      .values(some)
      .onConflict((on) => on.doNothing())
      .execute();
  }
  for (const { game, last, host, listed, seats } of rows.endings) {
    await tx.updateTable("games").set({ last, host, listed, ended_at: now }).where("id", "=", game).execute();
    for (const { seat, shown, teaches } of seats) {
      if (!shown && !teaches) continue;
      await tx
        .updateTable("drawings")
        .set({ shown, teaches })
        .where("game", "=", game)
        .where("seat", "=", seat)
        .execute();
    }
  }
  for (const room of rows.closed) await closeRoom(tx, room, now);
}

/**
 * Of a room that is over only its finished games are kept, their events in a few long rows instead of many short ones:
 * the database compresses these, to a fifth.
 */
async function closeRoom(tx: Transaction<Tables>, room: string, now: Date): Promise<void> {
  await tx.updateTable("rooms").set({ closed_at: now }).where("id", "=", room).execute();
  await tx.deleteFrom("games").where("room", "=", room).where("ended_at", "is", null).execute();
  const games = await tx
    .selectFrom("games")
    .select(({ fn }) => [fn.min("first").as("first"), fn.max("last").as("last")])
    .where("room", "=", room)
    .executeTakeFirst();
  if (games?.first == null || games.last == null) {
    await tx.deleteFrom("rooms").where("id", "=", room).execute();
    return;
  }
  const { events } = await readEvents(tx, room, games.first, games.last);
  await tx.deleteFrom("journal").where("room", "=", room).execute();
  let first = games.first;
  for (const some of chunks(events)) {
    await tx
      .insertInto("journal")
      .values({ room, first, events: JSON.stringify(some) })
      .execute();
    first += some.length;
  }
}

function* chunks<T>(all: readonly T[]): Generator<T[]> {
  for (let i = 0; i < all.length; i += CHUNK) yield all.slice(i, i + CHUNK);
}
