import type { Worker } from "node:worker_threads";
import { seated } from "@inkling/game";
import type { ErrorId } from "@inkling/protocol";
import type { Logger } from "pino";
import type { HostedRoom } from "./hosted-room.ts";
import { startThread } from "./worker-thread.ts";

/** The most bots that a host may add to a room. */
const MAX_BOTS = 4;

/** What goes to the bots' thread: a room, and the token of a seat that a bot has there already. */
export interface BotTask {
  readonly url: string;
  readonly code: string;
  readonly token?: string | undefined;
}

/** Seats bots: players like any other, in a thread of their own, connected through the public protocol. */
export class BotKeeper {
  readonly #log: Logger;
  readonly #url: () => string;
  #thread: Worker | null = null;
  /** The rooms of bots that are on their way, once for each bot. */
  #coming: string[] = [];

  /** @param url where the server listens, once it does */
  constructor(log: Logger, url: () => string) {
    this.#log = log;
    this.#url = url;
  }

  add(hosted: HostedRoom, refuse: (error: ErrorId) => void): void {
    const { code } = hosted;
    const seats = seated(hosted.live.room).filter((seat) => seat.bot).length;
    const coming = this.#coming.filter((other) => other === code).length;
    if (seats + coming >= MAX_BOTS) return refuse("bots/enough");
    this.#send(code);
  }

  /** Has a bot play on from a seat that one had before the server was started anew. */
  resume({ code }: HostedRoom, token: string): void {
    this.#send(code, token);
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
  }

  #send(code: string, token?: string): void {
    this.#thread ??= this.#start();
    this.#coming.push(code);
    this.#thread.postMessage({ url: this.#url(), code, token } satisfies BotTask);
  }

  #start(): Worker {
    const thread = startThread("bot-worker");
    thread.on("error", (error) => this.#log.error({ error }, "the bots failed"));
    thread.on("message", (code: string) => {
      this.#coming.splice(this.#coming.indexOf(code), 1);
    });
    thread.on("exit", () => {
      this.#thread = null;
      this.#coming = [];
    });
    return thread;
  }
}
