import { resolve } from "node:path";
import { MAX_PLAYERS, seated } from "@inkling/game";
import type { ErrorId, Problem, PublicRooms, RoomCreated, RoomSummary } from "@inkling/protocol";
import compression from "compression";
import express, { type ErrorRequestHandler, type Request, type Response } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import { findRoom, Refused } from "./handshake.ts";
import type { HostedRoom } from "./hosted-room.ts";
import type { Limits } from "./limits.ts";
import { receiptRoutes } from "./receipts/routes.ts";
import type { SigningKey } from "./receipts/signing-key.ts";
import type { Refusals } from "./refusals.ts";
import type { Games } from "./replay/games.ts";
import type { Painter } from "./replay/painter.ts";
import { replayRoutes } from "./replay/routes.ts";
import type { Rooms } from "./rooms.ts";
import type { LiveScores } from "./scores/live-scores.ts";
import { scoreRoutes } from "./scores/routes.ts";
import type { Settings } from "./settings.ts";
import type { Journal } from "./store/journal.ts";

const STATUS_OF: Partial<Record<ErrorId, number>> = {
  "room/not-found": 404,
  "game/not-found": 404,
  "drawing/not-found": 404,
  "drawing/not-yours": 403,
  "room/too-many-lookups": 429,
  "message/too-frequent": 429,
  "scores/unknown-span": 400,
  "scores/too-many": 503,
  "server/full": 503,
};

/** So many public rooms are named at once. */
const MOST_LISTED = 20;

interface House {
  readonly settings: Settings;
  readonly rooms: Rooms;
  readonly limits: Limits;
  readonly refusals: Refusals;
  readonly log: Logger;
  readonly journal: Journal;
  /** False once the server is asked to stop. */
  readonly ready: () => boolean;
  /** The folder of the built pages. */
  readonly pages: string;
  /** What receipts are signed with. */
  readonly signer?: Pick<SigningKey, "publicKey"> | undefined;
  readonly scores?: LiveScores | undefined;
  /** Where finished games are; without it there are none. */
  readonly games?: Games | undefined;
  /** Who paints the pictures of links. */
  readonly painter: Painter;
}

/** The HTTP side: makes and finds rooms, tells its health, serves the pages. */
export function createHttp(house: House): express.Express {
  const { settings, rooms, limits, refusals, log, journal } = house;
  const app = express();
  app.set("trust proxy", settings.trustProxy);
  app.disable("x-powered-by");
  const originOf = (request: Request) =>
    settings.publicUrl ?? `${request.protocol}://${request.get("host") ?? "localhost"}`;
  const wayTo = ({ code }: HostedRoom, request: Request): RoomCreated => {
    const link = `${originOf(request)}/r/${code}`;
    return { code, links: { room: link, watch: `${link}/watch` } };
  };
  app.use(helmet(SECURITY));
  app.use(compression());

  app.post("/api/rooms", async (request, response: Response<RoomCreated>) => {
    if (!(await limits.take("newRoom", request.ip ?? ""))) throw new Refused("message/too-frequent");
    const room = rooms.create();
    if (!room) throw new Refused("server/full");
    await room.settled();
    response.status(201).json(wayTo(room, request));
  });

  app.post("/api/play", async (request, response: Response<RoomCreated>) => {
    if (!(await limits.take("newRoom", request.ip ?? ""))) throw new Refused("message/too-frequent");
    // Rooms that somebody was removed from are not offered to them again.
    const but = String(request.query.not ?? "").split(",");
    const open = rooms.forStranger(but);
    const room = open ?? rooms.createForStranger();
    if (!room) throw new Refused("server/full");
    await room.settled();
    response.status(open ? 200 : 201).json(wayTo(room, request));
  });

  app.get("/api/rooms", (_request, response: Response<PublicRooms>) => {
    const open = rooms.open().slice(0, MOST_LISTED);
    response.set("Cache-Control", "no-store").json({ rooms: open.map(summaryOf) });
  });

  app.get("/api/rooms/:code", async (request, response: Response<RoomSummary>) => {
    const hosted = await findRoom(request.params.code, request.ip ?? "", rooms, limits);
    if (!hosted) throw new Refused("room/not-found");
    response.set("Cache-Control", "no-store").json(summaryOf(hosted));
  });

  if (house.signer) app.use("/api", receiptRoutes(house.signer.publicKey));
  if (house.scores) app.use("/api/scores", scoreRoutes(house.scores));

  app.get("/healthz", (_request, response) => {
    const ready = house.ready();
    response.status(ready ? 200 : 503).json({
      status: ready ? "ok" : "stopping",
      journal: journal.isLost ? "lost" : "ok",
      rooms: rooms.size,
      refusals,
    });
  });

  app.use(replayRoutes({ games: house.games, painter: house.painter, limits, pages: house.pages, originOf }));

  app.use(
    "/assets",
    express.static(resolve(house.pages, "assets"), { immutable: true, maxAge: "1y", fallthrough: false }),
  );
  app.use(express.static(house.pages, { index: false, maxAge: "1h" }));
  const pages = { root: house.pages }; // the folder itself may be in a hidden one
  app.get(
    ["/", "/r/:code", "/r/:code/watch", "/scores", "/scores/week", "/scores/all"],
    (_request, response) => {
      response.set("Cache-Control", "no-cache").sendFile("index.html", pages);
    },
  );
  app.get("/{*path}", (_request, response) => {
    response.status(404).set("Cache-Control", "no-cache").sendFile("index.html", pages);
  });

  const onError: ErrorRequestHandler = (error: unknown, _request, response: Response<Problem>, next) => {
    if (response.headersSent) return next(error);
    if (isHttpError(error)) return void response.sendStatus(error.status);
    if (!(error instanceof Refused)) log.error({ error }, "a request failed");
    const problem = (error instanceof Refused ? error : new Refused("server/failed")).data;
    refusals.count(problem.error);
    response.status(STATUS_OF[problem.error] ?? 500).json(problem);
  };
  app.use(onError);
  return app;
}

const summaryOf = ({
  live: {
    told: { room },
  },
}: HostedRoom): RoomSummary => ({
  code: room.code,
  phase: room.phase.name,
  players: seated(room).length,
  seats: MAX_PLAYERS,
});

/** Errors of Express itself, such as a file that is not there. */
const isHttpError = (error: unknown): error is { status: number } =>
  error instanceof Error && "status" in error && typeof error.status === "number" && error.status < 500;

const SECURITY: Parameters<typeof helmet>[0] = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      imgSrc: ["'self'", "data:", "blob:"],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Browsers honour these two only over HTTPS and complain elsewhere; nothing here needs them.
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
};
