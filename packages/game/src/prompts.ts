import { LABELS, type Label, LEVELS, levelOf } from "@inkling/guesser/labels";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/**
 * The prompts of a game: `count` different labels, none of them in `previous`, drawn from the seed alone
 * (Fisher-Yates shuffle, stopped when there are enough). Easy, middle and hard labels take turns, so that
 * every game begins kindly and no game is harder than another (PR3).
 */
export function choosePrompts(seed: number, count: number, previous: readonly Label[]): readonly Label[] {
  const random = xoroshiro128plus(seed);
  const left = LABELS.filter((label) => !previous.includes(label));
  const pools = LEVELS.map((level) => left.filter((label) => levelOf(label) === level));
  return Array.from({ length: count }, (_, i) => {
    const pool = pools[i % pools.length] as Label[];
    const [label] = pool.splice(uniformInt(random, 0, pool.length - 1), 1);
    return label as Label;
  });
}
