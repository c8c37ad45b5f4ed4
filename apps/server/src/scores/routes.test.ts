import type { Scores, Span } from "@inkling/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ManualClock, startTestServer, type TestServer, until } from "../testing.ts";
import { emptyScores, MemoryScores } from "./testing.ts";

let clock: ManualClock;
let store: MemoryScores;
let server: TestServer;
beforeEach(async () => {
  [clock, store] = [new ManualClock(), new MemoryScores()];
  server = await startTestServer({ clock, scores: store });
});
afterEach(() => server.stop());

const wins = (won: number, span: Span = "today"): Scores => ({
  ...emptyScores(span),
  rival: { games: 9, won, lost: 9 - won, first: 3, second: 4, nobody: 2 },
});

/** Reads a stream as an EventSource does. */
class Reader {
  readonly boards: Scores[] = [];
  comments = 0;
  ended = false;
  readonly response: Response;
  readonly #stop = new AbortController();

  private constructor(response: Response, stop: AbortController) {
    this.response = response;
    this.#stop = stop;
    this.#read().catch(() => {});
  }

  static async open(query: string, headers: Record<string, string> = {}): Promise<Reader> {
    const stop = new AbortController();
    const init = { signal: stop.signal, headers: { "accept-encoding": "gzip", ...headers } };
    return new Reader(await fetch(`${server.url}/api/scores/live?${query}`, init), stop);
  }

  close(): void {
    this.#stop.abort();
  }

  async #read(): Promise<void> {
    let text = "";
    const decoder = new TextDecoder();
    for await (const bytes of this.response.body ?? []) {
      text += decoder.decode(bytes, { stream: true });
      const messages = text.split("\n\n");
      text = messages.pop() ?? "";
      for (const message of messages) {
        if (message.startsWith("data: ")) this.boards.push(JSON.parse(message.slice(6)));
        else this.comments += 1;
      }
    }
    this.ended = true;
  }
}

describe("the scoreboards", () => {
  test.each(["today", "week", "all"] as const)("of %s are told as they are", async (span) => {
    store.set(wins(2, span));
    const response = await fetch(`${server.url}/api/scores?span=${span}`);
    expect(response.headers.get("content-type")).toMatch("application/json");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual(wins(2, span));
  });

  test.each(["", "?span=year", "?span=today&span=week", "/live?span=", "/live"])(
    "of no span (%s) are a problem with an id and a sentence",
    async (query) => {
      const response = await fetch(`${server.url}/api/scores${query}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({
        error: "scores/unknown-span",
        message: "There are scoreboards of today, of the week and of all time.",
      });
    },
  );

  test("are asked of the store once a second, however many look", async () => {
    const look = () => fetch(`${server.url}/api/scores?span=today`);
    await Promise.all([look(), look(), look()]);
    expect(store.asked).toBe(1);
    clock.advance(1_000);
    await look();
    expect(store.asked).toBe(2);
  });

  test("that cannot be read are a failure, and are read again", async () => {
    store.failing = true;
    expect((await fetch(`${server.url}/api/scores?span=all`)).status).toBe(500);
    expect((await fetch(`${server.url}/api/scores/live?span=all`)).status).toBe(500);
    store.failing = false;
    expect((await fetch(`${server.url}/api/scores?span=all`)).status).toBe(200);
  });

  test("are not there where nothing is remembered", async () => {
    const other = await startTestServer({ clock });
    const response = await fetch(`${other.url}/api/scores?span=all`);
    expect(response.status).toBe(404);
    await other.stop();
  });
});

describe("whoever keeps looking", () => {
  test("gets the boards at once, uncompressed, and after a change, at most once a second", async () => {
    const reader = await Reader.open("span=today");
    const { headers } = reader.response;
    expect(headers.get("content-type")).toBe("text/event-stream");
    expect(headers.get("cache-control")).toContain("no-transform");
    expect(headers.get("content-encoding")).toBeNull();
    await until("the first boards", () => reader.boards.length === 1);
    expect(reader.boards).toEqual([emptyScores("today")]);

    store.set(wins(1));
    store.set(wins(2));
    clock.advance(999);
    store.set(wins(3));
    clock.advance(1);
    await until("the change", () => reader.boards.length === 2);
    expect(reader.boards.at(-1)).toEqual(wins(3));

    store.set(wins(4));
    clock.advance(1_000);
    await until("the next change", () => reader.boards.length === 3);
    reader.close();
  });

  test("hears nothing of other spans, nor of a change that changes nothing", async () => {
    const [today, week] = [await Reader.open("span=today"), await Reader.open("span=week")];
    store.set(wins(1, "week"));
    clock.advance(1_000);
    await until("the change of the week", () => week.boards.length === 2);
    store.set(wins(1, "week"));
    clock.advance(1_000);
    store.set(wins(2, "week"));
    clock.advance(1_000);
    await until("the next", () => week.boards.length === 3);
    expect(today.boards).toEqual([emptyScores("today")]);
    today.close();
    week.close();
  });

  test("hears a heartbeat, and then also what has changed by itself", async () => {
    const reader = await Reader.open("span=today");
    await until("the first boards", () => reader.boards.length === 1);
    store.scores = async () => wins(7);
    clock.advance(15_000);
    await until("the heartbeat", () => reader.comments === 1);
    await until("the boards of the new day", () => reader.boards.length === 2);
    reader.close();
  });

  test("goes on when the store fails for a while", async () => {
    const reader = await Reader.open("span=today");
    await until("the first boards", () => reader.boards.length === 1);
    store.failing = true;
    store.set(wins(1));
    clock.advance(1_000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    store.failing = false;
    clock.advance(15_000);
    await until("the change", () => reader.boards.length === 2);
    reader.close();
  });

  test("is one of fifty from an address", async () => {
    const from = (address: number) => Reader.open("span=all", { "x-forwarded-for": `10.1.0.${address}` });
    const readers = await Promise.all(Array.from({ length: 50 }, () => from(0)));
    const refused = await from(0);
    expect(refused.response.status).toBe(503);
    const other = await from(1);
    expect(other.response.status).toBe(200);
    for (const reader of [...readers, other]) reader.close();
    // The server hears of that a moment later.
    await expect
      .poll(
        async () => {
          const again = await from(0);
          again.close();
          return again.response.status;
        },
        { timeout: 10_000 },
      )
      .toBe(200);
  });

  test("is let go when the server stops, which does not wait", async () => {
    const reader = await Reader.open("span=today");
    await server.stop();
    await until("the end", () => reader.ended);
    expect(store.listeners).toBe(0);
    server = await startTestServer({ clock, scores: store });
  });
});
