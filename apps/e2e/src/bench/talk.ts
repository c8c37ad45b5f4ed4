// Bytes of versus on the wire: one of eight draws at the pace of a hand, the seven others chat, each a line every
// three seconds, measured between the pages and the server.
import { penStrokes, tracedDrawings } from "@inkling/bots";
import { DEFAULT_SETTINGS } from "@inkling/game";
import { encodeOps } from "@inkling/ink";
import { type ClientMessages, INK_BATCH_MS, PROTOCOL_VERSION, type ServerMessages } from "@inkling/protocol";
import { io, type Socket } from "socket.io-client";
import { newRoom, startServerProcess } from "../server-process.ts";
import { CountingProxy } from "./counting-proxy.ts";

const PORT = 3198;
const PEOPLE = 8;
const SECONDS = 20;
const LINE_MS = 3_000;

type Page = Socket<ServerMessages, ClientMessages>;

const server = await startServerProcess(PORT);
const timers: ReturnType<typeof setInterval>[] = [];
try {
  const code = await newRoom(server.url);
  const proxies = await Promise.all(Array.from({ length: PEOPLE }, () => CountingProxy.to(PORT)));
  const pages: Page[] = [];
  for (const [i, { url }] of proxies.entries()) {
    const auth = { version: PROTOCOL_VERSION, code, role: "player", name: `Person ${i}` };
    const page: Page = io(url, { transports: ["websocket"], forceNew: true, auth });
    await new Promise<void>((resolve) => page.once("welcome", () => resolve()));
    pages.push(page);
  }
  const [drawer, ...others] = pages as [Page, ...Page[]];
  drawer.emit("configure", { ...DEFAULT_SETTINGS.versus, strength: "off" });
  drawer.emit("start");
  drawer.emit("choose", 1, 0);
  await new Promise((resolve) => setTimeout(resolve, 500));

  const before = proxies.map(({ sent, received }) => ({ sent, received }));
  const drawings = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((at) => penStrokes(tracedDrawings("cat", at) ?? []));
  let [count, drawn] = [0, 0];
  timers.push(
    setInterval(() => {
      const end = drawn + Math.round(INK_BATCH_MS / 12); // a point every 12 ms, as a pen gives them
      const ops = drawings.slice(drawn, end).map(({ op }) => op);
      if (ops.length > 0) drawer.emit("ink", 1, count, encodeOps(ops));
      count += ops.length;
      drawn = end;
    }, INK_BATCH_MS),
  );
  for (const [i, page] of others.entries()) {
    const say = () => page.emit("answer", 1, `is it a boat, or number ${i}?`);
    setTimeout(() => timers.push(setInterval(say, LINE_MS)), (i * LINE_MS) / others.length);
  }
  await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000));
  const rate = (key: "sent" | "received", of: readonly number[]) =>
    of.reduce((sum, i) => sum + (proxies[i]?.[key] ?? 0) - (before[i]?.[key] ?? 0), 0) / of.length / SECONDS;
  const guessers = others.map((_, i) => i + 1);
  console.log(
    `Versus, one draws and ${PEOPLE - 1} chat, a line every ${LINE_MS / 1000} s each; bytes a second:`,
  );
  console.log(`  who draws, to the server: ${rate("sent", [0]).toFixed(0)}`);
  console.log(`  each guesser, to the server: ${rate("sent", guessers).toFixed(0)}`);
  console.log(`  each guesser, from the server: ${rate("received", guessers).toFixed(0)}`);
  for (const page of pages) page.disconnect();
  for (const proxy of proxies) proxy.close();
} finally {
  for (const timer of timers) clearInterval(timer);
  await server.kill("SIGTERM");
}
