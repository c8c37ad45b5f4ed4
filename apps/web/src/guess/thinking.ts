import { type Guesses, hasIdea } from "@inkling/game";
import type { Thinking } from "../parts/guess-line.tsx";
import type { GuesserStatus } from "./guesser-client.ts";

/** What the guess line says of a board that is still open. */
export function thinkingOf(status: GuesserStatus, strokes: number, guesses: Guesses): Thinking {
  if (status === "failed" && guesses.length === 0) return { kind: "failed" };
  if (status === "asleep" || status === "waking") return { kind: "waking" };
  if (strokes === 0 || guesses.length === 0) return { kind: "blank" };
  return hasIdea(guesses) ? { kind: "guesses", guesses } : { kind: "none" };
}
