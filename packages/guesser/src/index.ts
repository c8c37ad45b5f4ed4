export {
  type Backend,
  createGuesser,
  type Guess,
  type Guesser,
  type GuesserSource,
  topK,
} from "./guesser.ts";
