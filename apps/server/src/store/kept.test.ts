import { rm } from "node:fs/promises";
import type { Room } from "@inkling/game";
import { LABELS } from "@inkling/guesser/labels";
import { parseQuickDrawing } from "@inkling/ink";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "../clock.ts";
import { recordOf } from "../replay/record-of.ts";
import { hashOf } from "../tokens.ts";
import { backup, restore } from "./backup.ts";
import { type Database, openEmbedded, openServer } from "./database.ts";
import { StoredGames } from "./games.ts";
import { prune, sizeOf, tidy, vacuum } from "./housekeeping.ts";
import { DatabaseJournal } from "./journal.ts";
import { Recorded } from "./recorded-room.ts";
import { restoreRooms } from "./restore.ts";
import { StoredScores } from "./scores.ts";
import { taughtDrawings } from "./taught.ts";
import { makePostgresServer, type PostgresServer, postgresPrograms, startedFolder } from "./testing.ts";

const log = pino({ level: "silent" });
const programs = postgresPrograms();
const DAY_MS = 86_400_000;

async function* linesOf(texts: AsyncIterable<string>) {
  for await (const text of texts) yield* text.split("\n");
}
async function textOf(database: Database): Promise<string> {
  let text = "";
  for await (const some of backup(database)) text += some;
  return text;
}

