import type { Thought } from "@inkling/game";
import { LABELS } from "@inkling/guesser/labels";
import type { WireGuess } from "./client-to-server.ts";

/** Guesses as numbers: the label's place in the list and whole percents. */
export function packGuesses(guesses: readonly Thought[]): WireGuess[] {
  return guesses.map(({ label, probability }) => [LABELS.indexOf(label), Math.round(probability * 100)]);
}

export function unpackGuesses(guesses: readonly WireGuess[]): Thought[] {
  return guesses.map(([label, percent]) => ({
    label: LABELS[label] as Thought["label"],
    probability: percent / 100,
  }));
}
