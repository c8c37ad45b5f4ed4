// How long it takes until the last of many rooms is played again, when the server is killed in mid-round and started
// anew at once.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newRoom, startServerProcess } from "../server-process.ts";
import { Acknowledged, BenchPlayer } from "./bench-player.ts";
import { summary } from "./figures.ts";

const PORT = 3195;
const ROOMS = 50;
const TIMES = 5;
/** Twenty rooms a minute are made by one address: each comes from another one. */
const headers = (i: number) => ({ "x-forwarded-for": `10.0.${i}.1` });

const folder = mkdtempSync(join(tmpdir(), "inkling-restart-"));
process.env.TRUST_PROXY = "1";
let server = await startServerProcess(PORT, folder);
const told = new Acknowledged();
const players: BenchPlayer[] = [];
for (let i = 0; i < ROOMS; i++) {
  const code = await newRoom(server.url, headers(i));
  for (const name of ["Mira", "Tom"]) players.push(new BenchPlayer(server.url, code, name, told));
}
await Promise.all(players.map((player) => player.welcomed()));
await new Promise((resolve) => setTimeout(resolve, 15_000));

const [up, last]: [number[], number[]] = [[], []];
for (let i = 0; i < TIMES; i++) {
  for (const player of players) player.expectRestart();
  await server.kill("SIGKILL");
  const start = performance.now();
  server = await startServerProcess(PORT, folder);
  up.push(performance.now() - start);
  await Promise.all(players.map((player) => player.welcomed()));
  last.push(performance.now() - start);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
}
console.log(`\n${ROOMS} rooms of two in mid-round, kill -9 and a new start, ${TIMES} times:`);
console.log(`  until the server answers: ${summary(up)}`);
console.log(`  until the last page of the last room has its seat, board and clock: ${summary(last)}`);
for (const player of players) player.close();
await server.kill("SIGTERM");
process.exit(0);