describe.each([
  { name: "embedded", skip: false },
  // There is nothing to test against where PostgreSQL is not installed.
  { name: "on a PostgreSQL server", skip: programs === undefined },
])("what is kept of finished games, $name", ({ name, skip }) => {
  let folder: string;
  let server: PostgresServer | undefined;
  let database: Database;
  let journal: DatabaseJournal;
  let games: StoredGames;
  const receipt = { format: 1, label: "cat" };

  beforeAll(async () => {
    if (skip) return;
    folder = await startedFolder();
    if (name === "embedded") database = await openEmbedded(folder);
    else {
      server = await makePostgresServer(programs ?? "");
      database = await openServer(server.url);
    }
    await database.insertInto("server").values({ one: true, clock: 0, key: "secret" }).execute();
    journal = new DatabaseJournal(database, { clock: systemClock, sign: () => JSON.stringify(receipt), log });
    games = new StoredGames(database);
  });
  afterAll(async () => {
    if (skip) return;
    await journal.close();
    await database.destroy();
    await server?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  /** A race of three rounds in which Mira is recognised in each and Tom in none. */
  async function race(id: string, agree = true): Promise<Recorded> {
    const room = new Recorded(`room of ${id}`, journal).join("Mira", "Tom");
    if (agree) {
      const agreed = { scores: true, training: true };
      room.live.dispatch({ type: "Agree", seat: "Mira", agreed });
    }
    room.play(id, { rounds: 3, seconds: 10 });
    for (let round = 0; round < 3; round++) {
      room.draw("Mira").draw("Tom").judge("Mira").clock.advance(10_000);
      room.clock.advance(11_000);
    }
    expect(room.live.room.phase.name).toBe("podium");
    return room.written();
  }

  test.skipIf(skip)("is a game as it was played, for whoever knows its name", async () => {
    const room = await race("played");
    expect(await games.load("nothing")).toBeNull();
    const stored = await games.load("played");
    if (!stored) throw new Error("there is no game");
    const record = recordOf(stored, null);
    expect(record.standings.map(({ name }) => name)).toEqual(["Mira", "Tom"]);
    expect(record.drawings).toHaveLength(6);
    expect(record.drawings[0]).toMatchObject({ round: 1, seat: "Mira", receipt, deleted: false });
    expect(record.drawings[1]).toMatchObject({ round: 1, seat: "Tom", receipt: null, verdict: null });
    expect(record.seed).toBe(7);
    // The same from the log of a room that is over.
    await journal.write({ kind: "closed", room: room.id });
    await tidy(database, log);
    const rows = await database.selectFrom("journal").selectAll().where("room", "=", room.id).execute();
    expect(rows).toHaveLength(1);
    const closed = await games.load("played");
    expect(closed && recordOf(closed, null)).toEqual(record);
  });

  test.skipIf(skip)("is not a game that is still played", async () => {
    await new Recorded("unfinished", journal).join("Mira").play("unfinished").draw("Mira").written();
    expect(await games.load("unfinished")).toBeNull();
  });

  test.skipIf(skip)("knows whose token it is, and who was host", async () => {
    const room = await race("tokens");
    const seated = (seat: string) =>
      journal.write({ kind: "seated", room: room.id, seat, token: hashOf(`token of ${seat}`) });
    await seated("Mira");
    await seated("Tom");
    expect(await games.seatOf("tokens", "token of Mira")).toEqual({ seat: "Mira", host: true });
    expect(await games.seatOf("tokens", "token of Tom")).toEqual({ seat: "Tom", host: false });
    expect(await games.seatOf("tokens", "token of Eva")).toBeNull();
    expect(await games.seatOf("nothing", "token of Mira")).toBeNull();
  });

  test.skipIf(skip)("is no ink of a drawing that was deleted, and everything else", async () => {
    await race("deleted");
    const before = await games.load("deleted");
    await games.deleteDrawing("deleted", 2, "Mira");
    await games.deleteDrawing("deleted", 2, "Mira");
    const after = await games.load("deleted");
    if (!before || !after) throw new Error("there is no game");
    const [was, is] = [recordOf(before, null), recordOf(after, null)];
    expect(is.drawings[2]).toMatchObject({ deleted: true, receipt: null, batches: [] });
    expect(is.drawings.filter((_, i) => i !== 2)).toEqual(was.drawings.filter((_, i) => i !== 2));
    expect(is.standings).toEqual(was.standings);
    const rows = await database
      .selectFrom("journal")
      .selectAll()
      .where("room", "=", "room of deleted")
      .execute();
    const ink = rows.flatMap(({ events }) => JSON.parse(events)).filter(({ type }) => type === "InkAdded");
    expect(ink.filter(({ ops }) => ops === "")).toHaveLength(1);
  });

  test.skipIf(skip)("stands on the scoreboards where somebody agreed, at once and for its time", async () => {
    const scores = new StoredScores(database, journal);
    let changes = 0;
    const stop = scores.subscribe(() => {
      changes += 1;
    });
    const before = await scores.scores("all");
    await race("board");
    await race("private", false);
    expect(changes).toBe(2);
    const { best, fastest, hardest } = await scores.scores("all");
    expect(best).toHaveLength(before.best.length + 1);
    expect(best[0]).toMatchObject({ name: "Mira", rounds: 3, game: null });
    expect(new Set(fastest.map(({ name }) => name))).toEqual(new Set(["Mira"]));
    expect(fastest[0]?.time).toBe(500);
    const places = fastest.map(({ label }) => LABELS.indexOf(label));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    // Of each label both drawings were counted, and Mira's recognised; one of hers was deleted.
    const [hard = { drawn: 0, recognised: 0 }] = hardest;
    expect(hard.drawn).toBeGreaterThanOrEqual(4);
    expect(hard.recognised).toBe(Math.floor(hard.drawn / 2));
    const tomorrow = new Date(Date.now() + DAY_MS);
    expect((await scores.scores("today", tomorrow)).best).toEqual([]);
    expect((await scores.scores("week", tomorrow)).best).toHaveLength(best.length);
    expect((await scores.scores("week", new Date(Date.now() + 8 * DAY_MS))).fastest).toEqual([]);
    stop();
  });

  test.skipIf(skip)("counts the turns and games of the AI against people", async () => {
    const scores = new StoredScores(database, journal);
    const room = new Recorded("rival", journal).join("Mira", "Tom");
    room.play("rival", { mode: "versus", rounds: 1 });
    room.draw("Mira").clock.advance(20_000);
    room.judge("Mira").clock.advance(1_000); // the AI first
    room.live.dispatch({ type: "Answer", seat: "Tom", round: room.round, text: room.prompt });
    room.clock.advance(6_000);
    room.live.dispatch({ type: "Choose", seat: "Tom", round: room.round, choice: 0 });
    room.draw("Tom").clock.advance(20_000);
    room.live.dispatch({ type: "Answer", seat: "Mira", round: room.round, text: room.prompt });
    room.clock.advance(200_000);
    expect(room.live.room.phase.name).toBe("podium");
    await room.written();
    expect((await scores.scores("all")).rival).toMatchObject({ games: 1, first: 1, second: 1, nobody: 0 });
  });

  test.skipIf(skip)("teaches with the drawings of those who agreed, and says nothing of them", async () => {
    await race("taught");
    const lines: string[] = [];
    for await (const drawing of taughtDrawings(database, new Date(Date.now() - DAY_MS))) {
      lines.push(JSON.stringify(drawing));
    }
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join()).not.toMatch(/Mira|Tom/);
    for (const line of lines) {
      const { word, recognized, drawing } = parseQuickDrawing(line);
      expect(LABELS).toContain(word);
      expect(recognized).toBe(true);
      expect(drawing).toHaveLength(1);
    }
    for await (const _ of taughtDrawings(database, new Date(Date.now() + DAY_MS))) expect.fail();
  });

  test.skipIf(skip)("is forgotten after its time, with its room", async () => {
    const room = await race("old");
    await journal.write({ kind: "closed", room: room.id });
    const { bytes, ...before } = await sizeOf(database);
    expect(bytes).toBeGreaterThan(1e6);
    expect(await prune(database, 30)).toBe(0);
    expect(await prune(database, 30, new Date(Date.now() + 31 * DAY_MS))).toBeGreaterThan(0);
    expect(await games.load("old")).toBeNull();
    expect((await sizeOf(database)).games).toBeLessThan(before.games);
    const left = await database.selectFrom("journal").selectAll().where("room", "=", room.id).execute();
    expect(left).toEqual([]);
    await vacuum(database);
  });

  test.skipIf(skip)("can be backed up and restored elsewhere, to the last row", async () => {
    const room = await race("kept");
    const text = await textOf(database);
    const elsewhere = await startedFolder();
    const other = await openEmbedded(elsewhere);
    const source = () =>
      linesOf(
        (async function* () {
          yield text;
        })(),
      );
    await restore(other, source());
    expect(await textOf(other)).toBe(text);
    const rooms = await restoreRooms(other, log);
    expect(rooms.find(({ id }) => id === room.id)?.room).toEqual(room.live.room as Room);

    await expect(restore(other, source())).rejects.toThrow(/^There are games here already/);
    await other.deleteFrom("rooms").execute();
    const broken = (change: (text: string) => string) =>
      restore(
        other,
        linesOf(
          (async function* () {
            yield change(text);
          })(),
        ),
      );
    await expect(broken((text) => text.slice(0, -20))).rejects.toThrow(/cannot be read|cut short/);
    await expect(broken((text) => text.replace(/\n.*\n$/, "\n"))).rejects.toThrow(/cut short/);
    await expect(broken(() => "PK\u0003\u0004")).rejects.toThrow(/^This file is no backup of Inkling/);
    await expect(broken((text) => text.replace("0001 journal", "0099 later"))).rejects.toThrow(/newer/);
    expect(await other.selectFrom("rooms").selectAll().execute()).toEqual([]);
    await other.destroy();
    await rm(elsewhere, { recursive: true, force: true });
  });
});
