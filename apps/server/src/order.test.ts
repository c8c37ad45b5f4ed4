import { hostOf } from "@inkling/game";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { ManualClock, startTestServer, TestPage, type TestServer, until } from "./testing.ts";

let server: TestServer;
let code: string;
const pages: TestPage[] = [];

beforeAll(async () => {
  server = await startTestServer({ clock: new ManualClock() });
});
afterAll(() => server.stop());
beforeEach(async () => {
  code = await server.newRoom();
});
afterEach(() => {
  for (const page of pages.splice(0)) page.close();
});

async function open(hello: Record<string, unknown>): Promise<TestPage> {
  const page = await TestPage.open(server.url, { code, ...hello });
  pages.push(page);
  return page;
}

test("who is removed is told last, and a reload brings them back to nothing", async () => {
  const [mira, tom] = [await open({ name: "Mira" }), await open({ name: "Tom", tab: "t" })];
  mira.socket.emit("kick", tom.seat);
  await until("Tom is told", () => tom.bye === "seat/kicked");
  expect(JSON.stringify(tom.frames.at(-2))).toContain("PlayerKicked");
  await until("the seat is free", () => mira.room.seats.length === 1);
  await expect(open({ token: tom.token, tab: "t" })).rejects.toThrow("seat/kicked");
  await expect(open({ token: tom.token, tab: "other", takeOver: true })).rejects.toThrow("seat/kicked");
  expect(mira.room.seats).toHaveLength(1);
});

test("a seat that is removed while its page is away stays removed", async () => {
  const [mira, tom] = [await open({ name: "Mira" }), await open({ name: "Tom", tab: "t" })];
  tom.close();
  mira.socket.emit("kick", tom.seat);
  await until("the seat is free", () => mira.room.seats.length === 1);
  await expect(open({ token: tom.token, tab: "t" })).rejects.toThrow("seat/kicked");
});

test("two of three others vote the host out, and the next is host", async () => {
  const [mira, tom] = [await open({ name: "Mira" }), await open({ name: "Tom" })];
  const [aiko, ben] = [await open({ name: "Aiko" }), await open({ name: "Ben" })];
  tom.socket.emit("vote", mira.seat, true);
  aiko.socket.emit("vote", mira.seat, true);
  await until("the host is told", () => mira.bye === "seat/kicked");
  await until("all know", () => ben.room.seats.length === 3);
  expect(hostOf(ben.room)).toBe(tom.seat);
});

test("a locked room seats nobody new, but lets back who has a seat and in who watches", async () => {
  const [mira, tom] = [await open({ name: "Mira" }), await open({ name: "Tom", tab: "t" })];
  mira.socket.emit("lock", true);
  await until("it is locked", () => tom.room.locked);
  await expect(open({ name: "Ben" })).rejects.toThrow("room/locked");
  tom.close();
  expect((await open({ token: tom.token, tab: "t" })).seat).toBe(tom.seat);
  expect((await open({ role: "spectator" })).room.locked).toBe(true);
});
