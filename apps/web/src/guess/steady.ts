import type { Thought } from "@inkling/game";

/** By so much a guess must be ahead of another one to take its place. */
const LEAD = 0.04;

/**
 * Keeps words where they are while their probabilities sway: two guesses that are about equally probable
 * stay in the order in which they were shown, so that a line of guesses does not flicker. A new leader that
 * is clearly ahead goes to the front at once.
 */
export function steady(shown: readonly Thought[], guesses: readonly Thought[]): readonly Thought[] {
  const placeOf = ({ label }: Thought): number => {
    const at = shown.findIndex((thought) => thought.label === label);
    return at < 0 ? shown.length : at;
  };
  const order = [...guesses];
  // At most three guesses: neighbours change places until none of them wants to.
  for (let i = 0; i < order.length; i++) {
    for (let k = 1; k < order.length; k++) {
      const [before, after] = [order[k - 1], order[k]] as [Thought, Thought];
      const close = before.probability - after.probability < LEAD;
      if (close && placeOf(after) < placeOf(before)) [order[k - 1], order[k]] = [after, before];
    }
  }
  return order;
}
