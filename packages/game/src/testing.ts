import { LABELS, type Label } from "@inkling/guesser/labels";
import { begin, encodeOps, extend, type Op } from "@inkling/ink";
import fc from "fast-check";
import { apply } from "./apply.ts";
import type { Command } from "./command.ts";
import { decide } from "./decide.ts";
import type { GameError } from "./decision.ts";
import type { Event } from "./event.ts";
import { createRoom, currentRound, hostOf } from "./room.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";
import type { Access, Board, Room, Round, Sight, Thought, Turn } from "./state.ts";
import type { InkSeq, Instant, SeatId } from "./units.ts";

/** Any character that a text may hold, half ones too. */
export const anyCharacter = fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code));

/** Three operations: a line of three points. */
export const LINE: readonly Op[] = [begin(10, 10), extend(20, 20), extend(30, 20)];

/** What the network says when it is this sure of a label. */
export const sees = (label: Label, sureness = 0.9, probability = sureness): readonly Sight[] => [
  { label, probability, sureness },
];

/** Some label that is not this one. */
export const another = (label: Label): Label => LABELS.find((other) => other !== label) as Label;

/** A room in the hands of a test: commands in, events folded, time moved by hand. */
export class Table {
  room: Room = createRoom("babababa");
  now: Instant = 1_000_000;
  readonly events: Event[] = [];

  /** A table with these people at which the first round is being drawn. A seat is named after its owner. */
  static drawing(...names: string[]): Table {
    const table = new Table().join(...names);
    table.start();
    table.ring();
    return table;
  }

  /** A table with these people at which the first of them draws a word of versus, the one offered first. */
  static versus(settings: Partial<Settings>, ...names: string[]): Table {
    const table = new Table().join(...names);
    table.configure({ ...DEFAULT_SETTINGS.versus, ...settings });
    table.start();
    table.choose(0);
    return table;
  }

  /** Puts a command to the rules and folds what follows: the types of the events, or the error. */
  ask(command: Command): Event["type"][] | GameError {
    const decision = decide(this.room, command, this.now);
    if (!decision.ok) return decision.error;
    this.room = decision.events.reduce(apply, this.room);
    this.events.push(...decision.events);
    return decision.events.map(({ type }) => type);
  }

  join(...names: string[]): this {
    for (const name of names) this.ask({ type: "Join", seat: name, name, bot: false });
    return this;
  }

  bot(name: string): this {
    this.ask({ type: "Join", seat: name, name, bot: true });
    return this;
  }

  goAway = (seat: SeatId) => this.ask({ type: "GoAway", seat });
  comeBack = (seat: SeatId) => this.ask({ type: "ComeBack", seat });
  leave = (seat: SeatId) => this.ask({ type: "Leave", seat });

  kick = (target: SeatId, seat = hostOf(this.room) ?? "") => this.ask({ type: "Kick", seat, target });
  vote = (seat: SeatId, target: SeatId, remove = true) => this.ask({ type: "Vote", seat, target, remove });
  handOver = (target: SeatId, seat = hostOf(this.room) ?? "") => this.ask({ type: "HandOver", seat, target });
  setAccess = (access: Access, seat = hostOf(this.room) ?? "") =>
    this.ask({ type: "SetAccess", seat, access });
  setFilter = (filter: boolean, seat = hostOf(this.room) ?? "") =>
    this.ask({ type: "SetFilter", seat, filter });
  pause = (paused: boolean, seat = hostOf(this.room) ?? "") => this.ask({ type: "Pause", seat, paused });

  configure(settings: Partial<Settings>, seat = hostOf(this.room) ?? "") {
    return this.ask({ type: "Configure", seat, settings: { ...this.room.settings, ...settings } });
  }

  start(seed = 7, seat = hostOf(this.room) ?? "") {
    return this.ask({ type: "StartGame", seat, seed, id: "game" });
  }

  openLobby = (seat = hostOf(this.room) ?? "") => this.ask({ type: "OpenLobby", seat });

  wait(millis: number): this {
    this.now += millis;
    return this;
  }

  /** Lets the time of the phase run out and its timer ring. */
  ring() {
    const { phase } = this.room;
    if ("endsAt" in phase) this.now = Math.max(this.now, phase.endsAt);
    return this.ask({ type: "TimeUp", phase: phase.id });
  }

  /** Rings until the phase has this name. */
  until(name: Room["phase"]["name"]): this {
    while (this.room.phase.name !== name) this.ring();
    return this;
  }

  /** The present round, seen from where its prompt is known. */
  get round(): Round & { readonly prompt: Label } {
    const round = currentRound(this.room);
    if (!round) throw new Error("no round");
    return round as Round & { readonly prompt: Label };
  }

  /** The present turn of versus. */
  get turn(): Turn {
    const { turn } = this.round;
    if (!turn) throw new Error("no turn");
    return turn;
  }

  choose = (choice: number, seat = this.round.drawers[0] as SeatId) =>
    this.ask({ type: "Choose", seat, round: this.round.id, choice });

  /** Types something. */
  say = (seat: SeatId, text: string, rude = false) =>
    this.ask({ type: "Answer", seat, round: this.round.id, text, rude });

  voidTurn = (seat: SeatId, want = true) => this.ask({ type: "VoidTurn", seat, round: this.round.id, want });

  board(seat: SeatId): Board {
    const board = this.round.boards[seat];
    if (!board) throw new Error(`no board of ${seat}`);
    return board;
  }

  /** Draws on a seat's board, after what is there already. */
  draw(seat: SeatId, ops: readonly Op[] = LINE, from: InkSeq = this.round.boards[seat]?.seq ?? 0) {
    return this.ask({ type: "AddInk", seat, round: this.round.id, from, ops: encodeOps(ops) });
  }

  guess(seat: SeatId, guesses: readonly Thought[]) {
    return this.ask({ type: "ReportGuess", seat, round: this.round.id, guesses });
  }

  /** Brings the judge's answer on a seat's ink; by default it recognises all of it. */
  judge(seat: SeatId, guesses = sees(this.round.prompt), upTo: InkSeq = this.round.boards[seat]?.seq ?? 0) {
    return this.ask({ type: "Judge", seat, round: this.round.id, upTo, guesses });
  }

  /** Draws, and is recognised at once. */
  recognise(seat: SeatId) {
    this.draw(seat);
    return this.judge(seat);
  }
}
