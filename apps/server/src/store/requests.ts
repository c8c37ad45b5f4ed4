import { once } from "node:events";
import type { Socket } from "node:net";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Settings } from "../settings.ts";
import { backup } from "./backup.ts";
import { callOwner } from "./data-folder.ts";
import { type Database, openDatabase } from "./database.ts";
import { sizeOf, vacuum } from "./housekeeping.ts";
import { StoreError } from "./store-error.ts";
import { taughtDrawings } from "./taught.ts";

/** What a command line may want of the database, whether a server is using it or not. */
export type Request =
  | { readonly want: "backup" | "size" | "vacuum" }
  | { readonly want: "drawings"; readonly since: string };

/** Ends a whole answer: without it the server was interrupted. No line of JSON ends so. */
const END = "\u0004";

/** Does what was asked; the answer is text. */
export async function* answer(database: Database, request: Request): AsyncGenerator<string> {
  switch (request.want) {
    case "backup":
      yield* backup(database);
      break;
    case "size":
      yield JSON.stringify(await sizeOf(database));
      break;
    case "vacuum":
      await vacuum(database);
      yield JSON.stringify(await sizeOf(database));
      break;
    case "drawings":
      for await (const drawing of taughtDrawings(database, new Date(request.since))) {
        yield `${JSON.stringify(drawing)}\n`;
      }
      break;
  }
}

/** Answers whoever has reached the socket of the data folder. */
export async function serve(database: Database, socket: Socket): Promise<void> {
  socket.on("error", () => {}); // whoever asked has gone
  try {
    const [line] = (await once(createInterface(socket), "line")) as [string];
    await pipeline(Readable.from(whole(answer(database, JSON.parse(line)))), socket);
  } catch {
    socket.destroy();
  }
}

async function* whole(texts: AsyncIterable<string>): AsyncGenerator<string> {
  yield* texts;
  yield END;
}

/**
 * Asks the server that has the data folder; where there is none, opens the database itself.
 * @throws StoreError
 */
export async function* ask(
  settings: Pick<Settings, "dataFolder" | "databaseUrl">,
  request: Request,
): AsyncGenerator<string> {
  const socket =
    settings.databaseUrl === undefined ? await callOwner(settings.dataFolder).catch(() => null) : null;
  if (socket) {
    socket.setEncoding("utf8").write(`${JSON.stringify(request)}\n`);
    let last = "";
    try {
      for await (const text of socket as AsyncIterable<string>) {
        yield last;
        last = text;
      }
    } catch {}
    if (!last.endsWith(END)) throw new StoreError("The server did not answer to the end.");
    yield last.slice(0, -END.length);
    return;
  }
  const { database, release } = await openDatabase(settings, { alone: false });
  try {
    yield* answer(database, request);
  } finally {
    await database.destroy();
    await release();
  }
}
