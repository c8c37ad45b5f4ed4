import { hostOf } from "@inkling/game";
import { begin, encodeOps, extend } from "@inkling/ink";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RELOAD_MS } from "./hosted-room.ts";
import { ManualClock, startTestServer, TestPage, type TestServer, until } from "./testing.ts";

const clock = new ManualClock();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock });
});
afterAll(() => server.stop());

/** Two players in the middle of the first round. */
async function drawing() {
  const code = await server.newRoom();
  const mira = await TestPage.open(server.url, { code, name: "Mira", tab: "m" });
  const aiko = await TestPage.open(server.url, { code, name: "Aiko", tab: "a" });
  mira.socket.emit("start");
  await until("the count-in", () => aiko.room.phase.name === "countIn");
  clock.advance(3_000);
  await until("the drawing", () => aiko.room.phase.name === "drawing" && mira.room.phase.name === "drawing");
  return { code, mira, aiko };
}

async function flush(page: TestPage) {
  await page.settled();
  clock.advance(50);
  await page.settled();
}

const presence = (page: TestPage, seat: string) => page.room.seats.find(({ id }) => id === seat)?.presence;

describe("who reloads", () => {
  test("is back in the same seat with role and own ink, and was never away", async () => {
    const { code, mira, aiko } = await drawing();
    mira.socket.emit("ink", 1, 0, encodeOps([begin(10, 20), extend(30, 40)]));
    await flush(mira);
    mira.close();
    const back = await TestPage.open(server.url, { code, token: mira.token, tab: "m" });
    clock.advance(RELOAD_MS + 100);
    await aiko.settled();
    expect(back.seat).toBe(mira.seat);
    expect(hostOf(back.room)).toBe(mira.seat);
    expect(back.room.game?.rounds[0]?.boards[mira.seat]?.ink.strokes).toEqual([
      [
        [10, 20],
        [30, 40],
      ],
    ]);
    expect(presence(aiko, mira.seat)).toBe("here");
    expect(JSON.stringify(aiko.frames)).not.toContain("PlayerAway");
    back.close();
    aiko.close();
  });
});

describe("who loses the network", () => {
  test("is away after two seconds, the next is host meanwhile, and all is kept for the rest of the game", async () => {
    const { code, mira, aiko } = await drawing();
    mira.close();
    await until("the server notices", () => {
      clock.advance(RELOAD_MS);
      return presence(aiko, mira.seat) === "away";
    });
    expect(hostOf(aiko.room)).toBe(aiko.seat);
    clock.advance(65_000);
    const back = await TestPage.open(server.url, { code, token: mira.token, tab: "other phone" });
    expect(back.seat).toBe(mira.seat);
    await until("she is here again", () => presence(aiko, mira.seat) === "here");
    expect(hostOf(aiko.room)).toBe(mira.seat);
    back.close();
    aiko.close();
  });

  test("may send ink twice: what the board has is passed over", async () => {
    const { mira, aiko } = await drawing();
    mira.socket.emit("ink", 1, 0, encodeOps([begin(1, 1), extend(2, 2)]));
    mira.socket.emit("ink", 1, 0, encodeOps([begin(1, 1), extend(2, 2), extend(3, 3)]));
    await flush(aiko);
    expect(aiko.room.game?.rounds[0]?.boards[mira.seat]?.ink.strokes).toEqual([
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ]);
    mira.close();
    aiko.close();
  });
});

describe("a second tab of the same seat", () => {
  test("is told so, and takes the seat only when asked to", async () => {
    const { code, mira, aiko } = await drawing();
    const hello = { code, token: mira.token, tab: "second" };
    await expect(TestPage.open(server.url, hello)).rejects.toThrow("seat/in-another-tab");
    const second = await TestPage.open(server.url, { ...hello, takeOver: true });
    await until("the first tab hears it", () => mira.bye === "seat/taken-over");
    expect(second.seat).toBe(mira.seat);
    clock.advance(RELOAD_MS + 100);
    await aiko.settled();
    expect(presence(aiko, mira.seat)).toBe("here");
    second.close();
    aiko.close();
  });
});

describe("who leaves", () => {
  test("is gone at once, and the token is worth nothing", async () => {
    const { code, mira, aiko } = await drawing();
    mira.socket.emit("leave");
    await until("he is host", () => hostOf(aiko.room) === aiko.seat);
    expect(mira.bye).toBe("seat/left");
    await expect(TestPage.open(server.url, { code, token: mira.token })).rejects.toThrow("seat/unknown");
    aiko.close();
  });
});

test("who joins in mid-round sees all ink so far and plays from the next round", async () => {
  const { code, mira, aiko } = await drawing();
  mira.socket.emit("ink", 1, 0, encodeOps([begin(10, 20)]));
  await flush(mira);
  const late = await TestPage.open(server.url, { code, name: "Lena" });
  const round = late.room.game?.rounds[0];
  expect(round?.boards[mira.seat]?.ink.strokes).toEqual([[[10, 20]]]);
  expect(round?.drawers).not.toContain(late.seat);
  clock.advance(20_000 + 8_000);
  await until("the next round", () => late.room.rounds === 2);
  expect(late.room.game?.rounds[1]?.drawers).toContain(late.seat);
  for (const page of [mira, aiko, late]) page.close();
});

test("a spectator takes no seat and sees the same", async () => {
  const { code, mira, aiko } = await drawing();
  const wall = await TestPage.open(server.url, { code, role: "spectator" });
  expect(wall.welcome?.you).toEqual({ role: "spectator" });
  expect(wall.room).toEqual(mira.room);
  expect(wall.room.seats.length).toBe(2);
  for (const page of [mira, aiko, wall]) page.close();
});
