import type { Millis } from "@inkling/game";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Logger } from "pino";
import type { Clock, Stop } from "../clock.ts";
import type { Database } from "./database.ts";
import { readEvents } from "./read-events.ts";
import type { Tables } from "./tables.ts";
import { chunks } from "./write-rows.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const FIRST_MS = 60_000;

/** How much is written down. */
export interface Size {
  readonly bytes: number;
  readonly rooms: number;
  readonly games: number;
  readonly drawings: number;
}

export async function sizeOf(database: Database): Promise<Size> {
  const { rows } = await sql<Size>`select
    pg_database_size(current_database())::float8 as bytes,
    (select count(*) from rooms where closed_at is null)::int as rooms,
    (select count(*) from games where ended_at is not null)::int as games,
    (select count(*) from drawings)::int as drawings`.execute(database);
  return rows[0] as Size;
}

/** Forgets the rooms that closed so long ago, with their games. @returns how many games that were */
export async function prune(database: Database, days: number, now = new Date()): Promise<number> {
  const old = new Date(now.getTime() - days * DAY_MS);
  return database.transaction().execute(async (tx) => {
    const games = await tx
      .selectFrom("games")
      .innerJoin("rooms", "rooms.id", "games.room")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("rooms.closed_at", "<", old)
      .executeTakeFirstOrThrow();
    await tx.deleteFrom("rooms").where("closed_at", "<", old).execute();
    return games.count;
  });
}

/**
 * Of rooms that are over only the finished games are kept, their events in a few long rows instead of many short ones:
 * the database compresses these, to a sixth. Each room by itself, so that nothing else waits for long.
 */
export async function tidy(database: Database, log: Logger): Promise<void> {
  const rooms = await database
    .selectFrom("rooms")
    .select("id")
    .where("closed_at", "is not", null)
    .where("tidied", "=", false)
    .execute();
  for (const { id } of rooms) {
    await database
      .transaction()
      .execute((tx) => tidyRoom(tx, id))
      .catch((error: Error) => log.error({ error: error.message, room: id }, "a room cannot be tidied"));
  }
}

async function tidyRoom(tx: Transaction<Tables>, room: string): Promise<void> {
  await tx.selectFrom("rooms").select("id").where("id", "=", room).forUpdate().execute();
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
  await tx.updateTable("rooms").set({ tidied: true }).where("id", "=", room).execute();
}

/** Gives room on the disk back. Nothing is read or written meanwhile. */
export async function vacuum(database: Kysely<unknown> | Database): Promise<void> {
  await sql`vacuum (full, analyze)`.execute(database as Database);
}

/** Tidies once an hour, and once a day forgets what is old. @param days 0: nothing is ever too old */
export function keepHouse(database: Database, days: number, clock: Clock, log: Logger): Stop {
  let stop: Stop = () => {};
  let hours = 0;
  const clean = async () => {
    stop = clock.after(HOUR_MS as Millis, clean);
    try {
      await tidy(database, log);
      if (hours++ % 24 > 0) return;
      const games = days > 0 ? await prune(database, days) : 0;
      if (games > 0) log.info({ games, days }, "old games are forgotten");
      await sql`vacuum analyze`.execute(database);
    } catch (error) {
      log.error({ error: (error as Error).message }, "the house cannot be kept");
    }
  };
  // Not at once: whoever comes back after a restart goes first.
  stop = clock.after(FIRST_MS as Millis, clean);
  return () => stop();
}
