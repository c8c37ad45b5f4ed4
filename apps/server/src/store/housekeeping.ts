import { type Kysely, sql } from "kysely";
import type { Logger } from "pino";
import type { Clock, Stop } from "../clock.ts";
import type { Database } from "./database.ts";

const DAY_MS = 86_400_000;

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

/** Gives room on the disk back. Nothing is read or written meanwhile. */
export async function vacuum(database: Kysely<unknown> | Database): Promise<void> {
  await sql`vacuum (full, analyze)`.execute(database as Database);
}

/** Prunes now and once a day. */
export function keepHouse(database: Database, days: number, clock: Clock, log: Logger): Stop {
  let stop: Stop = () => {};
  const clean = async () => {
    stop = clock.after(DAY_MS, clean);
    try {
      const games = await prune(database, days);
      if (games > 0) log.info({ games, days }, "old games are forgotten");
      await sql`vacuum analyze`.execute(database);
    } catch (error) {
      log.error({ error: (error as Error).message }, "the house cannot be kept");
    }
  };
  if (days > 0) clean();
  return () => stop();
}
