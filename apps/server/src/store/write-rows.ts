import { sql, type Transaction } from "kysely";
import type { Rows } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** Rows of one statement, well below the number of parameters that one takes. */
const CHUNK = 1_000;

/**
 * Writes rows, in one transaction with whatever else it does. Writing the same rows twice does no harm: after a lost
 * connection nobody knows whether the last ones arrived.
 */
export async function writeRows(tx: Transaction<Tables>, rows: Rows): Promise<void> {
  // Before others are opened: one of them may have got the code of one of these.
  await closeRooms(tx, rows);
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
        on
          .columns(["game", "round", "seat"])
          .doUpdateSet((excluded) => ({
            time: excluded.ref("excluded.time"),
            receipt: sql<string | null>`coalesce(excluded.receipt, drawings.receipt)`,
            first_by: excluded.ref("excluded.first_by"),
          }))
          .where("drawings.deleted", "=", false),
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
  for (const { game, at, last, host, listed, seats } of rows.endings) {
    await tx.updateTable("games").set({ last, host, listed, ended_at: at }).where("id", "=", game).execute();
    for (const { seat, shown, teaches } of seats) {
      if (!shown && !teaches) continue;
      await tx
        .updateTable("drawings")
        .set({ shown, teaches })
        .where("game", "=", game)
        .where("seat", "=", seat)
        .where("deleted", "=", false)
        .execute();
    }
  }
  await closeRooms(tx, rows); // those that were opened just now, too
}

async function closeRooms(tx: Transaction<Tables>, { closed }: Rows): Promise<void> {
  for (const { room, at } of closed) {
    await tx.updateTable("rooms").set({ closed_at: at }).where("id", "=", room).execute();
  }
}

export function* chunks<T>(all: readonly T[]): Generator<T[]> {
  for (let i = 0; i < all.length; i += CHUNK) yield all.slice(i, i + CHUNK);
}
