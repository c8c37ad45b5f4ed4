import { rm } from "node:fs/promises";
import type { Room } from "@inkling/game";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "../clock.ts";
import { type Database, openEmbedded, openServer } from "./database.ts";
import { tidy } from "./housekeeping.ts";
import { DatabaseJournal } from "./journal.ts";
import { Recorded } from "./recorded-room.ts";
import { restoreRooms } from "./restore.ts";
import { makePostgresServer, type PostgresServer, postgresPrograms, temporaryFolder } from "./testing.ts";

const log = pino({ level: "silent" });
const programs = postgresPrograms();
const databases = [
  {
    name: "embedded",
    skip: false,
    async make() {
      const folder = temporaryFolder();
      const remove = () => rm(folder, { recursive: true, force: true });
      return { open: () => openEmbedded(folder), remove, server: null };
    },
  },
  {
    // There is nothing to test against where PostgreSQL is not installed.
    name: "on a PostgreSQL server",
    skip: programs === undefined,
    async make() {
      const server = await makePostgresServer(programs ?? "");
      return { open: () => openServer(server.url), remove: () => server.remove(), server };
    },
  },
];

describe.each(databases)("what is written down, $name", ({ skip, make }) => {
  let made: { open(): Promise<Database>; remove(): Promise<void>; server: PostgresServer | null };
  let database: Database;
  let journal: DatabaseJournal;
  const sign = (_after: Room, { verdict }: { verdict: object }) => JSON.stringify(verdict);

  beforeAll(async () => {
    if (skip) return;
    made = await make();
    database = await made.open();
    await database.insertInto("server").values({ one: true, clock: 0, key: "" }).execute();
    journal = new DatabaseJournal(database, { clock: systemClock, sign, log });
  });
  afterAll(async () => {
    if (skip) return;
    await journal.close();
    await database.destroy();
    await made.remove();
  });

  const drawings = (game: string) =>
    database
      .selectFrom("drawings")
      .selectAll()
      .where("game", "=", game)
      .orderBy("round")
      .orderBy("seat")
      .execute();
  const restored = async ({ id }: Recorded) =>
    (await restoreRooms(database, log)).find((room) => room.id === id);

  test.skipIf(skip)("is the time, too, even where nothing else happens after a start", async () => {
    const clock = async () =>
      (await database.selectFrom("server").select("clock").executeTakeFirstOrThrow()).clock;
    await expect.poll(clock, { timeout: 10_000 }).toBeGreaterThan(0);
  });

  test.skipIf(skip)("is the room again, in mid-round, with its number and its tokens", async () => {
    const room = new Recorded("midround", journal).join("Mira", "Tom").play("g1").draw("Mira");
    room.live.dispatch({
      type: "ReportGuess",
      seat: "Mira",
      round: 1,
      guesses: [{ label: "cat", probability: 0.4 }],
    });
    room.clock.advance(60);
    room.judge("Mira").draw("Tom");
    await room.written();
    const back = await restored(room);
    expect(back?.room).toEqual(room.live.room);
    expect(back?.room.phase.name).toBe("drawing");
    expect(back?.seq).toBe(room.live.seq);
    expect(back?.tokens).toEqual([
      ["hash of Mira", "Mira"],
      ["hash of Tom", "Tom"],
    ]);
  });

  test.skipIf(skip)("is the room again between two games, and in the second", async () => {
    const room = new Recorded("rematch", journal).join("Mira", "Tom").play("g2", { rounds: 1 });
    room.draw("Mira").judge("Mira").clock.advance(60_000);
    expect(room.live.room.phase.name).toBe("podium");
    await room.written();
    expect((await restored(room))?.room).toEqual(room.live.room);
    room.live.dispatch({ type: "Leave", seat: "Tom" });
    room.play("g3").draw("Mira");
    await room.written();
    expect((await restored(room))?.room).toEqual(room.live.room);
  });

  test.skipIf(skip)("is the room again in versus, with what was said and found", async () => {
    const room = new Recorded("versus", journal).join("Mira", "Tom", "Eva").play("g4", { mode: "versus" });
    room.draw("Mira");
    const say = (seat: string, text: string) =>
      room.live.dispatch({ type: "Answer", seat, round: room.round, text });
    say("Tom", "a \u{1f408} \\u0000 'quoted'");
    say("Eva", room.prompt);
    await room.written();
    const back = await restored(room);
    expect(back?.room).toEqual(room.live.room);
    expect(back?.room.game?.rounds[0]?.turn?.found).toHaveLength(1);
  });

  test.skipIf(skip)("says of a drawing when it was recognised, however late, with the receipt", async () => {
    const room = new Recorded("late", journal).join("Mira", "Tom").play("g5").draw("Mira").draw("Tom");
    room.clock.advance(20_000);
    expect(room.live.room.phase.name).toBe("reveal");
    await room.written();
    expect((await drawings("g5")).map(({ time }) => time)).toEqual([null, null]);
    room.judge("Tom");
    await room.written();
    const [mira, tom] = await drawings("g5");
    expect([mira?.time, mira?.receipt]).toEqual([null, null]);
    expect(tom).toMatchObject({ label: room.prompt, name: "Tom", kind: "person", time: 1_000 });
    expect(JSON.parse(tom?.receipt ?? "{}")).toMatchObject({ upTo: 3, probability: 0.97 });
  });

  test.skipIf(skip)("forgets the drawing of a turn that counts for nothing", async () => {
    const room = new Recorded("void", journal).join("Mira", "Tom").play("g6", { mode: "versus" });
    room.draw("Mira").judge("Mira").clock.advance(10_000);
    await room.written();
    expect(await drawings("g6")).toHaveLength(1);
    room.live.dispatch({ type: "VoidTurn", seat: "Mira", round: room.round, want: true });
    await room.written();
    expect(await drawings("g6")).toEqual([]);
  });

  test.skipIf(skip)("shows on scoreboards who agreed, and teaches with whose drawings may", async () => {
    const room = new Recorded("agreed", journal).join("Mira", "Tom");
    room.live.dispatch({ type: "Agree", seat: "Mira", agreed: { scores: true, training: false } });
    room.live.dispatch({ type: "Agree", seat: "Tom", agreed: { scores: false, training: true } });
    room.play("g7", { rounds: 1 }).draw("Mira").draw("Tom").judge("Tom").clock.advance(60_000);
    await room.written();
    expect((await drawings("g7")).map(({ shown, teaches }) => [shown, teaches])).toEqual([
      [true, false],
      [false, true],
    ]);
    const results = await database
      .selectFrom("results")
      .selectAll()
      .where("game", "=", "g7")
      .orderBy("rank")
      .execute();
    expect(results.map(({ name, rank, shown }) => [name, rank, shown])).toEqual([
      ["Tom", 1, false],
      ["Mira", 2, true],
    ]);
    const game = await database
      .selectFrom("games")
      .selectAll()
      .where("id", "=", "g7")
      .executeTakeFirstOrThrow();
    expect(game).toMatchObject({ mode: "race", listed: false, host: "Mira", last: room.live.seq });
    expect(game.ended_at).toBeInstanceOf(Date);
  });

  test.skipIf(skip)("keeps of a room that is over its finished games alone", async () => {
    const room = new Recorded("over", journal).join("Mira").play("g8", { rounds: 1 }).draw("Mira");
    room.clock.advance(60_000);
    room.play("g9").draw("Mira");
    await room.written();
    await journal.write({ kind: "closed", room: room.id });
    await tidy(database, log);
    expect(await restored(room)).toBeUndefined();
    const games = await database.selectFrom("games").select("id").where("room", "=", room.id).execute();
    expect(games).toEqual([{ id: "g8" }]);
    const empty = new Recorded("empty", journal).join("Tom");
    await empty.written();
    await journal.write({ kind: "closed", room: empty.id });
    await tidy(database, log);
    expect(await database.selectFrom("rooms").selectAll().where("id", "=", empty.id).execute()).toEqual([]);
    expect(await database.selectFrom("journal").selectAll().where("room", "=", empty.id).execute()).toEqual(
      [],
    );
  });

  test.skipIf(skip)("may arrive twice", async () => {
    const room = new Recorded("twice", journal).join("Mira");
    await room.written();
    journal.write({ kind: "opened", room: room.id, code: room.id, access: "private" });
    journal.write({ kind: "seated", room: room.id, seat: "Mira", token: "hash of Mira" });
    const again = { event: { type: "LobbyOpened" }, before: room.live.room, after: room.live.room } as const;
    await journal.write({ kind: "happened", room: room.id, first: 1, happened: [again] });
    expect((await restored(room))?.room).toEqual(room.live.room);
    // A code is free for the next room as soon as this one is over, even in the same moment.
    journal.write({ kind: "closed", room: room.id });
    journal.write({ kind: "opened", room: "next", code: room.id, access: "public" });
    journal.write({ kind: "closed", room: room.id });
    await journal.write({ kind: "seated", room: "next", seat: "1", token: "hash" });
    const codes = (await restoreRooms(database, log)).map(({ id, room: { code } }) => [id, code]);
    expect(codes).toContainEqual(["next", room.id]);
    expect(journal.keeps("next")).toBe(true);
  });

  test.skipIf(skip)(
    "of a room with a hole in its log is passed over, and no other room suffers",
    async () => {
      const [hole, whole] = [new Recorded("hole", journal), new Recorded("whole", journal).join("Tom")];
      hole.join("Mira", "Tom", "Eva");
      await hole.written();
      await whole.written();
      await database.deleteFrom("journal").where("room", "=", hole.id).where("first", "=", 2).execute();
      expect(await restored(hole)).toBeUndefined();
      expect((await restored(whole))?.room).toEqual(whole.live.room);
    },
  );

  test.skipIf(skip)("is there after the process has gone, and a newer one is refused", async () => {
    const room = new Recorded("again", journal).join("Mira").play("g10").draw("Mira");
    await room.written();
    await journal.close();
    await database.destroy();
    database = await made.open();
    expect((await restored(room))?.room).toEqual(room.live.room);

    await database
      .insertInto("kysely_migration" as "rooms")
      .values({ name: "9999 from the future", timestamp: "2030" } as never)
      .execute();
    await database.destroy();
    await expect(made.open()).rejects.toThrow(/newer than this program: it has "9999 from the future"/);
  });
});
