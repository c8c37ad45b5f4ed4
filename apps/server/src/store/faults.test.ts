import { existsSync } from "node:fs";
import { cp, mkdir, open, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Room } from "@inkling/game";
import { Kysely, PostgresDialect, type PostgresPool, sql } from "kysely";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { clockFrom, systemClock } from "../clock.ts";
import { until } from "../testing.ts";
import { takeDataFolder } from "./data-folder.ts";
import { type Database, openDatabase, openEmbedded, openServer } from "./database.ts";
import { DatabaseJournal } from "./journal.ts";
import { DatabaseError, PGlitePool } from "./pglite-pool.ts";
import { Recorded } from "./recorded-room.ts";
import { restoreRooms } from "./restore.ts";
import type { Tables } from "./tables.ts";
import {
  makePostgresServer,
  type PostgresServer,
  postgresPrograms,
  startedFolder,
  temporaryFolder,
} from "./testing.ts";

const log = pino({ level: "silent" });
const programs = postgresPrograms();
const folders: string[] = [];
const kept = (folder: string) => {
  folders.push(folder);
  return folder;
};
const newFolder = () => kept(temporaryFolder());
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const roomOf = async (database: Database, { id }: Recorded) =>
  (await restoreRooms(database, log)).find((room) => room.id === id)?.room;

