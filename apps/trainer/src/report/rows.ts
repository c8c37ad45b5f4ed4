import { percent } from "../command.ts";
import {
  accuracies,
  calibrationChance,
  calibrationError,
  meanOf,
  topAccuracy,
  UNFINISHED_SHARES,
} from "../measure.ts";
import type { Figures } from "./figures.ts";

/** The main figures, a row each: its name, then a number for each network. */
export function mainRows(figures: readonly Figures[]): string[][] {
  const row = (name: string, figure: (one: Figures) => number): string[] => [
    name,
    ...figures.map((one) => percent(figure(one))),
  ];
  const at = (one: Figures, share: number) => one.byShare.get(share) ?? [];
  const unfinished = (one: Figures) => UNFINISHED_SHARES.flatMap((share) => at(one, share));
  return [
    row("finished, first guess right", ({ finished }) => topAccuracy(finished, 1)),
    row("  at a single look", ({ atOneLook }) => topAccuracy(atOneLook, 1)),
    row("finished, among the first five", ({ finished }) => topAccuracy(finished, 5)),
    row("mean over the labels", ({ finished }) => meanOf(accuracies(finished).map((l) => l.accuracy))),
    row("worst label", ({ finished }) => accuracies(finished)[0]?.accuracy ?? 0),
    ...UNFINISHED_SHARES.toReversed().map((share) =>
      row(`${percent(share, 0)} of the points, first guess right`, (one) => topAccuracy(at(one, share), 1)),
    ),
    row("in a pause, first guess right", ({ paused }) => topAccuracy(paused, 1)),
    row("calibration error, finished", ({ finished }) => calibrationError(finished)),
    row("  by chance alone", ({ finished }) => calibrationChance(finished)),
    row("calibration error, unfinished", (one) => calibrationError(unfinished(one))),
    row("  by chance alone", (one) => calibrationChance(unfinished(one))),
    row("calibration error, in a pause", ({ paused }) => calibrationError(paused)),
    row("  by chance alone", ({ paused }) => calibrationChance(paused)),
    row("no verdict for other things", ({ abstains }) => abstains.others),
    row("no verdict for scribbles", ({ abstains }) => abstains.scribbles),
  ];
}
