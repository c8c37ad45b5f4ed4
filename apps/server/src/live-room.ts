import {
  apply,
  between,
  type Command,
  type Decision,
  decide,
  type Event,
  type Instant,
  type Room,
  wakesAt,
} from "@inkling/game";
import { INK_BATCH_MS } from "@inkling/protocol";
import type { Clock, Stop } from "./clock.ts";
import { createInbox } from "./inbox.ts";

/** An event, and the room after it: who may hear what of it depends on that. */
export interface Happened {
  readonly event: Event;
  readonly after: Room;
}

/** Where a room's events go, in order, numbered from `first` on. */
export interface Outbox {
  send(first: number, events: readonly Happened[]): void;
}

type Refusal = (decision: Extract<Decision, { ok: false }>) => void;

/**
 * A room in play: inbox -> rules -> numbered events -> outbox, with a timer for what comes next by itself. Everything
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
  #unsent: Happened[] = [];
  #stopFlush: Stop | null = null;
  #stopTimer: Stop = () => {};
  #wakesAt: Instant | null = null;

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
    const decision = decide(this.room, command, this.#clock.now());
    if (!decision.ok) {
      refused?.(decision);
      return;
    }
    for (const event of decision.events) {
      this.room = apply(this.room, event);
      this.seq += 1;
      this.#unsent.push({ event, after: this.room });
    }
    this.#setTimer();
    if (decision.events.length > 0) this.#sendSoon(decision.events);
  }

  /** Ink and guesses come many times a second and travel together; everything else goes at once. */
  #sendSoon(events: readonly Event[]): void {
    if (!events.every((event) => event.type === "InkAdded" || event.type === "GuessMade")) this.flush();
    else this.#stopFlush ??= this.#clock.after(INK_BATCH_MS, () => this.flush());
  }

  /** What was due and led to nothing (nobody is here to go on for) does not ring again. */
  #setTimer(): void {
    const at = wakesAt(this.room);
    if (at === this.#wakesAt) return;
    this.#wakesAt = at;
    this.#stopTimer();
    if (at !== null) this.#ringAt(at);
  }

  #ringAt(at: Instant): void {
    const span = Math.max(0, between(this.#clock.now(), at));
    this.#stopTimer = this.#clock.after(span, () => {
      // A timer may be a little early.
      if (this.#clock.now() < at) this.#ringAt(at);
      else this.dispatch({ type: "TimeUp", phase: this.room.phase.id });
    });
  }
}
