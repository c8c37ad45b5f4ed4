import type { Guesser } from "@inkling/guesser";
import { LABELS, type Label } from "@inkling/guesser/labels";
import type { Stroke } from "@inkling/ink";
import { cutShort } from "./cut.ts";

/** How many guesses the network makes while a drawing is replayed, evenly over the ink. */
const MOMENTS = 20;

/** For each label that led the guesses at some moment of a drawing, its highest probability while it led. */
export type Peaks = ReadonlyMap<Label, number>;

/** What the network thought while these strokes were drawn. */
export function replay(guesser: Guesser, strokes: readonly Stroke[]): Peaks {
  const peaks = new Map<Label, number>();
  for (let moment = 1; moment <= MOMENTS; moment++) {
    const [best] = guesser.classify(cutShort(strokes, moment / MOMENTS));
    if (best) peaks.set(best.label, Math.max(best.probability, peaks.get(best.label) ?? 0));
  }
  return peaks;
}

/** How often verdicts would be right and wrong at a threshold; shares of the drawings. */
export interface Verdicts {
  /** The drawing's own label led with at least the threshold at some moment. */
  readonly recognised: number;
  /** So did a label drawn at random from the others: what a player gains who draws something else. */
  readonly falsePrompt: number;
  /** So did any other label. */
  readonly falseAny: number;
}

/** Judges replayed drawings; `truth` is undefined for a drawing of none of the labels. */
export function judge(
  replays: readonly { readonly truth: string | undefined; readonly peaks: Peaks }[],
  threshold: number,
): Verdicts {
  let [recognised, wrong, anyWrong] = [0, 0, 0];
  for (const { truth, peaks } of replays) {
    const passed = [...peaks].filter(([, peak]) => peak >= threshold).map(([label]) => label as string);
    const others = passed.filter((label) => label !== truth).length;
    if (others < passed.length) recognised++;
    if (others > 0) anyWrong++;
    wrong += others / (LABELS.length - (truth === undefined ? 0 : 1));
  }
  const count = Math.max(1, replays.length);
  return { recognised: recognised / count, falsePrompt: wrong / count, falseAny: anyWrong / count };
}
