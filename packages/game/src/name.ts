/** The most letters that a name may have, counted as a reader counts them. */
export const NAME_LETTERS = 20;

/** Controls, fillers, what joins and what turns the direction: a name is seen by everybody, as it is. */
const INVISIBLE = /(?!\p{White_Space})[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u{2800}]/gu;
const SPACE = /\p{White_Space}+/gu;
/** Four marks on a letter are enough for any script; a pile of them would hang over the lines around. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
const SAYABLE = /[\p{L}\p{N}]/u;
const MARKUP = /[<>]|&#?\w+;/;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const lettersOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

export type NameError = "name/empty" | "name/too-long" | "name/markup";
export type LineError = "answer/empty" | "answer/too-long";
export type WordsError = "words/too-many" | "words/too-long";

/** The most letters in a line that somebody types, and in a word of the host's own. */
export const LINE_LETTERS = 100;
export const WORD_LETTERS = 30;
/** The most words of the host's own. */
export const MOST_WORDS = 200;

/**
 * The name as the room will show it (composed, trimmed, single spaces, nothing invisible), or why it
 * cannot be one.
 */
export function parseName(raw: string): { ok: true; name: string } | { ok: false; error: NameError } {
  const name = cleaned(raw);
  if (name === "") return { ok: false, error: "name/empty" };
  if (isTooLong(name, NAME_LETTERS)) return { ok: false, error: "name/too-long" };
  if (MARKUP.test(name)) return { ok: false, error: "name/markup" };
  return { ok: true, name };
}

/** The line as the room will show it, cleaned as names are, or why it cannot be said. */
export function parseLine(raw: string): { ok: true; line: string } | { ok: false; error: LineError } {
  const line = cleaned(raw);
  if (line === "") return { ok: false, error: "answer/empty" };
  return isTooLong(line, LINE_LETTERS) ? { ok: false, error: "answer/too-long" } : { ok: true, line };
}

/** The host's own words, cleaned as names are: none without a letter, none twice whatever its case. */
export function parseWords(
  raw: readonly string[],
): { ok: true; words: readonly string[] } | { ok: false; error: WordsError } {
  const words = new Map<string, string>();
  for (const word of raw.map(cleaned)) {
    if (SAYABLE.test(word) && !words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
  }
  if (words.size > MOST_WORDS) return { ok: false, error: "words/too-many" };
  const tooLong = [...words.values()].some((word) => isTooLong(word, WORD_LETTERS));
  return tooLong ? { ok: false, error: "words/too-long" } : { ok: true, words: [...words.values()] };
}

/** A letter as a reader counts them may be of any length: no longer than this on average. */
const MOST_UNITS = 8;
const isTooLong = (text: string, letters: number): boolean =>
  text.length > letters * MOST_UNITS || lettersOf(text).length > letters;

const cleaned = (raw: string): string =>
  raw.replace(INVISIBLE, "").replace(SPACE, " ").trim().normalize("NFC").replace(PILED_MARKS, "$1");

/** The name, or where somebody in the room has it already, the name with the next free number. */
export function uniqueName(name: string, taken: readonly string[]): string {
  const isTaken = (candidate: string) =>
    taken.some((other) => other.toLowerCase() === candidate.toLowerCase());
  if (!isTaken(name)) return name;
  for (let n = 2; ; n++) {
    const suffix = ` ${n}`;
    const start = lettersOf(name).slice(0, NAME_LETTERS - suffix.length);
    const candidate = start.join("").trimEnd() + suffix;
    if (!isTaken(candidate)) return candidate;
  }
}
