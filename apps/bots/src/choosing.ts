import { pick, type Random, spread } from "./random.ts";

/** Whoever chooses reads the words first. */
const CHOOSING_MS = [1_000, 3_000] as const;

/** How long somebody takes to choose, in milliseconds. */
export const choosingTime = (random: Random): number => spread(CHOOSING_MS, random);

/** The place of some word that can be drawn; `undefined` where none can: the rules then take one. */
export function chooseWord(
  choices: readonly string[],
  canDraw: (word: string) => boolean,
  random: Random,
): number | undefined {
  const places = choices.flatMap((word, place) => (canDraw(word) ? [place] : []));
  return pick(places, random);
}
