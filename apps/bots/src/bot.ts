import {
  apply,
  assertNever,
  currentTurn,
  ideasOf,
  isRecognised,
  type Room,
  type Round,
  type SeatId,
  type TurnRound,
} from "@inkling/game";
import { type Guesser, topK } from "@inkling/guesser";
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
import { startAnswering } from "./answering.ts";
import { chooseWord, choosingTime } from "./choosing.ts";
import { startDrawing } from "./drawing.ts";
import { type Drawings, drawingOf } from "./drawings.ts";
import { type Duty, dutyOf } from "./duty.ts";
import { penStrokes } from "./pen.ts";
import type { Random } from "./random.ts";
import { REST_MS } from "./tries.ts";

type Stop = () => void;
const nothing: Stop = () => {};

export interface BotOptions {
  readonly url: string;
  readonly code: string;
  readonly name: string;
  /** Of a seat that it has already. */
  readonly token?: string | undefined;
  readonly drawings: Drawings;
  readonly guesser: Pick<Guesser, "classify">;
  readonly random?: Random;
}

/**
 * A player made of drawings: chooses a word that it can draw, draws stroke by stroke, looks at its own ink, and claims;
 * where another draws, it types what it takes that for.
 */
export class Bot {
  readonly #options: BotOptions;
  readonly #socket: Socket<ServerMessages, ClientMessages>;
  readonly #random: Random;
  #room: Room | null = null;
  #seat: SeatId | null = null;
  #token: string | undefined;
  #doing: { readonly name: string | null; readonly stop: Stop } = { name: null, stop: nothing };

  constructor(options: BotOptions) {
    this.#options = options;
    this.#random = options.random ?? Math.random;
    this.#token = options.token;
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
      // What it was doing was for a room that may since have gone back a little.
      this.#do(null);
      this.#follow();
    });
    this.#socket.on("log", (_first, events) => {
      for (const event of events)
        if (this.#room) this.#room = apply(this.#room, unpackEvent(event, Date.now()));
      this.#follow();
    });
    this.#socket.on("bye", () => this.#stop());
  }

  /** Does what there is to do at the moment, and stops what no longer is. */
  #follow(): void {
    const duty = this.#room && this.#seat ? dutyOf(this.#room, this.#seat) : null;
    const name = duty && `${duty.what} ${duty.round.id}`;
    if (name !== this.#doing.name) this.#do(duty && { name: `${name}`, duty });
  }

  #do(next: { readonly name: string; readonly duty: Duty } | null): void {
    this.#doing.stop();
    this.#doing = next ? { name: next.name, stop: this.#begin(next.duty) } : { name: null, stop: nothing };
  }

  #begin(duty: Duty): Stop {
    switch (duty.what) {
      case "choose":
        return this.#choose(duty.round);
      case "draw":
        return this.#draw(duty.round);
      case "guess":
        return this.#guess(duty.round);
      default:
        return assertNever(duty);
    }
  }

  #choose({ id, turn }: TurnRound): Stop {
    const place = chooseWord(turn.choices, (word) => this.#drawingOf(word) !== undefined, this.#random);
    if (place === undefined) return nothing;
    const timer = setTimeout(() => this.#socket.emit("choose", id, place), choosingTime(this.#random));
    return () => clearTimeout(timer);
  }

  #draw({ id, prompt, turn, boards }: Round): Stop {
    const draw = () => this.#drawingOf(prompt ?? "");
    if (!draw()) return nothing;
    const pace = 0.7 + 0.6 * this.#random();
    return startDrawing(
      {
        next: () => penStrokes(draw() ?? [], pace),
        ink: (from, ops) => this.#socket.emit("ink", id, from, ops),
        guess: (ink, seq) => {
          const top = topK(this.#options.guesser.classify(ink.strokes), 3);
          this.#socket.emit("guess", id, packGuesses(ideasOf(top)));
          const room = this.#room;
          if (room && !currentTurn(room)?.turn.known && isRecognised(room, top[0])) {
            this.#socket.emit("claim", id, seq);
          }
        },
      },
      turn ? REST_MS.versus : REST_MS.race,
      boards[this.#seat ?? ""]?.seq,
    );
  }

  #guess(round: TurnRound): Stop {
    return startAnswering(
      {
        round: () => (this.#room && currentTurn(this.#room)) ?? round,
        guesser: this.#options.guesser,
        say: (text) => this.#socket.emit("answer", round.id, text),
      },
      this.#random,
    );
  }

  readonly #drawingOf = (word: string) => drawingOf(word, this.#options.drawings, this.#random());

  #stop(): void {
    this.#doing.stop();
    this.#socket.disconnect();
  }
}
