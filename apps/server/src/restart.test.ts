import { rm } from "node:fs/promises";
import { begin, encodeOps, extend } from "@inkling/ink";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSettings } from "./settings.ts";
import { type Journal, noJournal } from "./store/journal.ts";
import { openStore, type Store } from "./store/store.ts";
import { startedFolder } from "./store/testing.ts";
import { startTestServer, TestPage, type TestServer, until } from "./testing.ts";

const log = pino({ level: "silent" });
let folder: string;
let store: Store;
let server: TestServer;

async function start(): Promise<void> {
  store = await openStore(readSettings({ DATA_DIR: folder }), log);
  server = await startTestServer(store);
}

async function stop(): Promise<void> {
  await server.stop();
  await store.close();
}

beforeEach(async () => {
  folder = await startedFolder();
  await start();
});
afterEach(async () => {
  await stop();
  await rm(folder, { recursive: true, force: true });
});

test("who was in a room has seat, board and role again after the server was stopped", async () => {
  const code = await server.newRoom();
  const mira = await TestPage.open(server.url, { code, name: "Mira" });
  const tom = await TestPage.open(server.url, { code, name: "Tom" });
  tom.socket.emit("agree", { scores: true, training: false });
  mira.socket.emit("start");
  await until("the drawing", () => tom.room.phase.name === "drawing");
  tom.socket.emit("ink", 1, 0, encodeOps([begin(10, 20), extend(30, 40)]));
  await until("everybody sees it", () => mira.room.game?.rounds[0]?.boards[tom.seat]?.seq === 2);
  const before = mira.room;
  const left = (at: number) => ("endsAt" in before.phase ? before.phase.endsAt - at : 0);
  await stop();
  expect(mira.bye).toBeNull(); // the page comes back by itself
  const stoodAt = store.clock.now();
  await new Promise((resolve) => setTimeout(resolve, 1_000));

  const startedAt = Date.now();
  await start();
  const back = await TestPage.open(server.url, { code, token: mira.token });
  expect(back.seat).toBe(mira.seat);
  expect(back.room).toEqual(before);
  // The clock has not run meanwhile.
  const running = Date.now() - startedAt;
  expect(left(back.welcome?.now ?? 0)).toBeGreaterThan(left(stoodAt) - running - 500);
  const other = await TestPage.open(server.url, { code, token: tom.token });
  other.socket.emit("ink", 1, 2, encodeOps([extend(50, 60)]));
  await until("it goes on", () => back.room.game?.rounds[0]?.boards[tom.seat]?.seq === 3);
  expect(other.refusals).toEqual([]);
  for (const page of [mira, tom, back, other]) page.close();
});

test("a room that nobody was ever in is found again, and its key signs again", async () => {
  const code = await server.newRoom();
  const keyOf = async () => (await (await fetch(`${server.url}/api/key`)).json()) as { key: string };
  const key = await keyOf();
  await stop();
  await start();
  expect((await fetch(`${server.url}/api/rooms/${code}`)).status).toBe(200);
  expect(await keyOf()).toEqual(key);
});

test("a bot plays on from its seat", async () => {
  const code = await server.newRoom();
  const mira = await TestPage.open(server.url, { code, name: "Mira" });
  mira.socket.emit("addBot");
  await until("the bot has a seat", () => mira.room.seats.length === 2, 20_000);
  const bot = mira.room.seats[1]?.id ?? "";
  mira.socket.emit("configure", { ...mira.room.settings, seconds: 60 });
  mira.socket.emit("start");
  await until("the bot draws", () => (mira.room.game?.rounds[0]?.boards[bot]?.seq ?? 0) > 5, 20_000);
  await stop();
  await start();
  const back = await TestPage.open(server.url, { code, token: mira.token });
  const drawn = back.room.game?.rounds[0]?.boards[bot]?.seq ?? 0;
  expect(drawn).toBeGreaterThan(0);
  await until("it draws on", () => (back.room.game?.rounds[0]?.boards[bot]?.seq ?? 0) > drawn + 5, 30_000);
  expect(back.room.seats.map(({ id }) => id)).toEqual([mira.seat, bot]);
  back.close();
});

test("the host and the health check are told that nothing is written down", async () => {
  type Listener = Parameters<Journal["subscribe"]>[0];
  const listeners = new Set<Listener>();
  const subscribe = (listener: Listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const journal = { ...noJournal, subscribe };
  await server.stop();
  server = await startTestServer({ clock: store.clock, journal });
  const code = await server.newRoom();
  const mira = await TestPage.open(server.url, { code, name: "Mira" });
  const tom = await TestPage.open(server.url, { code, name: "Tom" });
  const heard = (page: TestPage) => page.frames.filter((frame) => (frame as unknown[])[0] === "journal");
  const becomes = async (isLost: boolean) => {
    Object.assign(journal, { isLost, keeps: () => !isLost });
    for (const listener of listeners) listener(isLost ? "lost" : "back");
    await mira.settled();
    return (await (await fetch(`${server.url}/healthz`)).json()) as { journal: string };
  };
  expect(await becomes(true)).toMatchObject({ status: "ok", journal: "lost" });
  expect(heard(mira)).toEqual([["journal", "lost"]]);
  expect(await becomes(false)).toMatchObject({ journal: "ok" });
  expect(heard(mira)).toEqual([
    ["journal", "lost"],
    ["journal", "kept"],
  ]);
  expect(heard(tom)).toEqual([]);
  for (const page of [mira, tom]) page.close();
});
