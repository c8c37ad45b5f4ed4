import { type Access, apply, createRoom, type Event, type Room, type SeatId } from "@inkling/game";
import type { Logger } from "pino";
import type { Database } from "./database.ts";

/** The largest that the column takes. */
const MAX_INTEGER = 2 ** 31 - 1;

/** A room as it was when the server went down. */
export interface RestoredRoom {
  readonly id: string;
  readonly room: Room;
  /** The number of its last event. */
  readonly seq: number;
  /** The hash of each token that was given out, and its seat. */
  readonly tokens: readonly (readonly [hash: string, seat: SeatId])[];
}

/** Every room that is open: its last game's opening and all events since. What cannot be read is passed over and told. */
export async function restoreRooms(database: Database, log: Logger): Promise<RestoredRoom[]> {
  const rooms = await database.selectFrom("rooms").selectAll().where("closed_at", "is", null).execute();
  const restored: RestoredRoom[] = [];
  for (const { id, code, access } of rooms) {
    try {
      restored.push(await restore(database, id, createRoom(code, access as Access)));
    } catch (error) {
      log.error({ error: (error as Error).message, room: id }, "a room could not be restored");
    }
  }
  return restored;
}

async function restore(database: Database, id: string, created: Room): Promise<RestoredRoom> {
  const seats = await database.selectFrom("seats").selectAll().where("room", "=", id).execute();
  const game = await database
    .selectFrom("games")
    .select(["first", "opening"])
    .where("room", "=", id)
    .orderBy("first", "desc")
    .executeTakeFirst();
  const opening: Room = game ? JSON.parse(game.opening) : created;
  const { events, seq } = await readEvents(database, id, game?.first ?? 1);
  const room = events.reduce(apply, opening);
  return { id, room, seq, tokens: seats.map(({ token, seat }) => [token, seat]) };
}

/**
 * The events of a room from one number on, up to another (or the last).
 * @throws SyntaxError if they cannot be read; RangeError if some are missing
 */
export async function readEvents(
  database: Database,
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
