import { type Access, apply, createRoom, type Room, type SeatId } from "@inkling/game";
import type { Logger } from "pino";
import type { Database } from "./database.ts";
import { readEvents } from "./read-events.ts";

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
      const { message, code } = error as Error & { code?: unknown };
      if (code !== undefined) throw error; // the database's fault, and no room's
      log.error({ error: message, room: id }, "a room could not be restored");
      // An event that this program does not know may be one of a later version: the room waits for that.
      if (!(error instanceof SyntaxError || error instanceof RangeError)) continue;
      // Its code is free for another; what is left of it stays until its time.
      await database.updateTable("rooms").set({ closed_at: new Date() }).where("id", "=", id).execute();
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
