import type { Scores, Span } from "@inkling/protocol";

/** Where the scoreboards come from: what the server remembers of the games that were played. */
export interface ScoreStore {
  /** The boards of a span as they are now. */
  scores(span: Span): Promise<Scores>;
  /** Calls `listener` whenever a board may have changed, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

export const SPANS = ["today", "week", "all"] as const satisfies readonly Span[];
