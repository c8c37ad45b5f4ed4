/** A claim that is not answered within this time is lost. */
const ANSWER_MS = 3_000;

/** Decides when to ask the server for a verdict: once per state of the ink, one question at a time. */
export class Claims {
  #claimed = -1;
  #since: number | null = null;

  /**
   * Whether to claim now what the network recognises.
   * @param count how many operations the network has seen
   */
  shouldClaim(count: number, now: number): boolean {
    if (count === this.#claimed) return false;
    if (this.#since !== null && now - this.#since < ANSWER_MS) return false;
    this.#claimed = count;
    this.#since = now;
    return true;
  }

  /** The server has said no; newer ink may be claimed. */
  refused(): void {
    this.#since = null;
  }

  /** The answer may have been lost with the connection: the same ink may be claimed again. */
  reset(): void {
    this.#claimed = -1;
    this.#since = null;
  }
}
