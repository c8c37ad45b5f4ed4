/** Gives numbers from 0 (included) to 1 (excluded), evenly. */
export type Random = () => number;

/** One of the items, each as likely as the others; `undefined` of none. */
export const pick = <T>(items: readonly T[], random: Random): T | undefined =>
  items[Math.floor(random() * items.length)];

/** A number between the two, evenly. */
export const spread = ([least, most]: readonly [number, number], random: Random): number =>
  least + (most - least) * random();
