import { isLabel, LABELS, LEVELS, type Level, levelOf } from "@inkling/guesser/labels";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { mersenne } from "pure-rand/generator/mersenne";

/** So many of the last words do not come again, where there are others. */
const KEPT_BACK = 60;

/**
 * The prompts of a race: `count` different labels, none of those that came last, drawn from the seed alone. Easy,
 * middle and hard labels take turns, so that every game begins kindly and no game is harder than another (PR3).
 */
export function choosePrompts(seed: number, count: number, previous: readonly string[]): readonly string[] {
  const levels = Array.from({ length: count }, (_, i) => LEVELS[i % LEVELS.length] as Level);
  return draw(seed, fresh(LABELS, count, previous), levels);
}

/**
 * The words that one player chooses from in versus (CH1): `count` different labels from the easiest level to the
 * hardest, or words of the host's own where there are any, drawn from the seed and the number of the turn alone.
 * @param offered in the order of time
 */
export function chooseWords(
  seed: number,
  turn: number,
  count: number,
  own: readonly string[],
  offered: readonly string[],
): readonly string[] {
  const words = own.length > 0 ? own : LABELS;
  const levels = Array.from({ length: Math.min(count, words.length) }, (_, i) => {
    const place = count === 1 ? 1 : Math.round(((LEVELS.length - 1) * i) / (count - 1));
    return LEVELS[place] as Level;
  });
  return draw(seed + turn, fresh(words, levels.length, offered), levels);
}

/** Of the words offered the one that is taken when the time to choose is up: the one in the middle. */
export const fallbackOf = (choices: readonly string[]): string | undefined =>
  choices[Math.floor(choices.length / 2)];

/** The words but for those that came last; so many are left in any case. */
function fresh(words: readonly string[], least: number, before: readonly string[]): readonly string[] {
  const most = Math.min(KEPT_BACK, words.length - least);
  const recent = most > 0 ? before.filter((word) => words.includes(word)).slice(-most) : [];
  return words.filter((word) => !recent.includes(word));
}

/** One word of each level, all different; any word where none of a level is left. */
function draw(seed: number, words: readonly string[], levels: readonly Level[]): readonly string[] {
  // One that mixes its seed: turns have seeds one apart, and shall have nothing to do with each other.
  const random = mersenne(seed);
  const left = [...words];
  return levels.map((level) => {
    const fitting = left.filter((word) => isLabel(word) && levelOf(word) === level);
    const pool = fitting.length > 0 ? fitting : left;
    const word = pool[uniformInt(random, 0, pool.length - 1)] as string;
    left.splice(left.indexOf(word), 1);
    return word;
  });
}
