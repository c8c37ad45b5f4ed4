import type { Logger } from "pino";
import type { Clock, Stop } from "../clock.ts";
import type { Database } from "./database.ts";
import { type Entry, isQuick } from "./entry.ts";
import { mergeRows, type Rows, rowsOf, type Sign } from "./rows.ts";
import { writeRows } from "./write-rows.ts";

/** What may wait, waits for so long that more can join it; well below the 250 ms that ink may lag. */
const GATHER_MS = 100;
/** While there is something going on, the clock is written down at least so often. */
const BEAT_MS = 500;
/** After this much silence nothing is going on: longer than any phase. */
const QUIET_MS = 200_000;
/** A database that takes longer than this is lost until it answers. */
const PATIENCE_MS = 4_000;
const RETRY_MS = 2_000;
/** Entries of one transaction: after a loss there may be many. */
const MOST_ENTRIES = 2_000;

/** Where what happens in rooms is written down. */
export interface Journal {
  /**
   * Takes an entry, to be written after all that were taken before it. Never throws and never waits.
   * @returns a promise that is kept when it is on disk; nothing when there is nothing to wait for
   */
  write(entry: Entry): Promise<void> | undefined;
  /** Whether the database is gone: what is written now reaches the disk only when it is back. */
  readonly isLost: boolean;
  /** Whether this room would survive the server. */
  keeps(room: string): boolean;
  /** Hears every change of what is kept, and of what the scoreboards are made of. */
  subscribe(listener: (what: JournalNews) => void): Stop;
  /** Writes what is left. */
  close(): Promise<void>;
}

export type JournalNews = "lost" | "back" | "scores";

/** The rows of an entry on their way to the disk, and whom to tell when they are there. */
interface Waiting {
  readonly room: string;
  readonly rows: Rows;
  readonly since: number;
  readonly done: () => void;
}

/**
 * Whether the database did not take what was to be written. Everything else is its own fault: an error without one of
 * PostgreSQL's codes, or of the classes 08 (connection), 40 (conflict), 53 (no room), 55, 57 (stopped) and 58 (system).
 */
const isOfEntry = ({ code }: Error & { code?: unknown }): boolean =>
  /^[0-9A-Z]{5}$/.test(String(code)) && !/^(08|40|53|55|57|58)/.test(String(code));

/** Writes nothing down: for tests of what has nothing to do with it. */
export const noJournal: Journal = {
  write: () => undefined,
  isLost: false,
  keeps: () => true,
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
  readonly #listeners = new Set<(what: JournalNews) => void>();
  /** Rooms whose entries the database does not take. */
  readonly #unwritable = new Set<string>();
  #queue: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #stopTimer: Stop = () => {};
  #dueAt = Number.POSITIVE_INFINITY;
  #lastEntryAt: number;
  #isClosed = false;
  #hasFailed = false;

  constructor(database: Database, { clock, sign, log }: { clock: Clock; sign: Sign; log: Logger }) {
    this.#database = database;
    this.#clock = clock;
    this.#sign = sign;
    this.#log = log;
    this.#lastEntryAt = clock.now();
    // Of rooms that were brought back nothing may be heard for long, but their time runs.
    this.#within(BEAT_MS);
  }

  write(entry: Entry): Promise<void> | undefined {
    const { room } = entry;
    if (this.#unwritable.has(room)) return undefined;
    const since = this.#clock.now();
    this.#lastEntryAt = since;
    let rows: Rows;
    try {
      // At once, and not when it is written: rooms that wait for a lost database would fill the memory.
      rows = rowsOf([entry], new Date(), this.#sign);
    } catch (error) {
      this.#giveUp(room, error as Error);
      return undefined;
    }
    const written = new Promise<void>((done) => this.#queue.push({ room, rows, since, done }));
    const mayWait = entry.kind === "happened" && entry.happened.every(({ event }) => isQuick(event));
    if (!this.isLost) this.#within(mayWait ? GATHER_MS : 0);
    return this.isLost ? undefined : written;
  }

  keeps(room: string): boolean {
    return !this.isLost && !this.#unwritable.has(room);
  }

  subscribe(listener: (what: JournalNews) => void): Stop {
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
      // A moment later: what belongs together is written together.
      this.#writing ??= Promise.resolve()
        .then(() => this.#commit())
        .finally(() => {
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
    if (this.#hasFailed) this.#within(RETRY_MS);
    else if (this.#queue.length > 0) this.#within(0);
    else if (this.#clock.now() - this.#lastEntryAt < QUIET_MS) this.#within(BEAT_MS);
  }

  async #commit(): Promise<void> {
    const some = this.#queue.splice(0, MOST_ENTRIES);
    const waited = this.#clock.now() - (some[0]?.since ?? this.#clock.now());
    const lose = () => this.#lose(new Error("it does not answer"), some);
    const impatience = setTimeout(lose, Math.max(0, PATIENCE_MS - waited));
    try {
      await this.#write(some).catch((error) => this.#writeByRoom(some, error));
      this.#hasFailed = false;
    } catch (error) {
      this.#hasFailed = true;
      // Some of it may have been written by now: writing that again does no harm.
      this.#queue = [...some, ...this.#queue];
      this.#lose(error as Error, some);
      return;
    } finally {
      clearTimeout(impatience);
    }
    for (const { done } of some) done();
    if (this.isLost && this.#queue.length === 0) {
      this.isLost = false;
      this.#log.info("the database is back");
      this.#tell("back");
    }
  }

  async #write(some: readonly Waiting[]): Promise<void> {
    const rows = mergeRows(some.filter(({ room }) => !this.#unwritable.has(room)).map(({ rows }) => rows));
    await this.#database.transaction().execute(async (tx) => {
      await writeRows(tx, rows);
      await tx.updateTable("server").set({ clock: this.#clock.now() }).execute();
    });
    if (rows.endings.length > 0) this.#tell("scores");
  }

  /**
   * One room whose entries cannot be written must not stop the journal of all others: it goes on in memory alone.
   * @throws what went wrong, if that is not the fault of a room
   */
  async #writeByRoom(some: readonly Waiting[], why: Error): Promise<void> {
    if (!isOfEntry(why)) throw why;
    for (const room of new Set(some.map(({ room }) => room))) {
      await this.#write(some.filter((waiting) => waiting.room === room)).catch((error: Error) => {
        if (!isOfEntry(error)) throw error;
        this.#giveUp(room, error);
      });
    }
  }

  #giveUp(room: string, error: Error): void {
    this.#unwritable.add(room);
    this.#log.error({ error: error.message, room }, "a room cannot be written down; it lives in memory");
    this.#tell("lost");
  }

  /** The rooms go on without: nobody waits any longer. */
  #lose(error: Error, waiting: readonly { readonly done: () => void }[]): void {
    for (const { done } of [...waiting, ...this.#queue]) done();
    if (this.isLost) return;
    this.isLost = true;
    this.#log.error({ error: error.message }, "the database is lost; rooms go on in memory");
    this.#tell("lost");
  }

  #tell(what: JournalNews): void {
    for (const listener of this.#listeners) {
      try {
        listener(what);
      } catch (error) {
        this.#log.error({ error }, "who listens to the journal failed");
      }
    }
  }
}
