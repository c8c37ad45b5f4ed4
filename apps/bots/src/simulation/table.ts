import {
  apply,
  type Command,
  createRoom,
  currentTurn,
  decide,
  type Instant,
  type Room,
  type SeatId,
  type Settings,
  type TurnRound,
  viewFor,
  wakesAt,
} from "@inkling/game";

/** A room of versus in the hands of a simulation: commands in, events folded, time moved by hand. */
export class Table {
  room: Room = createRoom("babababa");
  #now: Instant = 0;
  #wakes: { readonly room: Room; readonly at: Instant | null } = { room: this.room, at: null };

  /** A table at which the first of these seats is to choose a word. */
  constructor(seats: readonly SeatId[], settings: Settings, words: readonly string[], seed: number) {
    const host = seats[0] as SeatId;
    for (const seat of seats) this.ask({ type: "Join", seat, name: seat, bot: false });
    this.ask({ type: "Configure", seat: host, settings });
    this.ask({ type: "SetWords", seat: host, words });
    this.ask({ type: "StartGame", seat: host, seed, id: "game" });
  }

  /** The present turn. @throws Error where there is none */
  get turn(): TurnRound {
    return turnIn(this.room);
  }

  /** The same as this seat sees it. */
  turnSeenBy(seat: SeatId): TurnRound {
    return turnIn(viewFor(this.room, { role: "player", seat }));
  }

  /** Puts a command to the rules and folds what follows. @throws Error with the reason why they refuse it */
  ask(command: Command): void {
    const decision = decide(this.room, command, this.#now);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.error}`);
    this.room = decision.events.reduce(apply, this.room);
  }

  /** Lets time pass until then; what is due on the way rings in its order. */
  waitUntil(end: Instant): void {
    for (let at = this.#wakesAt(); at !== null && at <= end; at = this.#wakesAt()) {
      this.#now = Math.max(this.#now, at);
      this.ask({ type: "TimeUp", phase: this.room.phase.id });
    }
    this.#now = end;
  }

  /** Worked out once for each state of the room. */
  #wakesAt(): Instant | null {
    if (this.#wakes.room !== this.room) this.#wakes = { room: this.room, at: wakesAt(this.room) };
    return this.#wakes.at;
  }
}

function turnIn(room: Room): TurnRound {
  const turn = currentTurn(room);
  if (!turn) throw new Error("no turn");
  return turn;
}
