import type { Sight, Thought } from "@inkling/game";
import type { Thinking } from "../parts/guess-line.tsx";
import type { GuesserStatus } from "./guesser-client.ts";

/** Under this probability the AI says nothing rather than nonsense. */
export const LEAST_PROBABILITY = 0.25;

/** Nor is anything worth saying of which it is less sure than this: it may be like the label the most, and be no label. */
const LEAST_SURENESS = 0.1;

/** Guesses of the network in this browser or, as others report them, without how sure it was. */
export type Guesses = readonly (Thought & Partial<Sight>)[];

/** Whether the AI has an idea that is worth saying. */
export const hasIdea = ([top]: Guesses): boolean =>
  top !== undefined && top.probability >= LEAST_PROBABILITY && (top.sureness ?? 1) >= LEAST_SURENESS;

/** What the guess line says of a board that is still open. */
export function thinkingOf(status: GuesserStatus, strokes: number, guesses: Guesses): Thinking {
  if (status === "failed" && guesses.length === 0) return { kind: "failed" };
  if (status === "asleep" || status === "waking") return { kind: "waking" };
  if (strokes === 0 || guesses.length === 0) return { kind: "blank" };
  return hasIdea(guesses) ? { kind: "guesses", guesses } : { kind: "none" };
}
