import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { SeatId } from "@inkling/game";
import type { DrawingRecord, GameRecord } from "@inkling/protocol";
import { type Request, type Response, Router } from "express";
import { Refused } from "../handshake.ts";
import type { Limits } from "../limits.ts";
import type { Games, StoredGame } from "./games.ts";
import { linkPage } from "./link-page.ts";
import { wordsOfDrawing, wordsOfGame } from "./link-words.ts";
import type { Painter } from "./painter.ts";
import { previewOf } from "./preview-svg.ts";
import { recordOf } from "./record-of.ts";

interface Options {
  /** Without it, no game is ever found. */
  readonly games: Games | undefined;
  readonly limits: Limits;
  readonly painter: Painter;
  /** The folder of the built pages. */
  readonly pages: string;
  /** Where people reach the server, as far as this request tells. */
  readonly originOf: (request: Request) => string;
}

const ID = /^[\w-]{1,64}$/;
const TOKEN = /^Bearer ([\w-]{1,64})$/i;

/** Finished games: what they are made of, their pages for those who follow a link, and pictures of them. */
export function replayRoutes({ games, limits, painter, pages, originOf }: Options): Router {
  const router = Router();
  const page = resolve(pages, "index.html");

  const load = async (id: string): Promise<StoredGame | null> =>
    games && ID.test(id) ? games.load(id) : null;
  const find = async (id: string): Promise<StoredGame> => {
    const game = await load(id);
    if (!game) throw new Refused("game/not-found");
    return game;
  };
  const count = async (name: "game" | "preview", request: Request): Promise<void> => {
    if (!(await limits.take(name, request.ip ?? ""))) throw new Refused("message/too-frequent");
  };
  const youIn = async (id: string, request: Request): Promise<GameRecord["you"]> => {
    const token = TOKEN.exec(request.get("authorization") ?? "")?.[1];
    return (token && (await games?.seatOf(id, token))) || null;
  };

  router.get("/api/games/:id", async (request: Request<{ id: string }>, response: Response<GameRecord>) => {
    await count("game", request);
    const { id } = request.params;
    const game = await find(id);
    response.set("Cache-Control", "private, no-cache").set("Vary", "Authorization");
    response.json(recordOf(game, await youIn(id, request)));
  });

  router.delete("/api/games/:id/drawings/:round/:seat", async (request: Request<DrawingAt>, response) => {
    await count("game", request);
    const { id, round, seat } = request.params;
    const record = recordOf(await find(id), await youIn(id, request));
    const { you } = record;
    if (!you || (!you.host && you.seat !== seat)) throw new Refused("drawing/not-yours");
    const drawing = drawingAt(record, request.params);
    if (!drawing) throw new Refused("drawing/not-found");
    await games?.deleteDrawing(id, Number(round), seat as SeatId);
    response.sendStatus(204);
  });

  router.get(PAGES, async (request: Request<Partial<DrawingAt>>, response) => {
    response.set("Cache-Control", "no-cache");
    const { id = "" } = request.params;
    // Who asks too often gets the page all the same, as it is for everybody.
    const allowed = await limits.take("game", request.ip ?? "");
    const game = allowed ? await load(id) : null;
    if (!game) return void response.status(allowed ? 404 : 200).sendFile("index.html", { root: pages });
    const record = recordOf(game, null);
    const drawing = drawingAt(record, request.params);
    const words = drawing ? wordsOfDrawing(record, drawing) : wordsOfGame(record);
    const way = drawing ? `/${drawing.round}/${encodeURIComponent(drawing.seat)}` : "";
    const html = await readFile(page, "utf8");
    response.type("html").send(linkPage(html, `${originOf(request)}/g/${id}${way}`, words));
  });

  router.get(PREVIEWS, async (request: Request<Partial<DrawingAt>>, response) => {
    await count("preview", request);
    const record = recordOf(await find(request.params.id ?? ""), null);
    const drawing = drawingAt(record, request.params);
    const png = await painter.paint(previewOf(drawing ? [drawing] : record.drawings));
    if (!png) throw new Refused("server/failed");
    response.set("Cache-Control", "private, max-age=60").type("png").send(Buffer.from(png));
  });

  return router;
}

type DrawingAt = { readonly id: string; readonly round: string; readonly seat: string };

/** A game and each of its drawings have a page, and a picture of it beside that. */
const PAGES = ["/g/:id", "/g/:id/:round/:seat"];
const PREVIEWS = PAGES.map((path) => `${path}/preview.png`);

const drawingAt = (
  { drawings }: GameRecord,
  { round, seat }: Partial<DrawingAt>,
): DrawingRecord | undefined =>
  drawings.find((drawing) => String(drawing.round) === round && drawing.seat === seat);
