import { drawerPoints } from "@inkling/game";
import { LABELS, type Label } from "@inkling/guesser/labels";
import { pick } from "../random.ts";
import type { Hand } from "./hands.ts";
import { playTurn, type Setup } from "./play-turn.ts";
import { mean } from "./statistics.ts";

type Choose = Setup["choose"];

/** Ways to choose that need no thought; the words are offered from easy to hard. */
export const FIXED = {
  easiest: () => 0,
  middle: (choices) => Math.floor(choices.length / 2),
  hardest: (choices) => choices.length - 1,
  random: (choices, random) => choices.indexOf(pick(choices, random) as string),
} as const satisfies Record<string, Choose>;

/** Chooses the word that is worth most. */
export const bestBy =
  (worth: (label: Label) => number): Choose =>
  (choices) => {
    const worths = choices.map((word) => worth(word as Label));
    return worths.indexOf(Math.max(...worths));
  };

/** So many turns tell how often a word is found, and so many people guess in each. */
const TRIALS = 6;
const GUESSERS = 3;

/** What a hand may expect of each word: how often it was found in a first pass, times what it brings then. */
export function worthsOf(hand: Hand, seed: number): (label: Label) => number {
  const worths = new Map(
    LABELS.map((label, i) => {
      const found = Array.from({ length: TRIALS }, (_, n) => {
        const setup = { seed: seed + TRIALS * i + n, players: 1 + GUESSERS, hand, choose: FIXED.easiest };
        return playTurn({ ...setup, words: [label] }).found.length / GUESSERS;
      });
      return [label, mean(found) * drawerPoints(label, 1)] as const;
    }),
  );
  return (label) => worths.get(label) ?? 0;
}
