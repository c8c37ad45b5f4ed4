import type { Sight } from "@inkling/game";
import type { Stroke } from "@inkling/ink";

/** What the page asks of the guesser's worker. */
export interface GuessTask {
  readonly id: number;
  readonly strokes: readonly Stroke[];
  /** How many guesses are wanted. */
  readonly most: number;
}

/** What the worker says: that it is ready, that it cannot be, or its best guesses, best first. */
export type WorkerReport =
  | { readonly kind: "awake" }
  | { readonly kind: "failed"; readonly why: string }
  | { readonly kind: "guesses"; readonly id: number; readonly guesses: readonly Sight[] };
