import { applyOps, BLANK, CLEAR, encodeOps, type Ink } from "@inkling/ink";
import { GUESS_INTERVAL_MS, INK_BATCH_MS } from "@inkling/protocol";
import type { TimedOp } from "./pen.ts";
import { startTries } from "./tries.ts";

/** What a board in play needs: drawings, and somewhere for its ink and its looks at it to go. */
interface Hands {
  next(): readonly TimedOp[];
  ink(from: number, ops: string): void;
  guess(ink: Ink, seq: number): void;
}

/**
 * Draws on one board in human time, try after try, each of which stands for `rest`. Returns the stop.
 * @param from how many operations the board has already; what they drew is cleared away
 */
export function startDrawing(hands: Hands, rest: number, from = 0): () => void {
  const startedAt = Date.now();
  const dueAt = startTries(() => hands.next(), rest);
  let [ink, seq, guessed] = [BLANK, from, from];
  if (from > 0) {
    hands.ink(from, encodeOps([CLEAR]));
    seq += 1;
  }

  const move = () => {
    const ops = dueAt(Date.now() - startedAt);
    if (ops.length === 0) return;
    hands.ink(seq, encodeOps(ops));
    ink = applyOps(ink, ops);
    seq += ops.length;
  };
  const look = () => {
    if (seq === guessed) return;
    guessed = seq;
    hands.guess(ink, seq);
  };
  const timers = [setInterval(move, INK_BATCH_MS), setInterval(look, GUESS_INTERVAL_MS)];
  return () => timers.forEach(clearInterval);
}
