import type { Scores, Span } from "@inkling/protocol";
import type { ScoreStore } from "./scores.ts";

/** For tests: the boards of a span on which nobody stands yet. */
export const emptyScores = (span: Span): Scores => ({
  span,
  best: [],
  fastest: [],
  rival: { games: 0, won: 0, lost: 0, first: 0, second: 0, nobody: 0 },
  hardest: [],
});

/** For tests: scoreboards that are what they are set to. */
export class MemoryScores implements ScoreStore {
  /** How often they were asked for. */
  asked = 0;
  failing = false;
  readonly #boards = new Map<Span, Scores>();
  readonly #listeners = new Set<() => void>();

  get listeners(): number {
    return this.#listeners.size;
  }

  async scores(span: Span): Promise<Scores> {
    this.asked += 1;
    if (this.failing) throw new Error("the store is gone");
    return this.#boards.get(span) ?? emptyScores(span);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(scores: Scores): void {
    this.#boards.set(scores.span, scores);
    for (const listener of this.#listeners) listener();
  }
}
