import type { Curve } from "./choose.ts";
import { table } from "./table.ts";

const share = (value: number): string =>
  Number.isNaN(value) ? "–" : `${(100 * value).toFixed(value < 0.1 ? 2 : 1)} %`;

/** What each rule would mean, as a table in Markdown. */
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
    all.map(({ rule, drawings, others, scribbles, ink }) => [
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
