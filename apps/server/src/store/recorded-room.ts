import { createRoom, DEFAULT_SETTINGS, type Room, type SeatId } from "@inkling/game";
import type { Label } from "@inkling/guesser/labels";
import { begin, encodeOps, extend } from "@inkling/ink";
import { LiveRoom } from "../live-room.ts";
import { ManualClock } from "../testing.ts";
import type { DatabaseJournal } from "./journal.ts";

const LINE = encodeOps([begin(10, 10), extend(500, 400), extend(900, 100)]);

/** For tests: a room whose events go into a journal, with time moved by hand. */
export class Recorded {
  readonly clock = new ManualClock();
  readonly id: string;
  readonly live: LiveRoom;
  readonly journal: DatabaseJournal;
  #last: Promise<void> | undefined;

  constructor(id: string, journal: DatabaseJournal) {
    this.id = id;
    this.journal = journal;
    journal.write({ kind: "opened", room: id, code: id, access: "private" });
    this.live = new LiveRoom(createRoom(id), this.clock, {
      record: (first, happened) => {
        this.#last = journal.write({ kind: "happened", room: id, first, happened });
        return this.#last;
      },
      send: () => {},
    });
  }

  join(...names: string[]): this {
    for (const name of names) {
      this.live.dispatch({ type: "Join", seat: name as SeatId, name, bot: false });
      this.journal.write({ kind: "seated", room: this.id, seat: name as SeatId, token: `hash of ${name}` });
    }
    return this;
  }

  /** Starts a game with the first seat as host, and gets to the drawing. */
  play(id: string, settings: Partial<Room["settings"]> = {}): this {
    const seat = this.live.room.seats[0]?.id ?? "";
    const mode = settings.mode ?? "race";
    this.live.dispatch({ type: "Configure", seat, settings: { ...DEFAULT_SETTINGS[mode], ...settings } });
    this.live.dispatch({ type: "StartGame", seat, seed: 7, id });
    if (mode === "race") this.clock.advance(3_000);
    else this.live.dispatch({ type: "Choose", seat, round: this.round, choice: 0 });
    return this;
  }

  get round(): number {
    return this.live.room.rounds;
  }

  get prompt(): Label {
    return this.live.room.game?.rounds.at(-1)?.prompt as Label;
  }

  draw(seat: string): this {
    this.clock.advance(500);
    this.live.dispatch({ type: "AddInk", seat, round: this.round, from: 0, ops: LINE });
    return this;
  }

  judge(seat: string): this {
    const guesses = [{ label: this.prompt, probability: 0.97, sureness: 0.97 }];
    this.live.dispatch({ type: "Judge", seat, round: this.round, upTo: 3, guesses });
    return this;
  }

  /** All of it is on disk. */
  async written(): Promise<this> {
    await this.live.settled();
    await this.#last; // ink may lag
    return this;
  }
}
