import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import { startThread } from "../worker-thread.ts";

/** What goes to the database's thread; `null` closes it. */
export interface SqlTask {
  readonly id: number;
  readonly sql: string | null;
  readonly parameters: readonly unknown[];
}
/** What comes back. */
export type SqlAnswer =
  | { readonly id: number; readonly rows: Record<string, unknown>[]; readonly affected: number }
  | { readonly id: number; readonly error: string; readonly code: string };

/** What the embedded database says went wrong; `code` is PostgreSQL's, `""` where it is gone. */
export class DatabaseError extends Error {
  readonly code: string;
  constructor(message: string, code = "") {
    super(message);
    this.code = code;
  }
}

/** Nothing but a vacuum takes nearly as long. */
const ANSWER_MS = 60_000;

type Waiting = { resolve(answer: SqlAnswer): void; reject(error: Error): void };

/**
 * PostgreSQL inside this process, in a thread of its own, so that the event loop never waits for it. It has one
 * connection, which whoever connects holds alone until they release it. Should the thread die, what waits for it
 * fails, and the next to connect start a new one.
 */
export class PGlitePool implements PostgresPool {
  readonly #folder: string;
  readonly #waiting = new Map<number, Waiting>();
  #thread: Promise<Worker> | null = null;
  #lastId = 0;
  #free: Promise<void> = Promise.resolve();

  /** @param folder where the database lies, or will */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async connect(): Promise<PostgresPoolClient> {
    const before = this.#free;
    let release = () => {};
    this.#free = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    try {
      this.#thread ??= this.#start();
      await this.#thread;
    } catch (error) {
      release();
      throw error;
    }
    const query = async <Result>(sql: string, parameters: readonly unknown[]) => {
      const { rows, affected } = await this.#ask(sql, parameters);
      const result = { command: "UPDATE", rowCount: affected, rows };
      return result as unknown as PostgresQueryResult<Result>;
    };
    return { query: query as PostgresPoolClient["query"], release };
  }

  async end(): Promise<void> {
    if (this.#thread) await this.#ask(null, []);
  }

  async #ask(sql: string | null, parameters: readonly unknown[]) {
    const thread = await this.#thread;
    if (!thread) throw new DatabaseError("the database is closed");
    const id = ++this.#lastId;
    // After a disk that was full at the wrong moment it never answers again; a new thread does.
    const deadline = setTimeout(() => thread.terminate(), ANSWER_MS);
    const answer = await new Promise<SqlAnswer>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      thread.postMessage({ id, sql, parameters } satisfies SqlTask);
    }).finally(() => clearTimeout(deadline));
    if ("error" in answer) throw new DatabaseError(answer.error, answer.code);
    return answer;
  }

  /** Two threads on one folder would ruin it: a new one begins only when the old one has ended. */
  async #start(): Promise<Worker> {
    const thread = startThread("store/pglite-worker", this.#folder);
    let why: Error = new DatabaseError("the database's thread has ended");
    thread.on("error", (error) => {
      why = error;
    });
    thread.on("message", (answer: SqlAnswer) => {
      this.#waiting.get(answer.id)?.resolve(answer);
      this.#waiting.delete(answer.id);
    });
    const ended = once(thread, "exit").then(() => {
      this.#thread = null;
      for (const { reject } of this.#waiting.values()) reject(why);
      this.#waiting.clear();
      throw why;
    });
    await Promise.race([new Promise((ready) => thread.once("message", ready)), ended]);
    ended.catch(() => {}); // whoever waits has been told
    return thread;
  }
}
