import type { Thought } from "@inkling/game";
import type { Thinking } from "../parts/guess-line.tsx";
import type { GuesserStatus } from "./guesser-client.ts";

/** Under this probability the AI says nothing rather than nonsense. */
export const LEAST_PROBABILITY = 0.25;

/** Whether the AI has an idea that is worth saying. */
export const hasIdea = (guesses: readonly Thought[]): boolean =>
  (guesses[0]?.probability ?? 0) >= LEAST_PROBABILITY;

/** What the guess line says of a board that is still open. */
export function thinkingOf(status: GuesserStatus, strokes: number, guesses: readonly Thought[]): Thinking {
  if (status === "failed" && guesses.length === 0) return { kind: "failed" };
  if (status === "asleep" || status === "waking") return { kind: "waking" };
  if (strokes === 0 || guesses.length === 0) return { kind: "blank" };
  return hasIdea(guesses) ? { kind: "guesses", guesses } : { kind: "none" };
}
