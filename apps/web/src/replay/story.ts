import { hasIdea, type Millis } from "@inkling/game";
import type { Label } from "@inkling/guesser/labels";
import type { Look } from "./looks.ts";

/** A time in which one label stood on top. */
export interface Idea {
  readonly label: Label;
  readonly from: Millis;
  readonly to: Millis;
  /** How sure it was of it at most. */
  readonly peak: number;
}

/** What the network took the drawing for, one thing after the other, as far as it had an idea. */
export function ideasOf(looks: readonly Look[]): readonly Idea[] {
  const ideas: Idea[] = [];
  for (const { at, thoughts } of looks) {
    const [top] = thoughts;
    const last = ideas.at(-1);
    if (!top || !hasIdea(thoughts)) continue;
    if (last?.label === top.label) {
      ideas[ideas.length - 1] = { ...last, to: at, peak: Math.max(last.peak, top.sureness) };
    } else {
      ideas.push({ label: top.label, from: at, to: at, peak: top.sureness });
    }
  }
  return ideas;
}

/**
 * The labels besides the prompt that came nearest to be believed, in the order in which they were; what it believed in
 * the end is always among them, and last.
 * @param most how many are wanted
 */
export function rivalsOf(ideas: readonly Idea[], prompt: Label | null, most: number): readonly Label[] {
  const last = ideas.at(-1)?.label;
  const peaks = new Map<Label, number>();
  for (const { label, peak } of ideas) {
    if (label !== prompt && label !== last) peaks.set(label, Math.max(peaks.get(label) ?? 0, peak));
  }
  const end = last === undefined || last === prompt ? [] : [last];
  const best = [...peaks].sort(([, a], [, b]) => b - a).slice(0, most - end.length);
  return [...[...peaks.keys()].filter((label) => best.some(([other]) => other === label)), ...end];
}
