import { inkToRecognition, judge, type Replay, type VerdictRule } from "./replay.ts";

/** Replayed drawings: of the labels, of other things, and scribbles. */
export interface Replays {
  readonly drawings: readonly Replay[];
  readonly others: readonly Replay[];
  readonly scribbles: readonly Replay[];
}

/** Every hundredth: a twentieth too much loses some two points of what is recognised. */
const [LEAST, MOST] = [40, 90];
export const THRESHOLDS = Array.from({ length: MOST - LEAST + 1 }, (_, i) => (LEAST + i) / 100);
export const IN_A_ROW = [1, 2, 3] as const;

/** How often a rule may be wrong, as shares of the drawings. */
interface Limits {
  /** Of drawings of a label: a verdict for a label at random, and one for a wrong label before the right one. */
  readonly falsePrompt: number;
  readonly falseFirst: number;
  /**
   * Of all looks at other things and at scribbles, and of the last ones: those that are sure enough for a verdict. One in
   * ten may be; as the threshold is chosen on these very drawings, there is something to spare.
   */
  readonly nonsense: number;
}

/**
 * In a race only the prompt counts, and who draws knows it, so it matters that nobody gets it for drawing something
 * else, and that what is nothing is no verdict. In versus the AI plays against people, to whom it must not seem to
 * guess at random: it is so sure of wrong labels more seldom.
 */
export const LIMITS: Readonly<Record<"race" | "versus", Limits>> = {
  race: { falsePrompt: 0.01, falseFirst: 1, nonsense: 0.095 },
  versus: { falsePrompt: 0.01, falseFirst: 0.2, nonsense: 0.095 },
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

/**
 * Of the thresholds within the limits the one that recognises the most; the strictest where none is within. Of a single
 * look, which is what the judge proves: to ask for two of them, less sure each, recognises hardly more (see the curve).
 */
export function choose(all: Curve, limits: Limits): number {
  const possible = all.filter(({ rule }) => rule.inARow === 1);
  const within = possible.filter(
    ({ drawings, others, scribbles }) =>
      drawings.falsePrompt <= limits.falsePrompt &&
      drawings.falseFirst <= limits.falseFirst &&
      [others, scribbles].every(
        ({ sureOfNothing, sureInTheEnd }) => Math.max(sureOfNothing, sureInTheEnd) <= limits.nonsense,
      ),
  );
  const strictest = possible.at(-1);
  const best = within.sort((a, b) => b.drawings.recognised - a.drawings.recognised)[0] ?? strictest;
  if (!best) throw new Error("there is no rule to choose from");
  return best.rule.threshold;
}
