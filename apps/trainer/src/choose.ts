import type { VerdictRule } from "@inkling/guesser/labels";
import { inkToRecognition, judge, type Replay } from "./replay.ts";

/** Replayed drawings: of the labels, of other things, and scribbles. */
export interface Replays {
  readonly drawings: readonly Replay[];
  readonly others: readonly Replay[];
  readonly scribbles: readonly Replay[];
}

export const THRESHOLDS = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9] as const;
export const IN_A_ROW = [1, 2, 3] as const;

/** How often a rule may be wrong, as shares of the drawings. */
interface Limits {
  /** Of drawings of a label: a verdict for a label at random, and one for a wrong label before the right one. */
  readonly falsePrompt: number;
  readonly falseFirst: number;
  /** Of all looks at other things and at scribbles: those that are sure enough for a verdict. */
  readonly nonsense: number;
  /** In how many looks in a row a guess may have to lead. */
  readonly inARow: readonly number[];
}

/**
 * In a race only the prompt counts, so it matters that nobody gets it for drawing something else, and that
 * what is nothing is no verdict; the judge proves a single look. In versus the machine says whatever it is
 * sure of, so it must be sure.
 */
export const LIMITS: Readonly<Record<"race" | "versus", Limits>> = {
  race: { falsePrompt: 0.01, falseFirst: 1, nonsense: 0.1, inARow: [1] },
  versus: { falsePrompt: 0.01, falseFirst: 0.1, nonsense: 0.1, inARow: IN_A_ROW },
};

/** All rules, with what they would mean. */
export const curve = (replays: Replays) =>
  THRESHOLDS.flatMap((threshold) =>
    IN_A_ROW.map((inARow) => {
      const rule: VerdictRule = { threshold, inARow };
      return {
        rule,
        drawings: judge(replays.drawings, rule),
        others: judge(replays.others, rule),
        scribbles: judge(replays.scribbles, rule),
        ink: inkToRecognition(replays.drawings, rule),
      };
    }),
  );

export type Curve = ReturnType<typeof curve>;

/** Of the rules within the limits the one that recognises the most; the strictest where none is within. */
export function choose(all: Curve, limits: Limits): VerdictRule {
  const possible = all.filter(({ rule }) => limits.inARow.includes(rule.inARow));
  const within = possible.filter(
    ({ drawings, others, scribbles }) =>
      drawings.falsePrompt <= limits.falsePrompt &&
      drawings.falseFirst <= limits.falseFirst &&
      others.sureOfNothing <= limits.nonsense &&
      scribbles.sureOfNothing <= limits.nonsense,
  );
  const strictest = possible.at(-1);
  const best = within.sort((a, b) => b.drawings.recognised - a.drawings.recognised)[0] ?? strictest;
  if (!best) throw new Error("there is no rule to choose from");
  return best.rule;
}
