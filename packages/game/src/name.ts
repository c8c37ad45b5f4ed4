/** The most letters that a name may have, counted as a reader counts them. */
export const NAME_LETTERS = 20;

/** Controls, fillers, what joins and what turns the direction: a name is seen by everybody, as it is. */
const INVISIBLE = /(?!\p{White_Space})[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u{2800}]/gu;
const SPACE = /\p{White_Space}+/gu;
/** Four marks on a letter are enough for any script; a pile of them would hang over the lines around. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
const MARKUP = /[<>]|&#?\w+;/;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const lettersOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

export type NameError = "name/empty" | "name/too-long" | "name/markup";

/**
 * The name as the room will show it (composed, trimmed, single spaces, nothing invisible), or why it
 * cannot be one.
 */
export function parseName(raw: string): { ok: true; name: string } | { ok: false; error: NameError } {
  const visible = raw.replace(INVISIBLE, "").replace(SPACE, " ").trim();
  const name = visible.normalize("NFC").replace(PILED_MARKS, "$1");
  if (name === "") return { ok: false, error: "name/empty" };
  if (lettersOf(name).length > NAME_LETTERS) return { ok: false, error: "name/too-long" };
  if (MARKUP.test(name)) return { ok: false, error: "name/markup" };
  return { ok: true, name };
}

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
