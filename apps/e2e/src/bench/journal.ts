// What writing games down costs: how much is written in a second, what a verdict waits for the disk beside others that
// play, and what a game takes on the disk; embedded, and on a PostgreSQL server where this machine has one.
import { rm } from "node:fs/promises";
import { penStrokes, tracedDrawings } from "@inkling/bots";
import { createRoom, currentRound, DEFAULT_SETTINGS, mayDraw } from "@inkling/game";
import { isLabel } from "@inkling/guesser/labels";
import { encodeOps } from "@inkling/ink";
import { pino } from "pino";
import { systemClock } from "../../../server/src/clock.ts";
import { LiveRoom } from "../../../server/src/live-room.ts";
import { type Database, openEmbedded, openServer } from "../../../server/src/store/database.ts";
import type { Entry, Happened } from "../../../server/src/store/entry.ts";
import { sizeOf, tidy, vacuum } from "../../../server/src/store/housekeeping.ts";
import { DatabaseJournal } from "../../../server/src/store/journal.ts";
import { makePostgresServer, postgresPrograms, temporaryFolder } from "../../../server/src/store/testing.ts";
import { ManualClock } from "../../../server/src/testing.ts";
import { summary } from "./figures.ts";

const BOARDS = 100;
const INK_HZ = 20;
const SECONDS = 10;
const GAMES = 40;
const PLAYERS = 4;

const log = pino({ level: "silent" });

/** A race of five rounds with four players, drawn at the pace of a hand; its entries, in order. */
function playedGame(n: number): Entry[] {
  const entries: Entry[] = [{ kind: "opened", room: `room ${n}`, code: `code ${n}`, access: "public" }];
  const clock = new ManualClock();
  const live = new LiveRoom(createRoom(`code ${n}`), clock, {
    record: (first, happened) => void entries.push({ kind: "happened", room: `room ${n}`, first, happened }),
    send: () => {},
  });
  const seats = Array.from({ length: PLAYERS }, (_, i) => String(i + 1));
  for (const seat of seats) live.dispatch({ type: "Join", seat, name: `Player ${seat}`, bot: false });
  live.dispatch({ type: "Configure", seat: "1", settings: DEFAULT_SETTINGS.race });
  live.dispatch({ type: "StartGame", seat: "1", seed: n, id: `game ${n}` });
  while (live.room.phase.name !== "podium") {
    const round = currentRound(live.room);
    const prompt = round?.prompt ?? "";
    if (live.room.phase.name !== "drawing" || !round || !isLabel(prompt)) {
      clock.advance(1_000);
      continue;
    }
    const drawings = seats.map((_, i) => penStrokes(tracedDrawings(prompt, (n * 0.37 + i * 0.21) % 1) ?? []));
    for (let at = 0; live.room.phase.name === "drawing" && live.room.rounds === round.id; at += 50) {
      for (const [i, seat] of seats.entries()) {
        if (!mayDraw(live.room, seat)) continue;
        const ops = (drawings[i] ?? []).filter((op) => op.at > at - 50 && op.at <= at).map(({ op }) => op);
        const from = currentRound(live.room)?.boards[seat]?.seq ?? 0;
        if (ops.length > 0)
          live.dispatch({ type: "AddInk", seat, round: round.id, from, ops: encodeOps(ops) });
        const guesses = [
          { label: "sun", probability: 0.31 },
          { label: "book", probability: 0.2 },
          { label: "ladder", probability: 0.1 },
        ] as const;
        if (ops.length > 0 && at % 250 === 0)
          live.dispatch({ type: "ReportGuess", seat, round: round.id, guesses });
        const done = (drawings[i]?.at(-1)?.at ?? 0) < at;
        if (done && i % 2 === 0)
          live.dispatch({
            type: "Judge",
            seat,
            round: round.id,
            upTo: from,
            guesses: [{ label: prompt, probability: 0.95, sureness: 0.95 }],
          });
      }
      clock.advance(50);
    }
  }
  return entries;
}

