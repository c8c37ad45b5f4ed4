import { apply, type Instant, type Millis, type Room } from "@inkling/game";
import {
  type ClientMessages,
  type ErrorId,
  type Hello,
  PROTOCOL_VERSION,
  type ServerMessages,
  unpackEvent,
  unpackRoom,
  type Welcome,
} from "@inkling/protocol";
import { pino } from "pino";
import { io, type Socket } from "socket.io-client";
import type { Clock, Stop } from "./clock.ts";
import type { Judge } from "./judge.ts";
import type { Games } from "./replay/games.ts";
import { type Running, startServer } from "./server.ts";
import { readSettings } from "./settings.ts";

/** A clock that stands still until it is told otherwise. */
export class ManualClock implements Clock {
  #now = 1_700_000_000_000;
  readonly #tasks = new Set<{ at: number; task: () => void }>();

  now(): Instant {
    return this.#now as Instant;
  }

  after(span: Millis, task: () => void): Stop {
    const entry = { at: this.#now + span, task };
    this.#tasks.add(entry);
    return () => this.#tasks.delete(entry);
  }

  /** Lets time pass and calls what becomes due, in order. */
  advance(span: number): void {
    const end = this.#now + span;
    for (;;) {
      const [due] = [...this.#tasks].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!due) break;
      this.#tasks.delete(due);
      this.#now = due.at;
      due.task();
    }
    this.#now = end;
  }
}

/** A judge that sees nothing: for tests in which nobody is to be recognised. */
export const blindJudge: Judge = { look: async () => [], close: async () => {} };

export interface TestServer extends Running {
  readonly url: string;
  /** The code of a new room. */
  newRoom(): Promise<string>;
}

/** A real server on a free port of the loopback interface. */
export async function startTestServer(parts: {
  clock: Clock;
  judge?: Judge;
  environment?: NodeJS.ProcessEnv;
  pages?: string;
  games?: Games;
}): Promise<TestServer> {
  const settings = readSettings({ PORT: "0", HOST: "127.0.0.1", TRUST_PROXY: "1", ...parts.environment });
  const { clock, judge = blindJudge, pages = "/nowhere", games } = parts;
  const running = await startServer(settings, { clock, judge, pages, games, log: pino({ level: "silent" }) });
  const url = `http://127.0.0.1:${running.port}`;
  let rooms = 0;
  return {
    ...running,
    url,
    async newRoom() {
      // Each from another address: no test shall run into the limit by accident.
      const headers = { "x-forwarded-for": `10.0.0.${rooms++}` };
      const response = await fetch(`${url}/api/rooms`, { method: "POST", headers });
      return ((await response.json()) as { code: string }).code;
    },
  };
}

/** A page without a screen: connects, folds what it hears, remembers what was refused. */
export class TestPage {
  readonly socket: Socket<ServerMessages, ClientMessages>;
  readonly refusals: [error: ErrorId, detail?: number | undefined][] = [];
  readonly frames: unknown[] = [];
  welcome: Welcome | null = null;
  bye: string | null = null;
  #room: Room | null = null;

  private constructor(url: string, hello: Record<string, unknown>, headers: Record<string, string>) {
    this.socket = io(url, {
      auth: { version: PROTOCOL_VERSION, role: "player", ...hello },
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      extraHeaders: headers,
    });
    this.socket.onAny((...frame: unknown[]) => this.frames.push(frame));
    this.socket.on("welcome", (welcome) => {
      this.welcome = welcome;
      this.#room = unpackRoom(welcome.room);
    });
    this.socket.on("log", (_first, events) => {
      for (const event of events) this.#room = apply(this.room, unpackEvent(event, 0));
    });
    this.socket.on("refused", (error, detail) => this.refusals.push([error, detail]));
    this.socket.on("bye", (reason) => {
      this.bye = reason;
    });
  }

  /** @throws Error whose message is the id of the error, when the server does not let the page in */
  static async open(
    url: string,
    hello: Partial<Hello> & Record<string, unknown>,
    headers: Record<string, string> = {},
  ): Promise<TestPage> {
    const page = new TestPage(url, hello, headers);
    await new Promise<void>((resolve, reject) => {
      page.socket.once("welcome", () => resolve());
      page.socket.once("connect_error", (error: Error & { data?: { error: ErrorId } }) => {
        page.socket.disconnect();
        reject(new Error(error.data?.error ?? error.message));
      });
    });
    return page;
  }

  get room(): Room {
    if (!this.#room) throw new Error("not welcomed yet");
    return this.#room;
  }

  get seat(): string {
    const you = this.welcome?.you;
    return you?.role === "player" ? you.seat : "";
  }

  get token(): string {
    const you = this.welcome?.you;
    return you?.role === "player" ? you.token : "";
  }

  /** Everything sent before has been answered when this resolves. */
  async settled(): Promise<void> {
    await new Promise((resolve) => this.socket.emit("clock", resolve));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** Waits until something is so. @throws Error with `what` when that takes too long */
export async function until(what: string, isSo: () => boolean, patience = 10_000): Promise<void> {
  for (const end = Date.now() + patience; !isSo(); ) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
