import { applyOps, BLANK, CLEAR, encodeOps, type Ink, type Op } from "@inkling/ink";
import { GUESS_INTERVAL_MS, INK_BATCH_MS } from "@inkling/protocol";
import type { TimedOp } from "./pen.ts";

/** A look at the board, an idea, the pen: nobody draws at once. */
const THINK_MS = 900;
/** After a drawing that was not recognised, before the next try. */
const RETRY_MS = 1_500;

/** What a board in play needs: drawings, and somewhere for its ink and its looks at it to go. */
interface Hands {
  next(): readonly TimedOp[];
  ink(from: number, ops: string): void;
  guess(ink: Ink, seq: number): void;
}

/** One board being drawn, in human time: try after try until somebody stops it. */
export class Drawing {
  readonly round: number;
  readonly #hands: Hands;
  readonly #timers: NodeJS.Timeout[];
  #waiting: readonly TimedOp[];
  #startsAt = Date.now() + THINK_MS;
  #ink = BLANK;
  #seq = 0;
  #guessed = 0;

  constructor(round: number, hands: Hands) {
    this.round = round;
    this.#hands = hands;
    this.#waiting = hands.next();
    this.#timers = [
      setInterval(() => this.#move(), INK_BATCH_MS),
      setInterval(() => this.#look(), GUESS_INTERVAL_MS),
    ];
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  #move(): void {
    const elapsed = Date.now() - this.#startsAt;
    const due = this.#waiting.filter(({ at }) => at <= elapsed);
    if (due.length > 0) {
      this.#add(due.map(({ op }) => op));
      this.#waiting = this.#waiting.slice(due.length);
      if (this.#waiting.length === 0) this.#startsAt = Date.now() + RETRY_MS;
    } else if (this.#waiting.length === 0 && elapsed >= 0) {
      this.#add([CLEAR]);
      this.#waiting = this.#hands.next();
    }
  }

  #look(): void {
    if (this.#seq === this.#guessed) return;
    this.#guessed = this.#seq;
    this.#hands.guess(this.#ink, this.#seq);
  }

  #add(ops: readonly Op[]): void {
    this.#hands.ink(this.#seq, encodeOps(ops));
    this.#ink = applyOps(this.#ink, ops);
    this.#seq += ops.length;
  }
}
