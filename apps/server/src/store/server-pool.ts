import type { PostgresPool } from "kysely";
import pg from "pg";
import { StoreError } from "./store-error.ts";

/** Of a database only one Inkling may be at work; the number means nothing but this. */
const LOCK = 718_281_828;
const CONNECT_MS = 5_000;
const STATEMENT_MS = 30_000;

/**
 * Connections to a PostgreSQL server. One of them holds a lock for as long as it lives, so that a second Inkling on
 * the same database is refused; if it is lost, the lock is taken anew before anything else is written.
 * @param alone whether to take the lock at all
 * @throws StoreError if the server cannot be reached, or another Inkling has the lock
 */
export async function openServerPool(url: string, alone: boolean): Promise<PostgresPool> {
  // The same JavaScript types as embedded: whole numbers are numbers.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS,
    keepAlive: true,
  });
  // A connection that is lost, idle or in use, fails what it was doing and is replaced: nothing else is to be done.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));

  let keeper: pg.PoolClient | null = null;
  let holding: Promise<void> | null = null;
  const hold = async () => {
    if (!alone || keeper) return;
    holding ??= takeLock().finally(() => {
      holding = null;
    });
    await holding;
  };
  const takeLock = async () => {
    const client = await pool.connect();
    try {
      const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [
        LOCK,
      ]);
      if (!rows[0]?.mine) {
        throw new StoreError(
          "Another Inkling is using this database. Stop it, or set DATABASE_URL to another.",
        );
      }
    } catch (error) {
      client.release(true);
      throw error;
    }
    keeper = client;
    client.on("error", () => {
      keeper = null;
      client.release(true);
    });
  };

  try {
    if (alone) await hold();
    else (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    if (error instanceof StoreError) throw error;
    throw new StoreError(`The database cannot be reached: ${(error as Error).message}`);
  }
  return {
    async connect() {
      await hold();
      return pool.connect();
    },
    async end() {
      keeper?.release();
      await pool.end();
    },
  } as PostgresPool;
}
