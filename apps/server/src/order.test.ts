import { DEFAULT_SETTINGS, hostOf } from "@inkling/game";
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
  mira.socket.emit("access", "locked");
  await until("it is locked", () => tom.room.access === "locked");
  await expect(open({ name: "Ben" })).rejects.toThrow("room/locked");
  tom.close();
  expect((await open({ token: tom.token, tab: "t" })).seat).toBe(tom.seat);
  expect((await open({ role: "spectator" })).room.access).toBe("locked");
});

test("strangers are put into the fullest public room that takes them, or into a new one", async () => {
  const other = await startTestServer({ clock: new ManualClock() });
  const play = async () => {
    const response = await fetch(`${other.url}/api/play`, { method: "POST" });
    return { status: response.status, ...((await response.json()) as { code: string }) };
  };
  const listed = async () => {
    const body = (await (await fetch(`${other.url}/api/rooms`)).json()) as {
      rooms: { code: string; players: number }[];
    };
    return body.rooms.map(({ code, players }) => [code, players]);
  };
  await other.newRoom();
  const made = await play();
  expect(made.status).toBe(201);
  expect(await listed()).toEqual([]); // nobody is there yet
  const mira = await TestPage.open(other.url, { code: made.code, name: "Mira" });
  expect(mira.room.access).toBe("public");
  expect(await play()).toMatchObject({ status: 200, code: made.code });

  const fuller = await other.newRoom();
  const aiko = await TestPage.open(other.url, { code: fuller, name: "Aiko" });
  const ben = await TestPage.open(other.url, { code: fuller, name: "Ben" });
  expect(await listed()).toEqual([[made.code, 1]]); // the other one is private
  aiko.socket.emit("access", "public");
  await until("it is public", () => ben.room.access === "public");
  expect(await listed()).toEqual([
    [fuller, 2],
    [made.code, 1],
  ]);
  expect((await play()).code).toBe(fuller);
  aiko.socket.emit("access", "locked");
  await until("it is locked", () => ben.room.access === "locked");
  expect((await play()).code).toBe(made.code);
  for (const page of [mira, aiko, ben]) page.close();
  await other.stop();
});

test("strangers who come at once meet, and nobody is sent where they were removed", async () => {
  const clock = new ManualClock();
  const other = await startTestServer({ clock });
  const play = async (not = "") => {
    const response = await fetch(`${other.url}/api/play?not=${not}`, { method: "POST" });
    return ((await response.json()) as { code: string }).code;
  };
  const first = await play();
  expect(await play()).toBe(first);
  const second = await play(first);
  expect(second).not.toBe(first);
  clock.advance(15_000);
  expect(await play()).not.toBe(second); // whoever it was for did not come
  const mira = await TestPage.open(other.url, { code: first, name: "Mira" });
  expect(await play("babababa")).toBe(first);
  expect(await play(`babababa,${first}`)).not.toBe(first);
  mira.close();
  await other.stop();
});

test("a public room without a free seat is not listed", async () => {
  const other = await startTestServer({ clock: new ManualClock() });
  const response = await fetch(`${other.url}/api/play`, { method: "POST" });
  const { code: full } = (await response.json()) as { code: string };
  const crowd = [];
  for (let n = 0; n < 12; n++) crowd.push(await TestPage.open(other.url, { code: full, name: `P${n}` }));
  expect(await (await fetch(`${other.url}/api/rooms`)).json()).toEqual({ rooms: [] });
  expect((await fetch(`${other.url}/api/play`, { method: "POST" })).status).toBe(201);
  for (const page of crowd) page.close();
  await other.stop();
});

const reactionsAt = (page: TestPage) => page.frames.filter((frame) => (frame as unknown[])[0] === "reaction");

test("a reaction is shown to everybody who is there, and to nobody later", async () => {
  const [mira, tom] = [await open({ name: "Mira" }), await open({ name: "Tom" })];
  const watcher = await open({ role: "spectator" });
  mira.socket.emit("react", "love");
  for (const page of [mira, tom, watcher]) {
    await until("it is shown", () => reactionsAt(page).length > 0);
    expect(reactionsAt(page)).toEqual([["reaction", mira.seat, "love"]]);
  }
  const late = await open({ name: "Ben" });
  await late.settled();
  expect(reactionsAt(late)).toEqual([]);
});

test("reactions have a limit of their own, and watching is not reacting", async () => {
  const mira = await open({ name: "Mira" });
  const watcher = await open({ role: "spectator" });
  for (let n = 0; n < 9; n++) mira.socket.emit("react", "wow");
  watcher.socket.emit("react", "wow");
  mira.socket.emit("configure", { ...DEFAULT_SETTINGS.race, rounds: 3 });
  await Promise.all([mira.settled(), watcher.settled()]);
  expect(reactionsAt(mira)).toHaveLength(4);
  expect(mira.refusals.map(([id]) => id)).toEqual(["message/too-frequent"]);
  expect(watcher.refusals.map(([id]) => id)).toEqual(["seat/spectator"]);
  expect(mira.room.settings.rounds).toBe(3);
});

test("rude names stay out until the host turns the filter off", async () => {
  const mira = await open({ name: "Mira" });
  await expect(open({ name: "Sh1t Head" })).rejects.toThrow("name/rude");
  mira.socket.emit("filter", false);
  await until("it is off", () => !mira.room.filter);
  expect((await open({ name: "Sh1t Head" })).seat).not.toBe("");
});
