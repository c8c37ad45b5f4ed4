import { apply, between, type Command, type Decision, decide, type Event, type Room } from "@inkling/game";
import { INK_BATCH_MS } from "@inkling/protocol";
import type { Clock, Stop } from "./clock.ts";
import { createInbox } from "./inbox.ts";

/** Where a room's events go, in order, numbered from `first` on. */
export interface Outbox {
  send(first: number, events: readonly Event[]): void;
}

type Refusal = (decision: Extract<Decision, { ok: false }>) => void;

/**
 * A room in play: inbox -> rules -> numbered events -> outbox, with the timer of its phase. Everything
 * that happens to a room goes through {@link dispatch}, one command at a time.
 */
export class LiveRoom {
  /** The number of the last event; 0 before the first. */
  seq = 0;
  room: Room;
  readonly #clock: Clock;
  readonly #outbox: Outbox;
  readonly #inbox = createInbox<{ command: Command; refused: Refusal | undefined }>((item) =>
    this.#handle(item),
  );
  #unsent: Event[] = [];
  #stopFlush: Stop | null = null;
  #stopTimer: Stop = () => {};

  constructor(room: Room, clock: Clock, outbox: Outbox) {
    this.room = room;
    this.#clock = clock;
    this.#outbox = outbox;
  }

  /** Puts a command to the rules; `refused` hears it if they say no. */
  dispatch(command: Command, refused?: Refusal): void {
    this.#inbox({ command, refused });
  }

  /** Sends what is waiting, so that a snapshot and the events after it meet without a gap. */
  flush(): void {
    this.#stopFlush?.();
    this.#stopFlush = null;
    if (this.#unsent.length === 0) return;
    const events = this.#unsent;
    this.#unsent = [];
    this.#outbox.send(this.seq - events.length + 1, events);
  }

  close(): void {
    this.#stopFlush?.();
    this.#stopTimer();
  }

  #handle({ command, refused }: { command: Command; refused: Refusal | undefined }): void {
    const phase = this.room.phase.id;
    const decision = decide(this.room, command, this.#clock.now());
    if (!decision.ok) {
      refused?.(decision);
      return;
    }
    for (const event of decision.events) {
      this.room = apply(this.room, event);
      this.seq += 1;
      this.#unsent.push(event);
    }
    if (this.room.phase.id !== phase) this.#setTimer();
    if (decision.events.length > 0) this.#sendSoon(decision.events);
  }

  /** Ink and guesses come many times a second and travel together; everything else goes at once. */
  #sendSoon(events: readonly Event[]): void {
    if (!events.every((event) => event.type === "InkAdded" || event.type === "GuessMade")) this.flush();
    else this.#stopFlush ??= this.#clock.after(INK_BATCH_MS, () => this.flush());
  }

  #setTimer(): void {
    this.#stopTimer();
    const { phase } = this.room;
    if (!("endsAt" in phase)) return;
    const span = Math.max(0, between(this.#clock.now(), phase.endsAt));
    this.#stopTimer = this.#clock.after(span, () => this.dispatch({ type: "TimeUp", phase: phase.id }));
  }
}
