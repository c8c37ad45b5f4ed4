import { Bot, tracedDrawings } from "@inkling/bots";
import { currentRound, DEFAULT_SETTINGS, gainOf } from "@inkling/game";
import type { Label } from "@inkling/guesser/labels";
import { expect, test } from "vitest";
import { systemClock } from "./clock.ts";
import { startTestServer, TestPage, until } from "./testing.ts";

test("the host adds a bot, which draws like anybody, and sends it away again", async () => {
  const server = await startTestServer({ clock: systemClock });
  const mira = await TestPage.open(server.url, { code: await server.newRoom(), name: "Mira" });
  mira.socket.emit("addBot");
  await until("the bot has a seat", () => mira.room.seats.length === 2, 20_000);
  const bot = mira.room.seats[1];
  expect(bot).toMatchObject({ bot: true, presence: "here" });

  mira.socket.emit("configure", { ...DEFAULT_SETTINGS.race, seconds: 60 });
  mira.socket.emit("start");
  await until("the bot draws", () => (currentRound(mira.room)?.boards[bot?.id ?? ""]?.seq ?? 0) > 20, 15_000);
  await until(
    "it says what it sees",
    () => mira.room.game?.rounds[0]?.boards[bot?.id ?? ""]?.guesses.length === 3,
    50_000, // of some drawings there is no idea worth saying until it begins another
  );

  mira.socket.emit("kick", bot?.id ?? "");
  await until("the bot is gone", () => mira.room.seats[1]?.presence === "gone");
  mira.close();
  await server.stop();
});

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
});

test("a bot chooses and draws, and a bot and a page guess it", async () => {
  const server = await startTestServer({ clock: systemClock });
  const code = await server.newRoom();
  let word: Label = "cat";
  const bot = (name: string) =>
    new Bot({
      url: server.url,
      code,
      name,
      drawings: (label, choice) => {
        word = label;
        return tracedDrawings(label, choice);
      },
      guesser: { classify: () => [{ label: word, probability: 0.99, sureness: 0.99 }] },
      random: () => 0.5,
    });
  const bots = [bot("Ada")];
  await bots[0]?.seated();
  const mira = await TestPage.open(server.url, { code, name: "Mira" });
  bots.push(bot("Bo"));
  await bots[1]?.seated();
  mira.socket.emit("configure", { ...DEFAULT_SETTINGS.versus, seconds: 30 });
  mira.socket.emit("start");

  const round = () => mira.room.game?.rounds[0];
  await until("Ada draws", () => (round()?.boards[round()?.drawers[0] ?? ""]?.seq ?? 0) > 20);
  mira.socket.emit("answer", 1, word);
  await until("Bo has it, too", () => round()?.turn?.end?.reason === "all-found", 15_000);
  const ended = round();
  expect(ended?.prompt).toBe(word);
  expect(ended?.turn?.found.map(({ seat }) => seat)).toEqual([mira.seat, mira.room.seats[2]?.id]);
  for (const { id } of mira.room.seats) expect(ended && gainOf(ended, id)).toBeGreaterThan(0);
  for (const one of bots) one.leave();
  mira.close();
  await server.stop();
});
