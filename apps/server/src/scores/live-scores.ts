import type { ServerResponse } from "node:http";
import type { Instant, Millis } from "@inkling/game";
import type { ErrorId, Span } from "@inkling/protocol";
import type { Logger } from "pino";
import type { Clock, Stop } from "../clock.ts";
import { type ScoreStore, SPANS } from "./scores.ts";

/** The store is asked for a span no more often than this, however many look. */
const FRESH_MS = 1_000 as Millis;
/** Proxies take a stream that is silent for longer for a dead one. */
const HEARTBEAT_MS = 15_000 as Millis;
/** So many may watch at once, and from one address, which may be that of a hall. */
const MOST_STREAMS = 500;
const MOST_OF_ADDRESS = 50;
/** Whoever has not read so many bytes is let go; the page comes back by itself. */
const MOST_UNREAD = 256 * 1024;

interface Watcher {
  readonly span: Span;
  readonly address: string;
  /** What it was told last. */
  sent: string;
}

/** The scoreboards for those who look, and for those who keep looking: each hears of a change within a second. */
export class LiveScores {
  readonly #store: ScoreStore;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #latest = new Map<Span, { readonly at: Instant; readonly json: Promise<string> }>();
  readonly #streams = new Map<ServerResponse, Watcher>();
  readonly #unsubscribe: Stop;
  #stopRefresh: Stop | null = null;
  #stopBeat: Stop;
  #closed = false;

  constructor(store: ScoreStore, clock: Clock, log: Logger) {
    this.#store = store;
    this.#clock = clock;
    this.#log = log;
    this.#unsubscribe = store.subscribe(() => {
      this.#stopRefresh ??= clock.after(FRESH_MS, () => this.#refresh());
    });
    this.#stopBeat = clock.after(HEARTBEAT_MS, () => this.#beat());
  }

  /** The boards of a span as JSON, at most a second old. */
  json(span: Span): Promise<string> {
    const now = this.#clock.now();
    const latest = this.#latest.get(span);
    if (latest && now - latest.at < FRESH_MS) return latest.json;
    const json = this.#store.scores(span).then((scores) => JSON.stringify(scores));
    this.#latest.set(span, { at: now, json });
    json.catch(() => this.#latest.delete(span)); // what went wrong is tried anew
    return json;
  }

  /**
   * Sends the boards of a span as server-sent events, at once and after each change, until either side ends it.
   * @returns why not
   */
  async watch(span: Span, address: string, stream: ServerResponse): Promise<ErrorId | null> {
    const json = await this.json(span);
    const neighbours = [...this.#streams.values()].filter((watcher) => watcher.address === address);
    if (this.#closed || this.#streams.size >= MOST_STREAMS || neighbours.length >= MOST_OF_ADDRESS) {
      return "scores/too-many";
    }
    if (stream.destroyed) return null; // gone while the store was asked
    stream.writeHead(200, {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store, no-transform", // compression would hold it back,
      "X-Accel-Buffering": "no", // and so would a proxy
    });
    const watcher = { span, address, sent: "" };
    this.#streams.set(stream, watcher);
    stream.once("close", () => this.#streams.delete(stream));
    tell(stream, watcher, json);
    return null;
  }

  /** Ends all streams, which a server that stops would otherwise wait for. */
  close(): void {
    this.#closed = true;
    this.#unsubscribe();
    this.#stopRefresh?.();
    this.#stopBeat();
    for (const stream of this.#streams.keys()) stream.end();
  }

  async #refresh(): Promise<void> {
    this.#stopRefresh = null;
    this.#latest.clear();
    const watched = SPANS.filter((span) => [...this.#streams.values()].some((one) => one.span === span));
    try {
      for (const span of watched) {
        const json = await this.json(span);
        for (const [stream, watcher] of this.#streams) {
          if (watcher.span === span) tell(stream, watcher, json);
        }
      }
    } catch (error) {
      this.#log.error({ error }, "the scoreboards cannot be read");
    }
  }

  /** Also looks whether something changed by itself: at midnight today is another day. */
  async #beat(): Promise<void> {
    this.#stopBeat = this.#clock.after(HEARTBEAT_MS, () => this.#beat());
    for (const stream of this.#streams.keys()) stream.write(":\n\n");
    await this.#refresh();
  }
}

/** Tells somebody the boards, unless it is what they know. */
function tell(stream: ServerResponse, watcher: Watcher, json: string): void {
  if (watcher.sent === json) return;
  watcher.sent = json;
  stream.write(`data: ${json}\n\n`);
  if (stream.writableLength > MOST_UNREAD) stream.destroy();
}
