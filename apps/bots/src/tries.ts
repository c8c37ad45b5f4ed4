import { CLEAR, type Op } from "@inkling/ink";
import type { TimedOp } from "./pen.ts";

/** A look at the board, an idea, the pen: nobody draws at once. */
const THINK_MS = 900;

/** So long a finished drawing stands before the next try: people look longer than the network. */
export const REST_MS = { race: 1_500, versus: 15_000 } as const;

/**
 * The hand of somebody who draws one try after the other: asked from time to time, it gives the operations that
 * have become due.
 * @param next what to draw: the operations of one try
 * @param rest how long a finished drawing stands before it is cleared, in milliseconds
 */
export function startTries(next: () => readonly TimedOp[], rest: number): (elapsed: number) => readonly Op[] {
  const ops = tries(next, rest);
  let waiting = ops.next().value;
  return (elapsed) => {
    const due: Op[] = [];
    for (; waiting.at <= elapsed; waiting = ops.next().value) due.push(waiting.op);
    return due;
  };
}

function* tries(next: () => readonly TimedOp[], rest: number): Generator<TimedOp, never> {
  for (let startsAt = THINK_MS; ; ) {
    const drawn = next();
    for (const { at, op } of drawn) yield { at: startsAt + at, op };
    startsAt += (drawn.at(-1)?.at ?? 0) + rest;
    yield { at: startsAt, op: CLEAR };
  }
}
