import type { Database } from "./database.ts";
import { MIGRATIONS } from "./migrations.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

/** All that belongs to a room, in the order in which it can be written again. */
const OF_ROOM = ["seats", "journal", "games"] as const;
const OF_GAME = ["results", "drawings"] as const;

type Line =
  | { readonly inkling: "backup"; readonly migrations: readonly string[] }
  | { readonly table: keyof Tables; readonly row: Record<string, unknown> }
  | { readonly end: number };

/**
 * Everything that is written down, as lines of JSON: the same embedded and on a server, so that a backup of one can be
 * restored on the other. Each room is read at one moment; none is kept waiting for another.
 */
export async function* backup(database: Database): AsyncGenerator<string> {
  let count = 0;
  const line = (table: keyof Tables, row: object) => {
    count += 1;
    return `${JSON.stringify({ table, row })}\n`;
  };
  yield `${JSON.stringify({ inkling: "backup", migrations: Object.keys(MIGRATIONS) })}\n`;
  for (const { id } of await database.selectFrom("rooms").select("id").execute()) {
    const lines = await database
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute(async (tx) => {
        const found: string[] = [];
        const rooms = await tx.selectFrom("rooms").selectAll().where("id", "=", id).execute();
        for (const row of rooms) found.push(line("rooms", row));
        for (const table of OF_ROOM) {
          const rows = await tx.selectFrom(table).selectAll().where("room", "=", id).execute();
          for (const row of rows) found.push(line(table, row));
        }
        const games = tx.selectFrom("games").select("id").where("room", "=", id);
        for (const table of OF_GAME) {
          const rows = await tx.selectFrom(table).selectAll().where("game", "in", games).execute();
          for (const row of rows) found.push(line(table, row));
        }
        return found;
      });
    yield* lines;
  }
  // Last: no room shall have seen a later time than the clock.
  for (const row of await database.selectFrom("server").selectAll().execute()) yield line("server", row);
  yield `${JSON.stringify({ end: count } satisfies Line)}\n`;
}

/**
 * Writes a backup into an empty database, all of it or nothing.
 * @returns how many rows
 * @throws StoreError if the database is not empty, or the lines are no whole backup of this version or an older one
 */
export async function restore(database: Database, lines: AsyncIterable<string>): Promise<number> {
  const [room] = await database.selectFrom("rooms").select("id").limit(1).execute();
  if (room) {
    throw new StoreError("There are games here already. Restore into an empty data folder or database.");
  }
  return database.transaction().execute(async (tx) => {
    await tx.deleteFrom("server").execute();
    let [count, number] = [0, 0];
    let end: number | undefined;
    for await (const text of lines) {
      number += 1;
      if (text === "") continue;
      const line = parse(text, number);
      if ("inkling" in line) checkVersion(line.migrations);
      else if (number === 1) throw new StoreError("This file is no backup of Inkling.");
      else if ("end" in line) end = line.end;
      else {
        await tx
          .insertInto(line.table)
          .values(line.row as never)
          .execute();
        count += 1;
      }
    }
    if (end === undefined) throw new StoreError("This backup is cut short. Nothing was restored.");
    if (end !== count) throw new StoreError(`This backup has ${count} rows instead of ${end}.`);
    return count;
  });
}

function parse(text: string, number: number): Line {
  try {
    const line: Line = JSON.parse(text);
    if (typeof line === "object" && line !== null) return line;
  } catch {}
  throw new StoreError(
    number === 1
      ? "This file is no backup of Inkling."
      : `Line ${number} of the backup cannot be read. Nothing was restored.`,
  );
}

function checkVersion(migrations: readonly string[]): void {
  const unknown = migrations.find((name) => !(name in MIGRATIONS));
  if (unknown) throw new StoreError(`This backup is newer than this program: it has "${unknown}".`);
}
