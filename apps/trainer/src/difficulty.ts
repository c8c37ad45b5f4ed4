import type { Guesser } from "@inkling/guesser";
import { VERDICT_THRESHOLD } from "@inkling/guesser/labels";
import { INK_SHARES } from "./calibrate.ts";
import type { Drawing } from "./drawing.ts";
import { byLabel, meanOf, measure } from "./measure.ts";

/**
 * How hard each label is, from 0 to 1: the share of moments (a quarter, half, three quarters and all of
 * the ink) at which its drawings are *not* recognised with the certainty of a verdict, stretched so that
 * the easiest label has 0 and the hardest 1.
 */
export function measureDifficulty(guesser: Guesser, drawings: readonly Drawing[]): Record<string, number> {
  const results = INK_SHARES.flatMap((share) => measure(guesser, drawings, share));
  const missed = [...byLabel(results)].map(([label, those]) => {
    const recognised = those.map(({ rank, probability }) => rank === 1 && probability >= VERDICT_THRESHOLD);
    return { label, share: 1 - meanOf(recognised.map(Number)) };
  });
  const shares = missed.map(({ share }) => share);
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  const round = (n: number): number => Math.round(n * 1000) / 1000;
  return Object.fromEntries(
    missed.map(({ label, share }) => [label, round((share - least) / (most - least || 1))]),
  );
}
