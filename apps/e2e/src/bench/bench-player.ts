import { penStrokes, tracedDrawings } from "@inkling/bots";
import { apply, currentRound, hostOf, mayDraw, type Room, type SeatId } from "@inkling/game";
import { isLabel } from "@inkling/guesser/labels";
import { encodeOps, type Op } from "@inkling/ink";
import {
  type ClientMessages,
  PROTOCOL_VERSION,
  type ServerMessages,
  unpackEvent,
  unpackRoom,
  type WireEvent,
} from "@inkling/protocol";
import { io, type Socket } from "socket.io-client";

const INK_MS = 50;
/** Operations of one message: a drawing takes about a second. */
const OPS = 8;

/** What pages were told of for good. */
export class Acknowledged {
  /** By place and content: two different events at one place are two, so that the second does not hide a lost first. */
  readonly #events = new Map<string, { readonly place: string; readonly event: WireEvent }>();

  get size(): number {
    return this.#events.size;
  }

  add(code: string, seq: number, event: WireEvent): void {
    if (Array.isArray(event)) return;
    const place = `${code} ${seq}`;
    this.#events.set(`${place} ${JSON.stringify(event)}`, { place, event });
  }

  count(type: string): number {
    return [...this.#events.values()].filter(({ event }) => "type" in event && event.type === type).length;
  }

  /** How many of them a journal does not have, at that number and just so, but for what a page is not told. */
  missingFrom(journal: ReadonlyMap<string, string>): number {
    let missing = 0;
    for (const { place, event } of this.#events.values()) {
      const kept = JSON.parse(journal.get(place) ?? "null");
      if (kept?.type === "GameStarted") kept.secret = null;
      if (JSON.stringify(kept) === JSON.stringify(event)) continue;
      missing += 1;
      console.error(`missing: ${place} ${JSON.stringify(event)} (there is ${JSON.stringify(kept)})`);
    }
    return missing;
  }
}

/** Somebody who plays races without end: draws what is asked for, claims it, and as host starts the next game. */
export class BenchPlayer {
  readonly #socket: Socket<ServerMessages, ClientMessages>;
  readonly #told: Acknowledged;
  readonly #code: string;
  readonly #timer: ReturnType<typeof setInterval>;
  #token: string | undefined;
  #seat: SeatId = "";
  #room: Room | null = null;
  #seq = 0;
  #welcome: Promise<void> = Promise.resolve();
  #arrive = () => {};
  #drawing: { readonly round: number; readonly ops: readonly Op[] } | null = null;
  /** When the server told of this page's ink, up to which operation, in the present round. */
  #inkTold: { readonly round: number; readonly upTo: number; readonly at: number }[] = [];
  #inkLost = 0;

  constructor(url: string, code: string, name: string, told: Acknowledged) {
    this.#told = told;
    this.#code = code;
    this.expectRestart();
    this.#socket = io(url, {
      transports: ["websocket"],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 100,
      auth: (send) => {
        const who = this.#token === undefined ? { name } : { token: this.#token };
        send({ version: PROTOCOL_VERSION, code, role: "player", tab: name, ...who });
      },
    });
    this.#socket.on("connect_error", (error: Error & { data?: { error: string } }) => {
      if (error.data) throw new Error(`${name} is not let in: ${error.data.error}`);
    });
    this.#socket.on("welcome", ({ you, room, seq }) => {
      if (you.role !== "player") return;
      this.#token = you.token;
      this.#seat = you.seat;
      this.#room = unpackRoom(room);
      this.#seq = seq;
      this.#countLostInk();
      this.#arrive();
    });
    this.#socket.on("log", (first, events) => this.#hear(first, events));
    this.#timer = setInterval(() => this.#play(), INK_MS);
  }

  /** The next welcome is one after a restart. */
  expectRestart(): void {
    this.#welcome = new Promise((resolve) => {
      this.#arrive = resolve;
    });
  }

  welcomed = (): Promise<void> => this.#welcome;

  /** How long before that moment this page had been told of the oldest ink that is not there any more; 0: all is. */
  inkLostBefore = (at: number): number => (this.#inkLost === 0 ? 0 : Math.max(0, at - this.#inkLost));

  close(): void {
    clearInterval(this.#timer);
    this.#socket.disconnect();
  }

  #hear(first: number, events: readonly WireEvent[]): void {
    for (const [i, event] of events.entries()) {
      const seq = first + i;
      if (!this.#room || seq !== this.#seq + 1) continue;
      this.#room = apply(this.#room, unpackEvent(event, 0));
      this.#seq = seq;
      this.#told.add(this.#code, seq, event);
      if (Array.isArray(event) && event[0] === this.#seat && typeof event[1] === "string") {
        this.#inkTold.push({ round: this.#room.rounds, upTo: event[2] as number, at: Date.now() });
      }
    }
  }

  #countLostInk(): void {
    const round = this.#room && currentRound(this.#room);
    const kept = round?.boards[this.#seat]?.seq ?? 0;
    const lost = this.#inkTold.find((told) => told.round === round?.id && told.upTo > kept);
    this.#inkLost = lost?.at ?? 0;
    this.#inkTold = this.#inkTold.filter((told) => told.round === round?.id && told.upTo <= kept);
  }

  #play(): void {
    const room = this.#room;
    if (!room || !this.#socket.connected) return;
    const { name } = room.phase;
    if ((name === "lobby" || name === "podium") && hostOf(room) === this.#seat && room.seats.length > 1) {
      this.#socket.emit("configure", { ...room.settings, rounds: 1, seconds: 10 });
      this.#socket.emit("start");
    }
    if (mayDraw(room, this.#seat)) this.#draw(room);
  }

  #draw(room: Room): void {
    const round = currentRound(room);
    const board = round?.boards[this.#seat];
    if (!round || !board || !round.prompt || !isLabel(round.prompt)) return;
    if (this.#drawing?.round !== round.id) {
      const drawing = tracedDrawings(round.prompt, Math.random()) ?? [];
      this.#drawing = { round: round.id, ops: penStrokes(drawing).map(({ op }) => op) };
    }
    const ops = this.#drawing.ops.slice(board.seq, board.seq + OPS);
    if (ops.length > 0) this.#socket.emit("ink", round.id, board.seq, encodeOps(ops));
    else if (Math.random() < 0.2) this.#socket.emit("claim", round.id, board.seq);
  }
}
