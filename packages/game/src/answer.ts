import { isLabel } from "@inkling/guesser/labels";
import { SYNONYMS } from "./synonyms.ts";

/** Words this short are a letter away from half of the dictionary: another label is not near them. */
const SHORT = 3;

/** Shorter words are part of too many others. */
const SHORTEST_HELD = 5;

const SPELT_OUT = /(?<=^| )\S(?: \S)+(?= |$)/g;
const MARKS = /\p{M}+/gu;
const NO_WORD = /[^\p{L}\p{N}]+/gu;
const ARTICLE = /^(?:an?|the) /;

/** What an answer is worth: the word, hardly another one, or another one. */
export type AnswerKind = "right" | "near" | "other";

/**
 * Compares what somebody typed with the word. Case, spaces, punctuation, accents and the word's synonyms make no
 * difference. Near is what has an article, is a plural or no plural, has its words in another order, is one
 * letter (another one, one too many or too few, two in the wrong order) away, or a sentence with the word in it: as
 * talk, it would tell the others. Only what is another label is not near a word of three letters.
 */
export function judgeAnswer(typed: string, word: string): AnswerKind {
  const accepted = [word, ...(isLabel(word) ? SYNONYMS[word] : [])].map(plain);
  const answer = plain(typed);
  const joined = join(answer);
  if (joined === "") return "other";
  if (accepted.some((one) => join(one) === joined)) return "right";
  return accepted.some((one) => isNear(answer, one) || holds(answer, one)) ? "near" : "other";
}

function isNear(answer: string, word: string): boolean {
  const bare = answer.replace(ARTICLE, "");
  if (join(bare) === join(word)) return true;
  if (singular(join(bare)) === singular(join(word))) return true;
  if (sorted(bare) === sorted(word)) return true;
  const { length } = join(word);
  if (length < SHORT || (length === SHORT && isLabel(bare))) return false;
  return isOneEdit(join(bare), join(word));
}

/** Whether a sentence has the word in it: as a word, spelt out, or where it is long, within another. */
function holds(sentence: string, word: string): boolean {
  if (` ${sentence} `.includes(` ${word} `)) return true;
  if (sentence.match(SPELT_OUT)?.some((letters) => join(letters).includes(join(word)))) return true;
  return join(word).length >= SHORTEST_HELD && join(sentence).includes(join(word));
}

/** Lower case, without accents, words by one space. */
const plain = (text: string): string =>
  text.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(NO_WORD, " ").trim();

const join = (text: string): string => text.replaceAll(" ", "");
const sorted = (text: string): string => text.split(" ").sort().join(" ");

/** English plurals, as far as the labels need them: not a word, but the same for one thing and for many. */
const singular = (word: string): string =>
  word
    .replace(/teeth$/, "tooth")
    .replace(/ves$/, "f")
    .replace(/fe$/, "f")
    .replace(/ies$/, "y")
    .replace(/(ss|x|ch|sh)es$/, "$1")
    .replace(/([^s])s$/, "$1")
    .replace(/e$/, "");

/** Whether one letter more, one less, another one or two swapped make the same of both. */
function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  const [rest, other] = [short.slice(same), long.slice(same)];
  if (long.length > short.length) return other.slice(1) === rest;
  const swapped =
    rest.length > 1 && other.startsWith(`${rest[1]}${rest[0]}`) && other.slice(2) === rest.slice(2);
  return rest.slice(1) === other.slice(1) || swapped;
}
