import { parentPort, workerData } from "node:worker_threads";
import { PGlite, types } from "@electric-sql/pglite";
import type { SqlAnswer, SqlTask } from "./pglite-pool.ts";

const port = parentPort;
if (!port) throw new Error("the database works in a thread of its own");
const answer = (message: SqlAnswer) => port.postMessage(message);

// The same JavaScript types as from a server: whole numbers are numbers.
const parsers = { [types.INT8]: Number, [types.NUMERIC]: Number };
const database = await PGlite.create({ dataDir: workerData as string, parsers });

port.on("message", async ({ id, sql, parameters }: SqlTask) => {
  try {
    if (sql === null) {
      await database.close();
      answer({ id, rows: [], affected: 0 });
      return port.close();
    }
    const { rows, affectedRows } = await database.query<Record<string, unknown>>(sql, [...parameters]);
    answer({ id, rows, affected: affectedRows ?? 0 });
  } catch (error) {
    const { message, code } = error as { message?: string; code?: string };
    answer({ id, error: message ?? String(error), code: code ?? "" });
  }
});
answer({ id: 0, rows: [], affected: 0 });
