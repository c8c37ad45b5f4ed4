// 14 consonants and 5 vowels that are hard to mishear: (14 * 5) ** 4, about 24 million codes.
const CONSONANTS = "bdfgklmnprstvz";
const VOWELS = "aeiou";
const SYLLABLES = 4;

/** How many different room codes there are. */
export const CODES = (CONSONANTS.length * VOWELS.length) ** SYLLABLES;

const CODE = new RegExp(`^(?:[${CONSONANTS}][${VOWELS}]){${SYLLABLES}}$`);

/** The code with this number, from 0 to {@link CODES} - 1: four syllables of consonant and vowel. */
export function codeOf(number: number): string {
  let rest = number;
  let code = "";
  for (let i = 0; i < SYLLABLES; i++) {
    code += CONSONANTS[rest % CONSONANTS.length];
    rest = Math.floor(rest / CONSONANTS.length);
    code += VOWELS[rest % VOWELS.length];
    rest = Math.floor(rest / VOWELS.length);
  }
  return code;
}

/**
 * The code that somebody typed or pasted: in any case, with gaps or hyphens, alone or at the end of a
 * room's link; `null` where there is none in it.
 */
export function parseCode(typed: string): string | null {
  const path = /\/r\/([^/?#]+)/.exec(typed)?.[1] ?? typed;
  const code = path.toLowerCase().replace(/[\s_-]+/g, "");
  return CODE.test(code) ? code : null;
}
