import { existsSync } from "node:fs";
import { rename, statfs, writeFile } from "node:fs/promises";
import type { Socket } from "node:net";
import { join } from "node:path";
import { Kysely, Migrator, PostgresDialect, type PostgresPool } from "kysely";
import type { Settings } from "../settings.ts";
import { takeDataFolder } from "./data-folder.ts";
import { MIGRATIONS } from "./migrations.ts";
import { PGlitePool } from "./pglite-pool.ts";
import { openServerPool } from "./server-pool.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

export type Database = Kysely<Tables>;

/** What a start needs on the disk at most: a segment of PostgreSQL's log. */
const START_BYTES = 16 * 2 ** 20;

/**
 * The database that the settings name.
 * @param alone whether nobody else may be at work in it; the embedded one never takes two
 * @param serve answers other programs that want something of it while this one has it
 * @throws StoreError
 */
export async function openDatabase(
  { databaseUrl, dataFolder }: Pick<Settings, "databaseUrl" | "dataFolder">,
  { alone, serve }: { alone: boolean; serve?: (database: Database, socket: Socket) => void },
): Promise<{ database: Database; release(): Promise<void> }> {
  if (databaseUrl !== undefined) {
    return { database: await openServer(databaseUrl, alone), release: async () => {} };
  }
  let database: Database | null = null;
  const folder = await takeDataFolder(dataFolder, (socket) => {
    if (database && serve) serve(database, socket);
    else socket.destroy();
  });
  try {
    database = await openEmbedded(folder.path);
    return { database, release: folder.release };
  } catch (error) {
    await folder.release();
    throw error;
  }
}

/**
 * The database inside this process, in a data folder that this process has taken.
 * @throws StoreError if it is damaged, or newer than this program
 */
export async function openEmbedded(folder: string): Promise<Database> {
  const path = join(folder, "pg");
  const finished = join(folder, "pg.ready");
  // A first start that was cut short leaves half a database, in which nothing can have been written yet.
  if (existsSync(path) && !existsSync(finished)) await rename(path, `${path}.unfinished-${Date.now()}`);
  const database = await migrated(new PGlitePool(path)).catch(async (error: unknown) => {
    if (error instanceof StoreError) throw error;
    // PostgreSQL itself does not say so when it is without room from the beginning.
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < START_BYTES) {
      throw new StoreError(
        `The disk with the data folder ${folder} is full. Make room on it and start again.`,
      );
    }
    throw new StoreError(
      `The data folder ${folder} is damaged and cannot be opened (${(error as Error).message}). ` +
        "Move it away and restore a backup: npm run restore -- FILE",
    );
  });
  await writeFile(finished, "");
  return database;
}

/**
 * A database on a PostgreSQL server.
 * @throws StoreError if it cannot be reached, another Inkling uses it, or it is newer than this program
 */
export async function openServer(url: string, alone = true): Promise<Database> {
  return migrated(await openServerPool(url, alone), alone);
}

/** Brings the tables up to this program's version, unless another is at work with them. */
async function migrated(pool: PostgresPool, alone = true): Promise<Database> {
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({
      db: database,
      provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
    });
    await refuseNewer(database);
    const { error } = alone ? await migrator.migrateToLatest() : {};
    if (error) throw error;
    return database;
  } catch (error) {
    await database.destroy().catch(() => {});
    throw error;
  }
}

async function refuseNewer(database: Database): Promise<void> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === "kysely_migration")) return;
  const done = await (database as unknown as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom("kysely_migration")
    .select("name")
    .execute();
  const unknown = done.find(({ name }) => !(name in MIGRATIONS));
  if (unknown) {
    throw new StoreError(
      `The database is newer than this program: it has "${unknown.name}". Start the version that made it, or a later one.`,
    );
  }
}