describe("a data folder", () => {
  test("belongs to one process at a time, and to the next when that is gone", async () => {
    const folder = newFolder();
    const taken = await takeDataFolder(folder, () => {});
    await expect(takeDataFolder(folder, () => {})).rejects.toThrow(
      /^Another Inkling is using the data folder/,
    );
    await taken.release();
    await (await takeDataFolder(folder, () => {})).release();
  });

  test("that a process left locked when it was killed, is free", async () => {
    const folder = newFolder();
    await writeFile(join(folder, "lock.sock"), "");
    await (await takeDataFolder(folder, () => {})).release();
  });

  test("that two want at once is had by one of them, and then by nobody when that is gone", async () => {
    const folder = newFolder();
    await writeFile(join(folder, "lock.sock"), "");
    const both = await Promise.allSettled([
      takeDataFolder(folder, () => {}),
      takeDataFolder(folder, () => {}),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled").length).toBeLessThanOrEqual(1);
    for (const one of both) if (one.status === "fulfilled") await one.value.release();
    await (await takeDataFolder(folder, () => {})).release();
  });

  test("that cannot be made is refused in a sentence", async () => {
    const folder = newFolder();
    await writeFile(join(folder, "file"), "");
    await expect(takeDataFolder(join(folder, "file", "below"), () => {})).rejects.toThrow(/cannot be made/);
    await expect(takeDataFolder(join(folder, "x".repeat(120)), () => {})).rejects.toThrow(/too long/);
  });

  test("that is damaged is refused in a sentence, and left as it is", async () => {
    const folder = kept(await startedFolder());
    await truncate(join(folder, "pg", "global", "pg_control"), 10);
    const base = () => readdir(join(folder, "pg", "base"), { recursive: true });
    const before = await base();
    await expect(openEmbedded(folder)).rejects.toThrow(/is damaged and cannot be opened .* restore a backup/);
    expect(await base()).toEqual(before);
  });

  test("whose first start was cut short begins anew, and puts the rest aside", async () => {
    const folder = newFolder();
    await mkdir(join(folder, "pg", "base"), { recursive: true });
    const database = await openEmbedded(folder);
    expect(await database.selectFrom("rooms").selectAll().execute()).toEqual([]);
    await database.destroy();
    expect((await readdir(folder)).some((name) => name.startsWith("pg.unfinished-"))).toBe(true);
    expect(existsSync(join(folder, "pg.ready"))).toBe(true);
  });
});

/** Bytes of a record that reach the disk: fewer than any has. */
const BEGINNING = 20;

describe("a last record of which half is written", () => {
  test("is left out, and what was there before it is not", async () => {
    const [folder, crashed] = [kept(await startedFolder()), kept(temporaryFolder())];
    const database = await openEmbedded(folder);
    await database.insertInto("server").values({ one: true, clock: 0, key: "" }).execute();
    const journal = new DatabaseJournal(database, { clock: systemClock, sign: () => null, log });
    const place = async (): Promise<{ file: string; offset: number }> => {
      const { rows } = await sql<{ file: string; offset: number }>`
        select file_name as file, file_offset as offset
        from pg_walfile_name_offset(pg_current_wal_insert_lsn())`.execute(database);
      return rows[0] ?? expect.unreachable();
    };
    const room = new Recorded("half", journal).join("Mira", "Tom").play("half-game").draw("Mira");
    await room.written();
    const whole = room.live.room;
    const from = await place();
    room.judge("Mira");
    await room.written();
    const to = await place();
    expect(to.file).toBe(from.file);
    // As it lies there when the process is killed, but of the newest entry no more than its beginning.
    await cp(folder, crashed, { recursive: true, filter: (name) => !name.endsWith(".sock") });
    await journal.close();
    await database.destroy();
    const wal = await open(join(crashed, "pg", "pg_wal", from.file), "r+");
    await wal.write(Buffer.alloc(to.offset - from.offset - BEGINNING), 0, null, from.offset + BEGINNING);
    await wal.close();

    const again = await openEmbedded(crashed);
    expect(await roomOf(again, room)).toEqual(whole);
    expect(room.live.room).not.toEqual(whole);
    await again.destroy();
  });
});

/** A database that can be lost and found again. */
class Losable implements PostgresPool {
  isLost = false;
  readonly #pool: PostgresPool;

  constructor(pool: PostgresPool) {
    this.#pool = pool;
  }

  async connect() {
    const client = await this.#pool.connect();
    if (this.isLost) {
      client.release();
      throw new DatabaseError("no space left on device", "53100");
    }
    return client;
  }

  end = () => this.#pool.end();
}

describe("a database that is lost for a while", () => {
  let pool: Losable;
  let database: Database;
  let journal: DatabaseJournal;
  const heard: string[] = [];

  beforeAll(async () => {
    const folder = kept(await startedFolder());
    pool = new Losable(new PGlitePool(join(folder, "pg")));
    database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    await database.insertInto("server").values({ one: true, clock: 0, key: "" }).execute();
    journal = new DatabaseJournal(database, { clock: systemClock, sign: () => null, log });
    journal.subscribe((what) => heard.push(what));
  });
  afterAll(async () => {
    await journal.close();
    await database.destroy();
  });
  afterEach(() => {
    pool.isLost = false;
  });

  test("holds nobody up: rooms go on in memory, and all of it is there when it is back", async () => {
    const room = new Recorded("lost", journal).join("Mira", "Tom");
    await room.written();
    pool.isLost = true;
    room.play("lost-game").draw("Mira");
    await room.live.settled(); // nobody waits for a disk that is not there
    await until("the journal knows", () => journal.isLost);
    room.judge("Mira").draw("Tom").live.flush();
    expect(room.live.told).toEqual({ room: room.live.room, seq: room.live.seq });
    expect(journal.write({ kind: "seated", room: room.id, seat: "9", token: "t" })).toBeUndefined();
    expect(heard).toEqual(["lost"]);

    pool.isLost = false;
    await until("it is back", () => !journal.isLost);
    expect(heard).toEqual(["lost", "back"]);
    expect(await roomOf(database, room)).toEqual(room.live.room);
    expect((await roomOf(database, room))?.game?.rounds[0]?.boards.Mira?.verdict).toBeTruthy();
  });
});

describe("a room whose entries cannot be written", () => {
  test("lives in memory, and holds no other room up", async () => {
    const database = await openEmbedded(kept(await startedFolder()));
    await database.insertInto("server").values({ one: true, clock: 0, key: "" }).execute();
    const sign = (after: Room) => {
      if (after.code === "throws") throw new TypeError("a fault of our own");
      return null;
    };
    const journal = new DatabaseJournal(database, { clock: systemClock, sign, log });
    const [good, throws, foreign] = ["good", "throws", "foreign"].map((id) => new Recorded(id, journal));
    if (!good || !throws || !foreign) throw new Error("three rooms are needed");
    for (const room of [good, throws, foreign]) room.join("Mira").play(`game of ${room.id}`);
    await foreign.written();
    await database.deleteFrom("rooms").where("id", "=", foreign.id).execute();
    for (const room of [throws, foreign, good]) room.draw("Mira").judge("Mira");
    for (const room of [throws, foreign, good]) await room.written();
    expect(journal.isLost).toBe(false);
    expect(throws.live.told.seq).toBe(throws.live.seq);
    expect(await roomOf(database, good)).toEqual(good.live.room);
    good.clock.advance(60_000);
    await good.written();
    expect(await roomOf(database, good)).toEqual(good.live.room);
    await journal.close();
    await database.destroy();
  });
});

describe("a PostgreSQL server", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    if (programs) server = await makePostgresServer(programs);
  });
  afterAll(() => server?.remove());
  const settings = () => ({ databaseUrl: server.url, dataFolder: "" });

  // There is nothing to test against where PostgreSQL is not installed.
  test.skipIf(!programs)("has one Inkling at work, and others that only look", async () => {
    const { database } = await openDatabase(settings(), { alone: true });
    await expect(openDatabase(settings(), { alone: true })).rejects.toThrow(
      /^Another Inkling is using this database/,
    );
    await (await openDatabase(settings(), { alone: false })).database.destroy();
    await database.destroy();
    await (await openDatabase(settings(), { alone: true })).database.destroy();
  });

  test.skipIf(!programs)("that crashes takes nothing with it", async () => {
    const database = await openServer(server.url);
    await database.insertInto("server").values({ one: true, clock: 0, key: "" }).execute();
    const journal = new DatabaseJournal(database, { clock: systemClock, sign: () => null, log });
    const room = new Recorded("crash", journal).join("Mira").play("crash-game");
    await room.written();
    // In the middle of what it was doing.
    const busy = sql`select pg_sleep(5)`.execute(database).catch((error: Error) => error);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await server.kill();
    expect(await busy).toBeInstanceOf(Error);
    room.draw("Mira").judge("Mira");
    await room.live.settled();
    await until("the journal knows", () => journal.isLost);
    await server.start();
    await until("it is back", () => !journal.isLost, 20_000);
    expect(await roomOf(database, room)).toEqual(room.live.room);
    await journal.close();
    await database.destroy();
  });

  test.skipIf(!programs)("that is not there is named in a sentence", async () => {
    await expect(openServer("postgres://nobody@127.0.0.1:1/x")).rejects.toThrow(
      /^The database cannot be reached: /,
    );
  });
});

describe("the clock", () => {
  test("goes on from where it stood, and never back", async () => {
    const clock = clockFrom(1_000);
    const seen = [clock.now()];
    const real = Date.now;
    Date.now = () => 5; // the machine's clock jumps back
    await new Promise((resolve) => setTimeout(resolve, 30));
    seen.push(clock.now());
    Date.now = real;
    expect(seen[0]).toBeGreaterThanOrEqual(1_000);
    expect(seen[1]).toBeGreaterThan(seen[0] ?? 0);
    expect(seen[1]).toBeLessThan(10_000);
  });
});
