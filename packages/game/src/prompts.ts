import { LABELS, type Label } from "@inkling/guesser/labels";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/**
 * The prompts of a game: `count` different labels, none of them in `previous`, drawn from the seed alone
 * (Fisher-Yates shuffle, stopped when there are enough).
 */
export function choosePrompts(seed: number, count: number, previous: readonly Label[]): readonly Label[] {
  const random = xoroshiro128plus(seed);
  const pool = LABELS.filter((label) => !previous.includes(label));
  return Array.from({ length: count }, () => {
    const [label] = pool.splice(uniformInt(random, 0, pool.length - 1), 1);
    return label as Label;
  });
}
