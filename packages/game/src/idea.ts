import type { Sight, Thought } from "./state.ts";
import type { Probability } from "./units.ts";

/** Under this probability the AI says nothing rather than nonsense. */
export const LEAST_PROBABILITY = 0.25 as Probability;

/** Nor is anything worth saying of which it is less sure than this: it may be like the label the most, and be no label. */
const LEAST_SURENESS = 0.1;

/** Guesses, best first: of one's own network or, as others report them, without how sure it was. */
export type Guesses = readonly (Thought & Partial<Sight>)[];

/** GU1: whether the AI has an idea that is worth saying. */
export const hasIdea = ([top]: Guesses): boolean =>
  top !== undefined && top.probability >= LEAST_PROBABILITY && (top.sureness ?? 1) >= LEAST_SURENESS;

/** GU1: of what a network sees, what the room is told: all of it, or nothing where that is no idea. */
export const ideasOf = (sights: readonly Sight[]): readonly Sight[] => (hasIdea(sights) ? sights : []);
