import {
  apply,
  type Command,
  createRoom,
  currentRound,
  DEFAULT_SETTINGS,
  decide,
  type Event,
  type InkSeq,
  type Millis,
  type Room,
  type Round,
  type SeatId,
  type Settings,
  type Sight,
} from "@inkling/game";
import type { Label } from "@inkling/guesser/labels";
import { begin, encodeOps, extend, type Op } from "@inkling/ink";
import type { Receipt } from "@inkling/protocol";
import { drawingKey, type Games, type StoredGame } from "./games.ts";

export const LINE: readonly Op[] = [begin(100, 100), extend(300, 400), extend(500, 100)];

/** A game in the hands of a test: played by the rules, with time moved by hand, and kept as it is to be kept. */
export class PlayedGame {
  room: Room = createRoom("tamokiru");
  now = 1_700_000_000_000;
  readonly receipts = new Map<string, Receipt>();
  #opening = this.room;
  #events: Event[] = [];

  /** @param names each has a seat of that name */
  constructor(names: readonly string[], settings: Partial<Settings> & Pick<Settings, "mode">, id = "game-1") {
    for (const name of names) this.ask({ type: "Join", seat: name as SeatId, name, bot: false });
    const seat = names[0] as SeatId;
    this.ask({
      type: "SetWords",
      seat,
      words: settings.mode === "versus" ? ["zebra", "ice-cream", "yurt"] : [],
    });
    this.ask({ type: "Configure", seat, settings: { ...DEFAULT_SETTINGS[settings.mode], ...settings } });
    this.#opening = this.room;
    this.#events = [];
    this.ask({ type: "StartGame", seat, seed: 7, id });
    if (settings.mode === "race") this.ring();
  }

  /** Puts a command to the rules, so long after the last. @throws Error with the id of a refusal */
  ask(command: Command, wait = 0): this {
    this.now += wait;
    const decision = decide(this.room, command, this.now);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.error}`);
    this.room = decision.events.reduce(apply, this.room);
    this.#events.push(...decision.events);
    return this;
  }

  /** Lets the time of the phase run out. */
  ring(): this {
    const { phase } = this.room;
    if ("endsAt" in phase) this.now = Math.max(this.now, phase.endsAt);
    return this.ask({ type: "TimeUp", phase: phase.id });
  }

  get round(): Round {
    const round = currentRound(this.room);
    if (!round) throw new Error("no round");
    return round;
  }

  choose(choice = 0): this {
    return this.ask({ type: "Choose", seat: this.round.drawers[0] ?? "", round: this.round.id, choice });
  }

  draw(seat: string, ops: readonly Op[] = LINE, wait = 50): this {
    const from = this.round.boards[seat]?.seq ?? (0 as InkSeq);
    return this.ask({ type: "AddInk", seat, round: this.round.id, from, ops: encodeOps(ops) }, wait);
  }

  /** Brings the judge's answer on what was drawn so far: that it is the prompt. */
  judge(seat: string, label = this.round.prompt as Label, wait = 0): this {
    const upTo = this.round.boards[seat]?.seq ?? (0 as InkSeq);
    const guesses: readonly Sight[] = [{ label, probability: 0.9, sureness: 0.9 }];
    return this.ask({ type: "Judge", seat, round: this.round.id, upTo, guesses }, wait);
  }

  find(seat: string, wait = 0): this {
    const { id, prompt } = this.round;
    return this.ask({ type: "Answer", seat, round: id, text: prompt ?? "", rude: false }, wait);
  }

  /** Lets all that is left go by. */
  finish(): this {
    while (this.room.phase.name !== "podium") this.ring();
    return this;
  }

  get kept(): StoredGame {
    const { id } = this.room.game ?? { id: "" };
    const startedAt = new Date(1_700_000_000_000);
    return { id, startedAt, opening: this.#opening, events: this.#events, receipts: this.receipts };
  }
}

export const someReceipt = (label: Label): Receipt => ({
  format: 1,
  label,
  ink: encodeOps(LINE),
  upTo: LINE.length as InkSeq,
  weights: "00",
  raster: 1,
  probability: 0.9,
  time: 50 as Millis,
  givenAt: "2026-11-24T12:00:00.000Z",
  key: "key",
  signature: "signature",
});

/** Finished games in memory; a token is `SEAT-token`, and the host that of the first seat. */
export class MemoryGames implements Games {
  readonly #games = new Map<string, StoredGame>();

  constructor(...games: readonly StoredGame[]) {
    for (const game of games) this.#games.set(game.id, game);
  }

  async load(id: string) {
    return this.#games.get(id) ?? null;
  }

  async seatOf(id: string, token: string) {
    const seats = this.#games.get(id)?.opening.seats ?? [];
    const place = seats.findIndex((seat) => token === `${seat.id}-token`);
    return seats[place] ? { seat: seats[place].id, host: place === 0 } : null;
  }

  async deleteDrawing(id: string, round: number, seat: SeatId) {
    const game = this.#games.get(id);
    if (!game) return;
    let rounds = 0;
    const events = game.events.map((event): Event => {
      if (event.type === "RoundStarted" || event.type === "TurnStarted") rounds += 1;
      const gone = event.type === "InkAdded" && event.seat === seat && rounds === round;
      return gone ? { ...event, ops: "" } : event;
    });
    const receipts = new Map(game.receipts);
    receipts.delete(drawingKey(round, seat));
    this.#games.set(id, { ...game, events, receipts });
  }
}
