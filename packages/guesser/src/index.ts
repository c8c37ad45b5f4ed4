export {
  type Backend,
  createGuesser,
  type Guess,
  type Guesser,
  type GuesserSource,
  topK,
} from "./guesser.ts";
export { joined, looksAt, opinionOf, seenFrom, withoutDetails } from "./looks.ts";
