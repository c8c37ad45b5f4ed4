import { currentRound } from "@inkling/game";
import { expect, test } from "vitest";
import { systemClock } from "./clock.ts";
import { startTestServer, TestPage, until } from "./testing.ts";

test("the host adds a bot, which draws like anybody, and sends it away again", async () => {
  const server = await startTestServer({ clock: systemClock });
  const mira = await TestPage.open(server.url, { code: await server.newRoom(), name: "Mira" });
  mira.socket.emit("addBot");
  await until("the bot has a seat", () => mira.room.seats.length === 2);
  const bot = mira.room.seats[1];
  expect(bot).toMatchObject({ bot: true, presence: "here" });

  mira.socket.emit("start");
  await until("the bot draws", () => (currentRound(mira.room)?.boards[bot?.id ?? ""]?.seq ?? 0) > 20, 15_000);
  await until(
    "it says what it sees",
    () => mira.room.game?.rounds[0]?.boards[bot?.id ?? ""]?.guesses.length === 3,
  );

  mira.socket.emit("kick", bot?.id ?? "");
  await until("the bot is gone", () => mira.room.seats[1]?.presence === "gone");
  mira.close();
  await server.stop();
}, 30_000);

test("a room takes four bots, however fast they are asked for", async () => {
  const server = await startTestServer({ clock: systemClock });
  const mira = await TestPage.open(server.url, { code: await server.newRoom(), name: "Mira" });
  for (let n = 0; n < 6; n++) mira.socket.emit("addBot");
  await until("four have a seat", () => mira.room.seats.length === 5, 20_000);
  await mira.settled();
  expect(mira.refusals.map(([error]) => error)).toEqual(["bots/enough", "bots/enough"]);
  expect(mira.room.seats.length).toBe(5);
  mira.close();
  await server.stop();
}, 60_000);
