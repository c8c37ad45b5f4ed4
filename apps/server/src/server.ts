import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { MAX_MESSAGE_BYTES } from "@inkling/protocol";
import type { Logger } from "pino";
import { Server } from "socket.io";
import { BotKeeper } from "./bot-keeper.ts";
import type { Clock } from "./clock.ts";
import { openDoor } from "./door.ts";
import { Refused, welcomeIn } from "./handshake.ts";
import { createHttp } from "./http.ts";
import type { Judge } from "./judge.ts";
import { Limits } from "./limits.ts";
import { isAllowedOrigin } from "./origin.ts";
import { Refusals } from "./refusals.ts";
import type { Games } from "./replay/games.ts";
import { createPainter } from "./replay/painter.ts";
import { Rooms } from "./rooms.ts";
import type { Settings } from "./settings.ts";
import type { InklingServer } from "./sockets.ts";

/** A phone that has fallen asleep is noticed within the sum of these. */
const PING_INTERVAL_MS = 5_000;
const PING_TIMEOUT_MS = 5_000;

export interface Running {
  readonly port: number;
  /** Turns readiness off, ends the connections and resolves when all is closed. */
  stop(): Promise<void>;
}

/**
 * Puts the parts together and listens. `judge`, `clock` and `games` come from outside; the judge is closed on stop.
 * Without `games` there are no replays.
 */
export async function startServer(
  settings: Settings,
  {
    clock,
    judge,
    log,
    pages,
    games,
  }: { clock: Clock; judge: Judge; log: Logger; pages: string; games?: Games | undefined },
): Promise<Running> {
  let ready = true;
  const limits = new Limits();
  const refusals = new Refusals();
  const rooms = new Rooms(clock, judge);
  const bots = new BotKeeper(log, () => `http://127.0.0.1:${port}`);
  const painter = createPainter(log);
  const http = createServer(
    createHttp({ settings, rooms, limits, refusals, log, pages, games, painter, ready: () => ready }),
  );

  const io: InklingServer = new Server(http, {
    transports: ["websocket"],
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    pingInterval: PING_INTERVAL_MS,
    pingTimeout: PING_TIMEOUT_MS,
    perMessageDeflate: false,
    serveClient: false,
    allowRequest: (request, callback) => {
      const allowed = ready && isAllowedOrigin(request, settings);
      callback(allowed ? null : "origin not allowed", allowed);
    },
  });
  io.use((socket, next) => {
    welcomeIn(socket.handshake.auth, addressOf(socket.handshake, settings), rooms, limits).then(
      (data) => {
        socket.data = data;
        next();
      },
      (error: unknown) => {
        if (!(error instanceof Refused)) log.error({ error }, "a handshake failed");
        const refused = error instanceof Refused ? error : new Refused("server/failed");
        refusals.count(refused.data.error);
        next(refused);
      },
    );
  });
  io.on("connection", (socket) => {
    const hosted = rooms.find(socket.data.code);
    if (hosted) openDoor(socket, hosted, { clock, limits, bots, refusals, log });
    else socket.disconnect(true);
  });

  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(settings.port, settings.host, resolve);
  });
  const { port } = http.address() as AddressInfo;
  return {
    port,
    async stop() {
      ready = false;
      await bots.close();
      await painter.close();
      await io.close();
      rooms.close();
      await judge.close();
    },
  };
}

/** The client's address; behind proxies the one that the outermost trusted proxy saw. */
function addressOf(
  handshake: { readonly address: string; readonly headers: NodeJS.Dict<string | string[]> },
  { trustProxy }: Settings,
): string {
  const forwarded = String(handshake.headers["x-forwarded-for"] ?? "").split(/\s*,\s*/);
  return (trustProxy > 0 && forwarded.at(-trustProxy)) || handshake.address;
}
