import { LABELS, type Label } from "@inkling/guesser/labels";
import type { Stroke } from "@inkling/ink";
import type { Classifier } from "./classifier.ts";
import { cutShort, pause } from "./cut.ts";
import { meanOf } from "./measure.ts";

/** How often the network looks while a drawing is replayed, evenly over the ink; and once in a pause. */
export const MOMENTS = 20;

/** When a guess counts: the network must be as sure of it, in so many looks in a row. */
export interface VerdictRule {
  readonly threshold: number;
  readonly inARow: number;
}

/** What the network thought while a drawing was drawn: its best guess at each moment, and how much ink there was. */
export interface Replay {
  /** What was to be drawn; undefined where it was none of the labels. */
  readonly truth: string | undefined;
  readonly moments: readonly { readonly ink: number; readonly label: Label; readonly sureness: number }[];
}

export function replay(
  { picture, classify }: Classifier,
  strokes: readonly Stroke[],
  truth?: string,
): Replay {
  const even = Array.from({ length: MOMENTS }, (_, i) => {
    const ink = (i + 1) / MOMENTS;
    return { ink, strokes: cutShort(strokes, ink) };
  });
  const seen = [...pause(strokes), ...even].sort((a, b) => a.ink - b.ink);
  const moments = classify(seen.map(({ strokes }) => picture(strokes))).map((row, i) => {
    const sureness = Math.max(...row);
    return { ink: seen[i]?.ink ?? 1, label: LABELS[row.indexOf(sureness)] as Label, sureness };
  });
  return { truth, moments };
}

/** The share of the ink at which each label that got a verdict got it first. */
export function verdictsOf({ moments }: Replay, { threshold, inARow }: VerdictRule): Map<Label, number> {
  const verdicts = new Map<Label, number>();
  let [run, last] = [0, ""];
  for (const { ink, label, sureness } of moments) {
    run = sureness < threshold ? 0 : label === last ? run + 1 : 1;
    last = label;
    if (run >= inARow && !verdicts.has(label)) verdicts.set(label, ink);
  }
  return verdicts;
}

/** How often verdicts would be right and wrong under a rule; shares of the drawings. */
export interface Verdicts {
  /** The drawing's own label got one. */
  readonly recognised: number;
  /** A label drawn at random from the others did: what a player gains who draws something else. */
  readonly falsePrompt: number;
  /** Any other label did. */
  readonly falseAny: number;
  /** Any other label did, and before the own one: the machine would have called out something wrong. */
  readonly falseFirst: number;
  /** Of all moments: the network was sure enough of a wrong label, or of any where there is no right one. */
  readonly sureOfNothing: number;
  /** The same of the last moment alone, at which the drawing is finished. */
  readonly sureInTheEnd: number;
}

export function judge(replays: readonly Replay[], rule: VerdictRule): Verdicts {
  const judged = replays.map((one) => {
    const verdicts = verdictsOf(one, rule);
    const own = verdicts.get(one.truth as Label);
    const others = [...verdicts].filter(([label]) => label !== one.truth).map(([, ink]) => ink);
    const wrong = one.moments.map(({ label, sureness }) =>
      Number(label !== one.truth && sureness >= rule.threshold),
    );
    return {
      recognised: Number(own !== undefined),
      falsePrompt: others.length / (LABELS.length - (one.truth === undefined ? 0 : 1)),
      falseAny: Number(others.length > 0),
      falseFirst: Number(others.some((ink) => ink < (own ?? Number.POSITIVE_INFINITY))),
      sureOfNothing: meanOf(wrong),
      sureInTheEnd: wrong.at(-1) ?? 0,
    };
  });
  const share = (part: keyof Verdicts): number => meanOf(judged.map((one) => one[part]));
  return {
    recognised: share("recognised"),
    falsePrompt: share("falsePrompt"),
    falseAny: share("falseAny"),
    falseFirst: share("falseFirst"),
    sureOfNothing: share("sureOfNothing"),
    sureInTheEnd: share("sureInTheEnd"),
  };
}

/** Ink to recognition: how much of a drawing a verdict for its label takes. */
export interface InkToRecognition {
  /** The share of the drawings that are recognised after this share of their ink. */
  readonly recognised: readonly { readonly ink: number; readonly share: number }[];
  /** The median share of the ink at the first verdict, of those that are recognised at all. */
  readonly median: number;
}

export function inkToRecognition(replays: readonly Replay[], rule: VerdictRule): InkToRecognition {
  const inks = replays
    .flatMap((one) => verdictsOf(one, rule).get(one.truth as Label) ?? [])
    .sort((a, b) => a - b);
  const recognised = Array.from({ length: MOMENTS }, (_, i) => {
    const ink = (i + 1) / MOMENTS;
    return { ink, share: inks.filter((at) => at <= ink).length / Math.max(1, replays.length) };
  });
  return { recognised, median: inks[Math.floor(inks.length / 2)] ?? Number.NaN };
}