const games = Array.from({ length: GAMES }, (_, n) => playedGame(n));
const batches = games.flat().flatMap((entry) => (entry.kind === "happened" ? [entry] : []));
const quick = batches.filter(({ happened }) => happened.every(({ event }) => event.type === "InkAdded"));
const verdicts = batches.filter(({ happened }) =>
  happened.some(({ event }) => event.type === "VerdictGiven"),
);

async function measure(name: string, database: Database): Promise<void> {
  await database.insertInto("server").values({ one: true, clock: 0, key: "" }).execute();
  const journal = new DatabaseJournal(database, { clock: systemClock, sign: () => "{}", log });
  console.log(`\n${name}`);

  await vacuum(database);
  const before = (await sizeOf(database)).bytes;
  const start = performance.now();
  for (const entry of games.flat()) journal.write(entry);
  await written(journal);
  const seconds = (performance.now() - start) / 1000;
  const events = batches.reduce((sum, { happened }) => sum + happened.length, 0);
  const ops = batches.flatMap(({ happened }) => happened).reduce((sum, { event }) => sum + inkOf(event), 0);
  console.log(
    `  written at once: ${(events / seconds).toFixed(0)} events a second, in them ${(ops / seconds).toFixed(0)} characters of ink`,
  );
  const perGame = async () => {
    await vacuum(database);
    return ((await sizeOf(database)).bytes - before) / GAMES / 1000;
  };
  const open = await perGame();
  for (const n of games.keys()) journal.write({ kind: "closed", room: `room ${n}` });
  await written(journal);
  await tidy(database, log);
  const closed = await perGame();
  console.log(
    `  a game of ${PLAYERS} players and 5 rounds on disk: ${open.toFixed(1)} kB while its room is open, ${closed.toFixed(1)} kB afterwards`,
  );

  // Others draw meanwhile, each a batch of ink every 50 ms.
  let next = 0;
  const room = (board: number) => `busy ${board}`;
  for (let i = 0; i < BOARDS; i++)
    journal.write({ kind: "opened", room: room(i), code: room(i), access: "private" });
  const seqs = new Map<number, number>();
  const write = (board: number, happened: readonly Happened[]) => {
    const first = (seqs.get(board) ?? 0) + 1;
    seqs.set(board, first + happened.length - 1);
    return journal.write({ kind: "happened", room: room(board), first, happened });
  };
  const drawing = setInterval(
    () => {
      for (let i = 0; i < BOARDS / 5; i++) write(next % BOARDS, quick[next++ % quick.length]?.happened ?? []);
    },
    1_000 / INK_HZ / 5,
  );
  const waits: number[] = [];
  for (const end = performance.now() + SECONDS * 1000; performance.now() < end; ) {
    const asked = performance.now();
    await write(0, verdicts[waits.length % verdicts.length]?.happened ?? []);
    waits.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 20 * Math.random()));
  }
  clearInterval(drawing);
  console.log(
    `  a verdict waits, while ${BOARDS} boards send ink ${INK_HZ} times a second: ${summary(waits)}; in memory 0 ms`,
  );
  await journal.close();
}

/** Waits until all is on disk: so much at once takes longer than the journal has patience for. */
async function written(journal: DatabaseJournal): Promise<void> {
  for (;;) {
    await journal.write({ kind: "seated", room: "room 0", seat: "1", token: "last" });
    if (!journal.isLost) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const inkOf = (event: Happened["event"]) => (event.type === "InkAdded" ? event.ops.length : 0);

const folder = temporaryFolder();
const embedded = await openEmbedded(folder);
await measure("embedded", embedded);
await embedded.destroy();
await rm(folder, { recursive: true });

const programs = postgresPrograms();
if (programs) {
  const server = await makePostgresServer(programs);
  const database = await openServer(server.url);
  await measure("on a PostgreSQL server", database);
  await database.destroy();
  await server.remove();
}
