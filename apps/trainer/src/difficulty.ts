import { LEVELS, type Level } from "@inkling/guesser/labels";
import { byLabel, meanOf, type Result } from "./measure.ts";

/** How hard a label is, as a number and as the third of the labels that it is in. */
export interface Difficulty {
  readonly difficulty: number;
  readonly level: Level;
}

/**
 * How hard each label is, from 0 to 1: the share of moments (a quarter, half, three quarters and all of
 * the ink) at which its drawings are *not* recognised with the certainty of a verdict, stretched so that
 * the easiest label has 0 and the hardest 1.
 * @param results of the same drawings at each of these moments
 */
export function measureDifficulty(results: readonly Result[], threshold: number): Record<string, Difficulty> {
  const missed = [...byLabel(results)]
    .map(([label, those]) => {
      const recognised = those.map(({ rank, sureness }) => rank === 1 && sureness >= threshold);
      return { label, share: 1 - meanOf(recognised.map(Number)) };
    })
    .sort((a, b) => a.share - b.share);
  const [least, most] = [missed[0]?.share ?? 0, missed.at(-1)?.share ?? 1];
  const round = (n: number): number => Math.round(n * 1000) / 1000;
  return Object.fromEntries(
    missed.map(({ label, share }, i) => [
      label,
      {
        difficulty: round((share - least) / (most - least || 1)),
        level: LEVELS[Math.floor((LEVELS.length * i) / missed.length)] as Level,
      },
    ]),
  );
}
