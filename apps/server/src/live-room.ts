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
import { type Happened, isQuick } from "./store/entry.ts";

/** Where a room's events go, in order, numbered from `first` on: into the journal, and to whoever is there. */
export interface Outbox {
  /** @returns a promise that is kept when they are on disk; nothing when there is nothing to wait for */
  record(first: number, events: readonly Happened[]): Promise<void> | undefined;
  send(first: number, events: readonly Happened[]): void;
  /** Hears what went wrong while something was sent: the room goes on. */
  failed?(error: unknown): void;
}

/** What everybody has been told of a room. */
interface Told {
  readonly room: Room;
  readonly seq: number;
}

type Refusal = (decision: Extract<Decision, { ok: false }>) => void;

/**
 * A room in play: inbox -> rules -> numbered events -> outbox, with a timer for what comes next by itself. Everything
 * that happens to a room goes through {@link dispatch}, one command at a time. But for ink and guesses, nobody is
 * told of an event before it is on disk.
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
  #told: Told;
  /** Kept when all that is on its way to the disk has been told. */
  #telling: Promise<void> | null = null;
  #stopFlush: Stop | null = null;
  #stopTimer: Stop = () => {};
  #wakesAt: Instant | null = null;
  #isClosed = false;

  /** @param seq the number of the last event that the room is the fold of: above 0 for one that was restored */
  constructor(room: Room, clock: Clock, outbox: Outbox, seq = 0) {
    this.room = room;
    this.seq = seq;
    this.#told = { room, seq };
    this.#clock = clock;
    this.#outbox = outbox;
    this.#setTimer();
  }

  /** The room as everybody has been told of it: behind {@link room} while something is on its way to the disk. */
  get told(): Told {
    return this.#told;
  }

  /** Kept when all that has happened so far has been told. */
  async settled(): Promise<void> {
    this.flush();
    await this.#telling;
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
    const first = this.seq - events.length + 1;
    const recorded = this.#outbox.record(first, events);
    const onDisk = events.every(({ event }) => isQuick(event)) ? undefined : recorded;
    if (!onDisk && !this.#telling) return this.#tell(first, events);
    this.#after(Promise.all([this.#telling, onDisk]), () => this.#tell(first, events));
  }

  /** Does something when all that has happened before it has been told. */
  whenTold(task: () => void): void {
    if (this.#telling) this.#after(this.#telling, task);
    else task();
  }

  #after(before: Promise<unknown>, task: () => void): void {
    const telling = before.then(() => {
      if (this.#telling === telling) this.#telling = null;
      try {
        task();
      } catch (error) {
        this.#outbox.failed?.(error);
      }
    });
    this.#telling = telling;
  }

  #tell(first: number, events: readonly Happened[]): void {
    const { after: room } = events.at(-1) as Happened;
    this.#told = { room, seq: first + events.length - 1 };
    this.#outbox.send(first, events);
  }

  /** Stops where it stands: what has happened is recorded, nothing happens any more. */
  close(): void {
    this.flush();
    this.#stopTimer();
    this.#isClosed = true;
  }

  #handle({ command, refused }: { command: Command; refused: Refusal | undefined }): void {
    if (this.#isClosed) return;
    const decision = decide(this.room, command, this.#clock.now());
    if (!decision.ok) {
      refused?.(decision);
      return;
    }
    for (const event of decision.events) {
      const before = this.room;
      this.room = apply(before, event);
      this.seq += 1;
      this.#unsent.push({ event, before, after: this.room });
    }
    this.#setTimer();
    if (decision.events.length > 0) this.#sendSoon(decision.events);
  }

  /** Ink and guesses come many times a second and travel together; everything else goes at once. */
  #sendSoon(events: readonly Event[]): void {
    if (!events.every(isQuick)) this.flush();
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
