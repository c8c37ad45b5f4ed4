import type { Logger } from "pino";
import { type Clock, clockFrom } from "../clock.ts";
import type { Settings } from "../settings.ts";
import { takeDataFolder } from "./data-folder.ts";
import { type Database, openEmbedded, openServer } from "./database.ts";
import { DatabaseJournal, type Journal } from "./journal.ts";
import { type RestoredRoom, restoreRooms } from "./restore.ts";

/** All that is written down, and what of it the rooms begin with. */
export interface Store {
  readonly journal: Journal;
  /** Goes on where it stood when the server went down. */
  readonly clock: Clock;
  readonly restored: readonly RestoredRoom[];
  close(): Promise<void>;
}

/**
 * Opens what is written down: in the data folder, or on a server where the settings name one.
 * @throws StoreError with a sentence for whoever runs the server
 */
export async function openStore(settings: Settings, log: Logger): Promise<Store> {
  const { database, release } = await openDatabase(settings);
  try {
    const { clock: from } = await ownRow(database);
    const clock = clockFrom(from);
    const journal = new DatabaseJournal(database, { clock, sign: () => null, log });
    return {
      journal,
      clock,
      restored: await restoreRooms(database, log),
      async close() {
        await journal.close();
        await database.destroy();
        await release();
      },
    };
  } catch (error) {
    await database.destroy();
    await release();
    throw error;
  }
}

/** @throws StoreError */
export async function openDatabase({
  databaseUrl,
  dataFolder,
}: Pick<Settings, "databaseUrl" | "dataFolder">): Promise<{ database: Database; release(): Promise<void> }> {
  if (databaseUrl !== undefined) return { database: await openServer(databaseUrl), release: async () => {} };
  const folder = await takeDataFolder(dataFolder, (socket) => socket.destroy());
  try {
    return { database: await openEmbedded(folder.path), release: folder.release };
  } catch (error) {
    await folder.release();
    throw error;
  }
}

async function ownRow(database: Database) {
  await database
    .insertInto("server")
    .values({ one: true, clock: Date.now(), key: "" })
    .onConflict((on) => on.doNothing())
    .execute();
  return database.selectFrom("server").selectAll().executeTakeFirstOrThrow();
}
