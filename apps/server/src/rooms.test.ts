import { parseCode } from "@inkling/protocol";
import { expect, test } from "vitest";
import { FORGET_ROOM_MS, Rooms } from "./rooms.ts";
import { noJournal } from "./store/journal.ts";
import { blindJudge, ManualClock, startTestServer, TestPage, until } from "./testing.ts";

test("codes are random, well formed and all different", () => {
  const rooms = new Rooms({ clock: new ManualClock(), judge: blindJudge, journal: noJournal });
  const codes = Array.from({ length: 500 }, () => rooms.create()?.code ?? "");
  expect(new Set(codes).size).toBe(500);
  expect(codes.every((code) => parseCode(code) === code)).toBe(true);
  expect([...codes].sort()).not.toEqual(codes);
  rooms.close();
});

test("a room without anybody is forgotten, one with somebody is not", async () => {
  const clock = new ManualClock();
  const server = await startTestServer({ clock });
  const [empty, watched] = [await server.newRoom(), await server.newRoom()];
  const page = await TestPage.open(server.url, { code: watched, role: "spectator" });
  clock.advance(FORGET_ROOM_MS + 120_000);
  const status = async (code: string) => (await fetch(`${server.url}/api/rooms/${code}`)).status;
  expect(await status(empty)).toBe(404);
  expect(await status(watched)).toBe(200);
  page.close();
  await server.stop();
});

test("bots alone do not keep a room", async () => {
  const clock = new ManualClock();
  const server = await startTestServer({ clock });
  const bot = await TestPage.open(server.url, { code: await server.newRoom(), name: "Dot", bot: true });
  clock.advance(FORGET_ROOM_MS + 120_000);
  await until("the bot is sent away", () => bot.bye === "room/closed");
  await server.stop();
});
