import {
  apply,
  type Command,
  createRoom,
  DEFAULT_SETTINGS,
  decide,
  type InkSeq,
  type Instant,
  type Room,
  type SeatId,
  type Settings,
} from "@inkling/game";
import { begin, encodeOps, extend } from "@inkling/ink";

const START = 1_000_000;
const COUNT_IN = 3_000;

/** A room for tests, made by the rules themselves. Times are in milliseconds from the start. */
export class RoomInTest {
  room: Room = createRoom("tamokiru");

  do(command: Command, at = 0): this {
    const decision = decide(this.room, command, (START + at) as Instant);
    if (!decision.ok) throw new Error(decision.error);
    this.room = decision.events.reduce(apply, this.room);
    return this;
  }

  join(...names: readonly string[]): this {
    for (const name of names) this.do({ type: "Join", seat: name.toLowerCase() as SeatId, name, bot: false });
    return this;
  }

  /** A game of so many rounds, with the first of them being drawn. */
  start(rounds = 2): this {
    const host = this.room.seats[0]?.id ?? "";
    this.do({ type: "Configure", seat: host, settings: { ...DEFAULT_SETTINGS.race, rounds } });
    return this.do({ type: "StartGame", seat: host, seed: 7, id: "game" }).timeUp(COUNT_IN);
  }

  /** Versus, with the first seat choosing a word. */
  startVersus(change: Partial<Settings> = {}): this {
    const host = this.room.seats[0]?.id ?? "";
    this.do({ type: "Configure", seat: host, settings: { ...DEFAULT_SETTINGS.versus, ...change } });
    return this.do({ type: "StartGame", seat: host, seed: 7, id: "game" });
  }

  /** The hardest of the words that are offered, drawn from the moment 0 on; the drawer makes a first stroke. */
  choose(): this {
    const { id, drawers, turn } = this.round;
    const seat = drawers[0] ?? "";
    this.do({ type: "Choose", seat, round: id, choice: (turn?.choices.length ?? 1) - 1 });
    return this.draw(seat, 0);
  }

  /** Types the word so long after the start of the drawing. */
  find(seat: SeatId, time: number): this {
    return this.do({ type: "Answer", seat, round: this.round.id, text: this.round.prompt ?? "" }, time);
  }

  timeUp(at = COUNT_IN): this {
    return this.do({ type: "TimeUp", phase: this.room.phase.id }, at);
  }

  get round() {
    const round = this.room.game?.rounds.at(-1);
    if (!round) throw new Error("there is no round");
    return round;
  }

  draw(seat: SeatId, at = COUNT_IN + 1_000): this {
    const from = this.round.boards[seat]?.seq ?? (0 as InkSeq);
    const ops = encodeOps([begin(100, 100), extend(200, 200)]);
    return this.do({ type: "AddInk", seat, round: this.round.id, from, ops }, at);
  }

  guess(seat: SeatId, label: string, probability: number): this {
    const guesses = [{ label: label as "cat", probability }];
    return this.do({ type: "ReportGuess", seat, round: this.round.id, guesses });
  }

  /** Draws, and is recognised so long after the start of the drawing. */
  recognise(seat: SeatId, time: number): this {
    const at = COUNT_IN + time;
    this.draw(seat, at);
    const { id, prompt, boards } = this.round;
    const upTo = boards[seat]?.seq ?? (0 as InkSeq);
    const guesses = [{ label: prompt as "cat", probability: 0.9, sureness: 0.9 }];
    return this.do({ type: "Judge", seat, round: id, upTo, guesses }, at);
  }
}
