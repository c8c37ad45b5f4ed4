import type { Curve } from "./choose.ts";
import { table } from "./table.ts";

const share = (value: number): string =>
  Number.isNaN(value) ? "–" : `${(100 * value).toFixed(value < 0.1 ? 2 : 1)} %`;

/** Of the thresholds, every fifth tells enough. */
const isShown = (threshold: number): boolean => Math.round(100 * threshold) % 5 === 0;

/** What the rules would mean, as a table in Markdown. */
export const curveTable = (all: Curve): string =>
  table(
    [
      "threshold",
      "in a row",
      "recognised",
      "after",
      "false prompt",
      "wrong first",
      "other things",
      "finished ones",
      "scribbles",
    ],
    all
      .filter(({ rule }) => isShown(rule.threshold))
      .map(({ rule, drawings, others, scribbles, ink }) => [
        rule.threshold.toFixed(2),
        String(rule.inARow),
        share(drawings.recognised),
        share(ink.median),
        share(drawings.falsePrompt),
        share(drawings.falseFirst),
        share(others.sureOfNothing),
        share(others.sureInTheEnd),
        share(scribbles.sureOfNothing),
      ]),
  );
