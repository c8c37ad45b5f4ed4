import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { mersenne } from "pure-rand/generator/mersenne";
import type { Random } from "../random.ts";

/** The same numbers for the same seed, and for the next seed others: the generator mixes it well. */
export function seeded(seed: number): Random {
  const generator = mersenne(seed);
  return () => uniformFloat64(generator);
}
