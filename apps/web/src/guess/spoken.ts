import type { Thought } from "@inkling/game";

/** At most so often a guess is spoken. */
const QUIET_MS = 2_000;

/**
 * Chooses which guesses are worth saying aloud: only another first word than the last, and not before
 * the last one was heard. Returns the thought to say, or `null`.
 */
export function createSpeaker(): (top: Thought | undefined, now: number) => Thought | null {
  let last: string | undefined;
  let since = Number.NEGATIVE_INFINITY;
  return (top, now) => {
    if (!top || top.label === last || now - since < QUIET_MS) return null;
    last = top.label;
    since = now;
    return top;
  };
}
