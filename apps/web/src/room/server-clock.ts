import type { Instant } from "@inkling/game";

/** So many of the latest measurements count. */
const SAMPLES = 5;

/** The server's clock, as well as it can be known from here: ours plus the median of some measurements. */
export class ServerClock {
  readonly #local: () => number;
  #offset = 0;
  #samples: number[] = [];

  /** @param local any clock that runs steadily, in milliseconds */
  constructor(local: () => number = () => performance.now()) {
    this.#local = local;
  }

  now(): Instant {
    return (this.#local() + this.#offset) as Instant;
  }

  local(): number {
    return this.#local();
  }

  /** A first, rough setting: the server's time as it was when a message was sent. Forgets what was measured before. */
  set(server: Instant): void {
    this.#samples = [];
    this.#offset = server - this.#local();
  }

  /** A measurement: asked at `asked`, answered at `answered` (both local), `server` lies in the middle. */
  measure(asked: number, server: Instant, answered: number): void {
    this.#samples = [...this.#samples, server - (asked + answered) / 2].slice(-SAMPLES);
    const sorted = this.#samples.toSorted((a, b) => a - b);
    this.#offset = sorted[Math.floor(sorted.length / 2)] ?? this.#offset;
  }
}
