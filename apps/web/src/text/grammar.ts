import { isLabel } from "@inkling/guesser/labels";

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
const ORDINALS = "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth".split(
  " ",
);

/** Labels that stand alone: pairs, plurals and what cannot be counted. */
const WITHOUT_ARTICLE: ReadonlySet<string> = new Set([
  "bread",
  "drums",
  "eyeglasses",
  "grapes",
  "headphones",
  "lightning",
  "pants",
  "scissors",
  "shorts",
]);

/** A label as it stands in a sentence: "a cat", "an ice cream", "bread"; another word as it was given. */
export function withArticle(label: string): string {
  if (!isLabel(label) || WITHOUT_ARTICLE.has(label)) return label;
  return `${/^[aeiou]/.test(label) ? "an" : "a"} ${label}`;
}

/** A count in words as far as people read them faster than digits: up to twelve. */
export const spell = (count: number): string => NUMBERS[count] ?? count.toLocaleString("en");

/** "Second", for places from the first to the twelfth. */
export const ordinal = (place: number): string => ORDINALS[place - 1] ?? `${place}th`;

const places = new Intl.PluralRules("en", { type: "ordinal" });
const ENDINGS: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd" };

/** "2nd", where there is no room for a word. */
export const place = (rank: number): string => `${rank}${ENDINGS[places.select(rank)] ?? "th"}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const plurals = new Intl.PluralRules("en");

/** "one point", "eleven points". */
export function counted(count: number, one: string, many: string): string {
  return `${spell(count)} ${plurals.select(count) === "one" ? one : many}`;
}

/** "Aiko", "Aiko and Mira", "Aiko, Mira and Jonas". */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);

/** @param probability from 0 to 1 */
export const percent = (probability: number): string => `${Math.round(probability * 100)} %`;

/** The same, never on two lines. */
export const unbroken = (text: string): string => text.replaceAll(" ", "\u00a0");

/** Milliseconds as people read a stopwatch: "8.4". */
export const inSeconds = (millis: number): string => (millis / 1000).toFixed(1);

/** "Mira's", "Jonas'". */
export const possessive = (name: string): string => `${name}${/s$/i.test(name) ? "'" : "'s"}`;

/** The day of a moment in ISO 8601 where the reader is: "24 November", with the year if that is another one. */
export function day(moment: string, now = new Date()): string {
  const date = new Date(moment);
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", ...year }).format(date);
}
