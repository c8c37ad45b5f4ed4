import type { Sight } from "@inkling/game";
import type { Stroke } from "@inkling/ink";
import { GUESS_INTERVAL_MS } from "@inkling/protocol";
import type { InkLog } from "../board/ink-log.ts";
import { guess, guesser } from "./guesser-client.ts";

/** What the network saw in the first `count` operations of a board. */
export interface Look {
  readonly count: number;
  readonly guesses: readonly Sight[];
  /** What it looked at. */
  readonly strokes: readonly Stroke[];
}

/**
 * Looks at a board four times a second while its ink changes. A look that takes longer makes the next
 * one wait. Returns its stop.
 */
export function watchBoard(log: InkLog, see: (look: Look) => void): () => void {
  let seen = -1;
  let busy = false;
  let stopped = false;

  const look = async () => {
    const { count, ink } = log;
    if (busy || count === seen || guesser.getState().status !== "awake") return;
    seen = count;
    busy = true;
    const guesses = ink.strokes.length === 0 ? [] : await guess(ink.strokes);
    busy = false;
    if (!stopped) see({ count, guesses, strokes: ink.strokes });
  };
  const timer = setInterval(look, GUESS_INTERVAL_MS);
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
