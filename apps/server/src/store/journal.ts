import type { Logger } from "pino";
import type { Clock, Stop } from "../clock.ts";
import type { Database } from "./database.ts";
import { type Entry, isQuick } from "./entry.ts";
import { type Rows, rowsOf, type Sign } from "./rows.ts";
import { writeRows } from "./write-rows.ts";

/** What may wait, waits for so long that more can join it; well below the 250 ms that ink may lag. */
const GATHER_MS = 100;
/** While there is something going on, the clock is written down at least so often. */
const BEAT_MS = 500;
/** After this much silence nothing is going on: longer than any phase. */
const QUIET_MS = 200_000;
/** A database that takes longer than this is lost until it answers. */
const PATIENCE_MS = 2_000;
const RETRY_MS = 1_000;
/** Entries of one transaction: after a loss there may be many. */
const MOST_ENTRIES = 2_000;

/** Where what happens in rooms is written down. */
export interface Journal {
  /**
   * Takes an entry, to be written after all that were taken before it. Never throws and never waits.
   * @returns a promise that is kept when it is on disk; nothing when there is nothing to wait for
   */
  write(entry: Entry): Promise<void> | undefined;
  /** Whether what is written now reaches the disk. */
  readonly isLost: boolean;
  /** Hears every change of {@link isLost}, and of what the scoreboards are made of. */
  subscribe(listener: (what: "lost" | "back" | "scores") => void): Stop;
  /** Writes what is left. */
  close(): Promise<void>;
}

/** An entry on its way to the disk, and whom to tell when it is there. */
interface Waiting {
  readonly entry: Entry;
  readonly done: () => void;
}

/** What was to be written makes no rows: a fault of ours. */
class NoRows extends Error {}

/**
 * Whether an error is the fault of what was to be written, and not of the database: classes 22 and 23 of PostgreSQL
 * are data that it does not take.
 */
const isOfEntry = (error: Error & { code?: unknown }): boolean =>
  error instanceof NoRows || /^2[23]/.test(String(error.code));

/** Writes nothing down: for tests of what has nothing to do with it. */
export const noJournal: Journal = {
  write: () => undefined,
  isLost: false,
  subscribe: () => () => {},
  close: async () => {},
};

/**
 * A journal in a database. Whatever comes while one transaction is under way goes into the next, all of it together.
 * When the database fails, entries are kept in memory and nobody waits for them; when it is back they are written.
 */
export class DatabaseJournal implements Journal {
  isLost = false;
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #sign: Sign;
  readonly #log: Logger;
  readonly #listeners = new Set<(what: "lost" | "back" | "scores") => void>();
  /** Rooms whose entries the database does not take. */
  readonly #unwritable = new Set<string>();
  #queue: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #stopTimer: Stop = () => {};
  #dueAt = Number.POSITIVE_INFINITY;
  #lastEntryAt: number;
  #isClosed = false;

  constructor(database: Database, { clock, sign, log }: { clock: Clock; sign: Sign; log: Logger }) {
    this.#database = database;
    this.#clock = clock;
    this.#sign = sign;
    this.#log = log;
    this.#lastEntryAt = clock.now();
  }

  write(entry: Entry): Promise<void> | undefined {
    const written = new Promise<void>((done) => this.#queue.push({ entry, done }));
    this.#lastEntryAt = this.#clock.now();
    const mayWait = entry.kind === "happened" && entry.happened.every(({ event }) => isQuick(event));
    if (!this.isLost) this.#within(mayWait ? GATHER_MS : 0);
    return this.isLost ? undefined : written;
  }

  subscribe(listener: (what: "lost" | "back" | "scores") => void): Stop {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stopTimer();
    this.#dueAt = Number.NEGATIVE_INFINITY; // from now on no timer is set
    await this.#writing;
    do await this.#commit();
    while (this.#queue.length > 0 && !this.isLost);
  }

  /** Sees to it that what is waiting is written within this time. */
  #within(span: number): void {
    const at = this.#clock.now() + span;
    if (at >= this.#dueAt) return;
    this.#stopTimer();
    this.#dueAt = at;
    const write = () => {
      this.#dueAt = Number.POSITIVE_INFINITY;
      this.#writing ??= this.#commit().finally(() => {
        this.#writing = null;
        this.#next();
      });
    };
    if (span > 0) this.#stopTimer = this.#clock.after(span, write);
    else if (!this.#writing) write();
  }

  /** What has come in the meantime is written at once, together. */
  #next(): void {
    this.#stopTimer();
    this.#dueAt = this.#isClosed ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    if (this.isLost) this.#within(RETRY_MS);
    else if (this.#queue.length > 0) this.#within(0);
    else if (this.#clock.now() - this.#lastEntryAt < QUIET_MS) this.#within(BEAT_MS);
  }

  async #commit(): Promise<void> {
    const some = this.#queue.splice(0, MOST_ENTRIES);
    const impatience = setTimeout(() => this.#lose(new Error("it does not answer"), some), PATIENCE_MS);
    try {
      await this.#write(some).catch((error) => this.#writeByRoom(some, error));
    } catch (error) {
      // Some of it may have been written by now: writing that again does no harm.
      this.#queue = [...some, ...this.#queue];
      this.#lose(error as Error, some);
      return;
    } finally {
      clearTimeout(impatience);
    }
    for (const { done } of some) done();
  }

  async #write(some: readonly Waiting[]): Promise<void> {
    const now = new Date();
    const entries = some.map(({ entry }) => entry).filter(({ room }) => !this.#unwritable.has(room));
    const rows = this.#rowsOf(entries, now);
    await this.#database.transaction().execute(async (tx) => {
      await writeRows(tx, rows, now);
      await tx.updateTable("server").set({ clock: this.#clock.now() }).execute();
    });
    this.#find(rows);
  }

  /** @throws NoRows */
  #rowsOf(entries: readonly Entry[], now: Date): Rows {
    try {
      return rowsOf(entries, now, this.#sign);
    } catch (error) {
      throw new NoRows((error as Error).message, { cause: error });
    }
  }

  /**
   * One room whose entries cannot be written must not stop the journal of all others: it goes on in memory alone.
   * @throws what went wrong, if that is not the fault of a room
   */
  async #writeByRoom(some: readonly Waiting[], why: Error): Promise<void> {
    if (!isOfEntry(why)) throw why;
    for (const room of new Set(some.map(({ entry }) => entry.room))) {
      const its = some.filter(({ entry }) => entry.room === room);
      await this.#write(its).catch((error: Error) => {
        if (!isOfEntry(error)) throw error;
        this.#unwritable.add(room);
        this.#log.error({ error: error.message, room }, "a room cannot be written down; it lives in memory");
      });
    }
  }

  #find(rows: Rows): void {
    if (this.isLost) {
      this.isLost = false;
      this.#log.info("the database is back");
      this.#tell("back");
    }
    if (rows.endings.length > 0) this.#tell("scores");
  }

  /** The rooms go on without: nobody waits any longer. */
  #lose(error: Error, waiting: readonly { readonly done: () => void }[]): void {
    for (const { done } of [...waiting, ...this.#queue]) done();
    if (this.isLost) return;
    this.isLost = true;
    this.#log.error({ error: error.message }, "the database is lost; rooms go on in memory");
    this.#tell("lost");
  }

  #tell(what: "lost" | "back" | "scores"): void {
    for (const listener of this.#listeners) listener(what);
  }
}
