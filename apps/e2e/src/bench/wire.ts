// Bytes of ink on the wire: one drawer's messages beside two other ways to send the same strokes, then a
// whole race of eight, measured between the players and the server.
import { Bot, penStrokes, type TimedOp, tracedDrawings } from "@inkling/bots";
import { DEFAULT_SETTINGS } from "@inkling/game";
import { LABELS } from "@inkling/guesser/labels";
import { loadGuesser } from "@inkling/guesser/node";
import { encodeOps } from "@inkling/ink";
import { type ClientMessages, INK_BATCH_MS, PROTOCOL_VERSION, type ServerMessages } from "@inkling/protocol";
import { io, type Socket } from "socket.io-client";
import { newRoom, startServerProcess } from "../server-process.ts";
import { CountingProxy } from "./counting-proxy.ts";

const PORT = 3196;
const PLAYERS = 8;
const SECONDS = 30;
/** Header and mask of a short WebSocket frame from a page. */
const FRAME_BYTES = 6;

type Encoding = (batch: readonly TimedOp[], all: readonly TimedOp[]) => string;
const points = (ops: readonly TimedOp[]) => ops.flatMap(({ op }) => ("point" in op ? [op.point] : []));

const encodings: Record<string, Encoding> = {
  "ours: VLQ deltas": (batch) => encodeOps(batch.map(({ op }) => op)),
  "JSON integer deltas": (batch) =>
    JSON.stringify(
      points(batch).flatMap(([x, y], i, all) => [x - (all[i - 1]?.[0] ?? 0), y - (all[i - 1]?.[1] ?? 0)]),
    ),
  "JSON of the whole stroke, each time": (_batch, all) => {
    const start = all.findLastIndex(({ op }) => op.kind === "begin");
    return JSON.stringify(points(all.slice(start)).map(([x, y]) => ({ x: x / 1024, y: y / 1024 })));
  },
};

function bytesPerSecond(encode: Encoding): number {
  let [bytes, millis] = [0, 0];
  for (const label of LABELS) {
    const ops = penStrokes(tracedDrawings(label, 0.5) ?? []);
    const end = (ops.at(-1)?.at ?? 0) + INK_BATCH_MS;
    for (let from = 0, at = 0; at < end; at += INK_BATCH_MS) {
      const batch = ops.filter((op) => op.at > at - INK_BATCH_MS && op.at <= at);
      if (batch.length === 0) continue;
      bytes +=
        `42["ink",1,${from},"${encode(batch, ops.slice(0, from + batch.length))}"]`.length + FRAME_BYTES;
      from += batch.length;
    }
    millis += end;
  }
  return (bytes / millis) * 1000;
}

console.log(`Ink of one drawer, ${LABELS.length} drawings in human time, bytes a second:`);
for (const [name, encode] of Object.entries(encodings))
  console.log(`  ${name}: ${bytesPerSecond(encode).toFixed(0)}`);

const server = await startServerProcess(PORT);
try {
  const code = await newRoom(server.url);
  const host: Socket<ServerMessages, ClientMessages> = io(server.url, {
    transports: ["websocket"],
    auth: { version: PROTOCOL_VERSION, code, role: "player", name: "Host" },
  });
  await new Promise((resolve) => host.once("welcome", resolve));
  // Nobody is recognised: everybody draws for the whole time.
  const guesser = await loadGuesser();
  const blind = {
    classify: (strokes: Parameters<typeof guesser.classify>[0]) => guesser.classify(strokes).slice(1),
  };
  const proxies = await Promise.all(Array.from({ length: PLAYERS }, () => CountingProxy.to(PORT)));
  const bots = proxies.map((proxy, i) => {
    return new Bot({ url: proxy.url, code, name: `Bot ${i}`, drawings: tracedDrawings, guesser: blind });
  });
  await Promise.all(bots.map((bot) => bot.seated()));
  host.emit("configure", { ...DEFAULT_SETTINGS.race, rounds: 1, seconds: SECONDS });
  const begun = new Promise<void>((resolve) => {
    host.on("log", (_first, events) => {
      if (events.some((event) => "type" in event && event.type === "DrawingStarted")) resolve();
    });
  });
  host.emit("start");
  await begun;
  const before = proxies.map(({ sent, received }) => ({ sent, received }));
  await new Promise((resolve) => setTimeout(resolve, (SECONDS - 1) * 1000));
  const rate = (key: "sent" | "received") => {
    const bytes = proxies.reduce((sum, proxy, i) => sum + proxy[key] - (before[i]?.[key] ?? 0), 0);
    return (bytes / PLAYERS / (SECONDS - 1)).toFixed(0);
  };
  console.log(`A race of ${PLAYERS}, ink, guesses and all, bytes a second for each page:`);
  console.log(`  to the server: ${rate("sent")}`);
  console.log(`  from the server: ${rate("received")}`);
  host.disconnect();
  for (const bot of bots) bot.leave();
  for (const proxy of proxies) proxy.close();
} finally {
  await server.kill("SIGTERM");
}
