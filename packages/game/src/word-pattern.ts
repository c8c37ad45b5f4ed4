import { uniformInt } from "pure-rand/distribution/uniformInt";
import { mersenne } from "pure-rand/generator/mersenne";

const LETTER = /[\p{L}\p{N}]/u;
/** Of a word's letters, so many may be told at most: the rest is still a riddle. */
const MOST_TOLD = 0.5;

/** The characters of a word as a guesser sees them: spaces and hyphens as they are, a letter only where it was told. */
export type WordPattern = readonly (string | null)[];

/** A word's pattern with the letters at these places told. */
export const patternOf = (word: string, told: readonly number[] = []): WordPattern =>
  charactersOf(word).map((character, i) => (LETTER.test(character) && !told.includes(i) ? null : character));

/**
 * The places of the letters that are told one after the other, drawn from the seed alone: `count`, or as many as
 * leave half of the letters untold.
 */
export function hintsOf(word: string, count: number, seed: number): readonly number[] {
  const random = mersenne(seed);
  const letters = charactersOf(word).flatMap((character, i) => (LETTER.test(character) ? [i] : []));
  const most = Math.min(count, Math.floor(letters.length * MOST_TOLD));
  return Array.from(
    { length: most },
    () => letters.splice(uniformInt(random, 0, letters.length - 1), 1)[0] as number,
  );
}

const charactersOf = (word: string): string[] => Array.from(word.normalize("NFC"));
