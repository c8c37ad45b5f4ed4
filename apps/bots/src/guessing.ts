import type { Turn, WordPattern } from "@inkling/game";
import type { Guess } from "@inkling/guesser";
import type { Label } from "@inkling/guesser/labels";
import { pick, type Random, spread } from "./random.ts";

/** Whoever guesses looks up from the keyboard about so often, */
const LOOK_MS = 1_000;
/** types nothing before so long, and lets so long go by between two answers. */
const FIRST_ANSWER_MS = [5_000, 9_000] as const;
const NEXT_ANSWER_MS = [4_000, 9_000] as const;

/** Without anything at least this likely one has no idea; what is less likely than the other does not come to mind. */
const IDEA = 0.2;
export const FAINT = 0.02;
/** How often one takes what is second or third for what is most likely, and types two letters in the wrong order. */
const SECOND = 0.2;
const THIRD = 0.1;
const SLIP = 0.08;

const LETTER = /[\p{L}\p{N}]/u;

/** What somebody who guesses has before them. */
export interface Eyes {
  /** What the drawing may be, the most probable first. */
  look(): readonly Guess[];
  /** The turn as they see it. */
  turn(): Pick<Turn, "pattern" | "lines">;
}

/**
 * Somebody who guesses in one turn: asked several times a second, they say what they type at that moment, if anything.
 * @returns a function of the milliseconds since the turn was first seen
 */
export function startThinking(eyes: Eyes, random: Random): (elapsed: number) => string | null {
  let seen: readonly Guess[] = [];
  let looksAt = LOOK_MS * random();
  let answersAt = spread(FIRST_ANSWER_MS, random);
  return (elapsed) => {
    if (elapsed >= looksAt) {
      seen = eyes.look();
      looksAt = elapsed + LOOK_MS;
    }
    const answer = elapsed < answersAt ? null : answerTo(seen, eyes.turn(), random);
    if (answer !== null) answersAt = elapsed + spread(NEXT_ANSWER_MS, random);
    return answer;
  };
}

/**
 * What somebody types who sees this: mostly what is most likely of what fits and nobody has said. `null`: no idea.
 */
export function answerTo(
  seen: readonly Guess[],
  { pattern, lines }: Pick<Turn, "pattern" | "lines">,
  random: Random,
): string | null {
  const said = new Set(lines.map(({ text }) => text.toLowerCase()));
  const ideas = seen.filter(
    ({ label, probability }) => probability >= FAINT && fits(label, pattern) && !said.has(label),
  );
  const [best] = ideas;
  if (!best || best.probability < IDEA) return null;
  const chance = random();
  const place = chance < THIRD ? 2 : chance < THIRD + SECOND ? 1 : 0;
  const { label } = ideas[place] ?? best;
  const slipped = random() < SLIP ? slip(label, random) : label;
  return said.has(slipped) ? label : slipped;
}

/** Whether a word has this length and spaces, and the letters that were told. */
export function fits(label: Label, pattern: WordPattern): boolean {
  const letters = Array.from(label);
  return (
    letters.length === pattern.length &&
    letters.every((letter, i) => {
      const known = pattern[i] ?? null;
      return known === null ? LETTER.test(letter) : known.toLowerCase() === letter;
    })
  );
}

/** Two different letters next to each other change places: the commonest slip of a keyboard. */
function slip(word: string, random: Random): string {
  const places = Array.from(word).flatMap((letter, i) => (i > 0 && letter !== word[i - 1] ? [i] : []));
  const at = pick(places, random);
  return at === undefined ? word : `${word.slice(0, at - 1)}${word[at]}${word[at - 1]}${word.slice(at + 1)}`;
}
