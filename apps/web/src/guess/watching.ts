import type { Sight } from "@inkling/game";
import type { Stroke } from "@inkling/ink";
import { GUESS_INTERVAL_MS, RESTING_MS } from "@inkling/protocol";
import type { InkLog } from "../board/ink-log.ts";
import { guess, guesser } from "./guesser-client.ts";

/** What the network saw in the first `count` operations of a board. */
export interface Look {
  readonly count: number;
  readonly guesses: readonly Sight[];
  /** What it looked at. */
  readonly strokes: readonly Stroke[];
}

/** So many looks at the same ink, and the drawer rests. */
const RESTING_LOOKS = RESTING_MS / GUESS_INTERVAL_MS;

/**
 * Looks at a board four times a second while its ink changes. A look that takes longer makes the next
 * one wait. Puts down when the drawer rests, while the board `isOpen`. Returns its stop.
 */
export function watchBoard(log: InkLog, see: (look: Look) => void, isOpen = () => true): () => void {
  let seen = -1;
  let still = { count: 0, looks: 0 };
  let busy = false;
  let stopped = false;

  const notice = () => {
    const { count } = log;
    still = { count, looks: count === still.count ? still.looks + 1 : 0 };
    if (still.looks === RESTING_LOOKS && isOpen()) log.rest();
  };
  const look = async () => {
    notice();
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
