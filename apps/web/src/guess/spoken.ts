import { type Guesses, hasIdea, type Thought } from "@inkling/game";
import { steady } from "./steady.ts";

/** At most so often a guess is spoken. */
const QUIET_MS = 2_000;

export interface Speaker {
  /** Hears what the network guesses now, best first; nothing on a blank board. */
  hear(guesses: Guesses): void;
  stop(): void;
}

/**
 * Chooses which guesses are worth saying aloud: another first word than the last, when the last one was heard. What
 * comes too soon waits, unless it is outdated by then.
 */
export function createSpeaker(say: (thought: Thought) => void): Speaker {
  let shown: readonly Thought[] = [];
  let last: string | undefined;
  let quietUntil = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    hear(guesses) {
      clearTimeout(waiting);
      shown = steady(shown, guesses);
      const [top] = shown;
      if (!top) last = undefined; // a new drawing: the same word is worth saying again
      if (!top || top.label === last || !hasIdea(guesses)) return;
      waiting = setTimeout(() => {
        last = top.label;
        quietUntil = performance.now() + QUIET_MS;
        say(top);
      }, quietUntil - performance.now());
    },
    stop: () => clearTimeout(waiting),
  };
}
