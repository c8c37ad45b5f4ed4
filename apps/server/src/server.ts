import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Millis } from "@inkling/game";
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
import type { SigningKey } from "./receipts/signing-key.ts";
import { Refusals } from "./refusals.ts";
import type { Games } from "./replay/games.ts";
import { createPainter } from "./replay/painter.ts";
import { Rooms } from "./rooms.ts";
import { LiveScores } from "./scores/live-scores.ts";
import type { ScoreStore } from "./scores/scores.ts";
import type { Settings } from "./settings.ts";
import type { InklingServer } from "./sockets.ts";
import { type Journal, noJournal } from "./store/journal.ts";
import type { RestoredRoom } from "./store/restore.ts";

/** A phone that has fallen asleep is noticed within the sum of these. */
const PING_INTERVAL_MS = 5_000;
const PING_TIMEOUT_MS = 5_000;

/** Bots of other programs come back by themselves in this time; for the others a new one is sent. */
const BOTS_MS = 2_500 as Millis;

export interface Running {
  readonly port: number;
  /** Turns readiness off, ends the connections and resolves when all is closed. */
  stop(): Promise<void>;
}

/** What comes to a server from outside. */
export interface Parts {
  readonly clock: Clock;
  /** Closed when the server stops. */
  readonly judge: Judge;
  readonly log: Logger;
  /** The folder of the built pages. */
  readonly pages: string;
  /** Where games are written down; without it they live in memory. */
  readonly journal?: Journal;
  /** The rooms that it begins with. */
  readonly restored?: readonly RestoredRoom[];
  /** What receipts are signed with; without it the server has no key to tell. */
  readonly signer?: SigningKey;
  /** Where scoreboards come from; without it there are none. */
  readonly scores?: ScoreStore;
  /** Where finished games are; without it there are no replays. */
  readonly games?: Games;
}

/** Puts the parts together and listens. */
export async function startServer(
  settings: Settings,
  { clock, judge, log, pages, journal = noJournal, restored = [], signer, scores, games }: Parts,
): Promise<Running> {
  let ready = true;
  const limits = new Limits();
  const refusals = new Refusals();
  const rooms = new Rooms({ clock, judge, journal, log }, restored);
  const bots = new BotKeeper(log, () => `http://127.0.0.1:${port}`);
  const boards = scores && new LiveScores(scores, clock, log);
  const painter = createPainter(log);
  const http = createServer(
    createHttp({
      settings,
      rooms,
      limits,
      refusals,
      log,
      pages,
      journal,
      signer,
      scores: boards,
      games: games && gamesWith(games, rooms),
      painter,
      ready: () => ready,
    }),
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
    if (!hosted) return socket.disconnect(true);
    openDoor(socket, hosted, { clock, limits, bots, refusals, log });
    clock.after(BOTS_MS, () => {
      for (const seat of hosted.takeLostBots()) bots.resume(hosted, hosted.issueToken(seat));
    });
  });

  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(settings.port, settings.host, resolve);
  });
  const { port } = http.address() as AddressInfo;
  const stopHearing = journal.subscribe((what) => {
    if (what !== "scores") for (const hosted of rooms.all()) hosted.tellHost();
  });
  return {
    port,
    async stop() {
      ready = false;
      stopHearing();
      await bots.close();
      boards?.close();
      await painter.close();
      await io.close();
      rooms.close();
      await judge.close();
    },
  };
}

/** Finished games, which may still be on the podium of a room: what is deleted goes there, too. */
const gamesWith = (games: Games, rooms: Rooms): Games => ({
  load: (id) => games.load(id),
  seatOf: (id, token) => games.seatOf(id, token),
  async deleteDrawing(game, round, seat) {
    await games.deleteDrawing(game, round, seat);
    for (const { live } of rooms.all()) live.dispatch({ type: "DeleteDrawing", game, round, seat });
  },
});

/** The client's address; behind proxies the one that the outermost trusted proxy saw. */
function addressOf(
  handshake: { readonly address: string; readonly headers: NodeJS.Dict<string | string[]> },
  { trustProxy }: Settings,
): string {
  const forwarded = String(handshake.headers["x-forwarded-for"] ?? "").split(/\s*,\s*/);
  return (trustProxy > 0 && forwarded.at(-trustProxy)) || handshake.address;
}
