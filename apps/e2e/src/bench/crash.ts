// Kills the server again and again at random moments while people play, and counts what was lost: every event that a
// page was told of must be in the journal afterwards, but for ink and guesses of the last quarter of a second.
//
//   npx tsx apps/e2e/src/bench/crash.ts [--kills 1000] [--rooms 4]       (DATABASE_URL: on a PostgreSQL server)
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Database, openDatabase } from "../../../server/src/store/database.ts";
import { newRoom, startServerProcess } from "../server-process.ts";
import { Acknowledged, BenchPlayer } from "./bench-player.ts";
import { summary } from "./figures.ts";

const PORT = 3194;
const UP_MS = { least: 200, most: 1_800 };

const { values } = parseArgs({
  options: { kills: { type: "string", default: "1000" }, rooms: { type: "string", default: "4" } },
});
const [kills, rooms] = [Number(values.kills), Number(values.rooms)];
const folder = mkdtempSync(join(tmpdir(), "inkling-crash-"));
const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

let server = await startServerProcess(PORT, folder);
const told = new Acknowledged();
const players: BenchPlayer[] = [];
for (let i = 0; i < rooms; i++) {
  const code = await newRoom(server.url);
  for (const name of ["Mira", "Tom"]) {
    const player = new BenchPlayer(server.url, code, name, told);
    await player.welcomed();
    players.push(player);
  }
}

const back: number[] = [];
const lag: number[] = [];
for (let kill = 1; kill <= kills; kill++) {
  await pause(UP_MS.least + Math.random() * (UP_MS.most - UP_MS.least));
  const at = Date.now();
  for (const player of players) player.expectRestart();
  await server.kill("SIGKILL");
  if (kill % 50 === 0) {
    console.log(
      `${kill} kills, ${told.size} events told, ${await missing()} missing; back after ${summary(back)}`,
    );
  }
  const start = Date.now();
  server = await startServerProcess(PORT, folder);
  await Promise.all(players.map((player) => player.welcomed()));
  back.push(Date.now() - start);
  for (const player of players) lag.push(player.inkLostBefore(at));
}
for (const player of players) player.close();
await server.kill("SIGTERM");
const lost = await missing();

console.log(`\n${kills} times kill -9, ${rooms} rooms of two in play`);
console.log(`events that somebody was told of (without ink and guesses): ${told.size}; missing: ${lost}`);
console.log(`verdicts among them: ${told.count("VerdictGiven")}; games ended: ${told.count("GameEnded")}`);
console.log(`age of the oldest ink that was lost, at the kill: ${summary(lag)}, most ${Math.max(...lag)} ms`);
console.log(`from the start of the server until everybody is back: ${summary(back)}`);
process.exit(lost === 0 ? 0 : 1);

/** How many of the events that somebody was told of are not in the journal; no server may have the folder now. */
async function missing(): Promise<number> {
  const { database, release } = await openDatabase(
    { databaseUrl: process.env.DATABASE_URL, dataFolder: folder },
    { alone: true },
  );
  const count = told.missingFrom(await journalOf(database));
  await database.destroy();
  await release();
  return count;
}

/** By room and number, each event as JSON. */
async function journalOf(database: Database): Promise<Map<string, string>> {
  const events = new Map<string, string>();
  const rows = await database
    .selectFrom("journal")
    .innerJoin("rooms", "rooms.id", "journal.room")
    .select(["rooms.code", "journal.first", "journal.events"])
    .execute();
  for (const { code, first, events: text } of rows) {
    for (const [i, event] of (JSON.parse(text) as unknown[]).entries()) {
      events.set(`${code} ${first + i}`, JSON.stringify(event));
    }
  }
  return events;
}
