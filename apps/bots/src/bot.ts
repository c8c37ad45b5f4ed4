import {
  apply,
  currentRound,
  isRecognised,
  mayDraw,
  type Room,
  type Round,
  type SeatId,
} from "@inkling/game";
import { type Guesser, topK } from "@inkling/guesser";
import type { Label } from "@inkling/guesser/labels";
import {
  type ClientMessages,
  type Hello,
  PROTOCOL_VERSION,
  packGuesses,
  type ServerMessages,
  unpackEvent,
  unpackRoom,
} from "@inkling/protocol";
import { io, type Socket } from "socket.io-client";
import { Drawing } from "./drawing.ts";
import type { Drawings } from "./drawings.ts";
import { penStrokes } from "./pen.ts";

export interface BotOptions {
  readonly url: string;
  readonly code: string;
  readonly name: string;
  readonly drawings: Drawings;
  readonly guesser: Pick<Guesser, "classify">;
  /** From 0 to 1, uniformly. */
  readonly random?: () => number;
}

/** A player made of drawings: draws the prompt stroke by stroke, guesses its own ink, and claims. */
export class Bot {
  readonly #options: BotOptions;
  readonly #socket: Socket<ServerMessages, ClientMessages>;
  readonly #random: () => number;
  #room: Room | null = null;
  #seat: SeatId | null = null;
  #token: string | undefined;
  #drawing: Drawing | null = null;

  constructor(options: BotOptions) {
    this.#options = options;
    this.#random = options.random ?? Math.random;
    this.#socket = io(options.url, {
      transports: ["websocket"],
      forceNew: true,
      auth: (send) => send(this.#hello()),
    });
    this.#listen();
  }

  /** Resolves when the bot has its seat. @throws Error with the server's reason */
  seated(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#socket.once("welcome", () => resolve());
      this.#socket.once("connect_error", (error: Error & { data?: { message?: string } }) =>
        reject(new Error(error.data?.message ?? `no server at ${this.#options.url}`)),
      );
    });
  }

  leave(): void {
    this.#socket.emit("leave");
    this.#stop();
  }

  #hello(): Hello {
    const { code, name } = this.#options;
    const known = this.#token === undefined ? { name } : { token: this.#token };
    return { version: PROTOCOL_VERSION, code, role: "player", bot: true, ...known };
  }

  #listen(): void {
    this.#socket.on("welcome", ({ you, room }) => {
      if (you.role !== "player") return;
      this.#seat = you.seat;
      this.#token = you.token;
      this.#room = unpackRoom(room);
      this.#follow();
    });
    this.#socket.on("log", (_first, events) => {
      for (const event of events)
        if (this.#room) this.#room = apply(this.#room, unpackEvent(event, Date.now()));
      this.#follow();
    });
    this.#socket.on("bye", () => this.#stop());
  }

  /** Begins to draw when there is something to draw, and stops when there no longer is. */
  #follow(): void {
    const [room, seat] = [this.#room, this.#seat];
    const round = room && seat && mayDraw(room, seat) ? currentRound(room) : undefined;
    if (this.#drawing?.round !== round?.id) {
      this.#drawing?.stop();
      this.#drawing = round ? this.#draw(round) : null;
    }
  }

  #draw(round: Round): Drawing {
    const { drawings, guesser } = this.#options;
    const pace = 0.7 + 0.6 * this.#random();
    return new Drawing(round.id, {
      next: () => penStrokes(drawings(round.prompt as Label, this.#random()) ?? [], pace),
      ink: (from, ops) => this.#socket.emit("ink", round.id, from, ops),
      guess: (ink, seq) => {
        const top = topK(guesser.classify(ink.strokes), 3);
        this.#socket.emit("guess", round.id, packGuesses(top));
        const best = top[0];
        if (this.#room && isRecognised(this.#room, best)) {
          this.#socket.emit("claim", round.id, seq);
        }
      },
    });
  }

  #stop(): void {
    this.#drawing?.stop();
    this.#socket.disconnect();
  }
}
