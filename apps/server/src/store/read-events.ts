import type { Event } from "@inkling/game";
import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** The largest that the column takes. */
const MAX_INTEGER = 2 ** 31 - 1;

/**
 * The events of a room from one number on, up to another (or the last).
 * @throws SyntaxError if they cannot be read; RangeError if some are missing
 */
export async function readEvents(
  database: Kysely<Tables>,
  room: string,
  first: number,
  last = MAX_INTEGER,
): Promise<{ events: Event[]; seq: number }> {
  // The first of them may lie within a row.
  const { start } = await database
    .selectFrom("journal")
    .select(({ fn }) => fn.max("first").as("start"))
    .where("room", "=", room)
    .where("first", "<=", first)
    .executeTakeFirstOrThrow();
  const rows = await database
    .selectFrom("journal")
    .select(["first", "events"])
    .where("room", "=", room)
    .where("first", ">=", start ?? first)
    .where("first", "<=", last)
    .orderBy("first")
    .execute();
  const events: Event[] = [];
  let next = rows[0]?.first ?? first;
  for (const row of rows) {
    if (row.first !== next) throw new RangeError(`events ${next} to ${row.first - 1} are missing`);
    const some: Event[] = JSON.parse(row.events);
    for (const event of some) {
      if (next >= first && next <= last) events.push(event);
      next += 1;
    }
  }
  return { events, seq: Math.min(last, next - 1) };
}
