import type { Millis, Probability, Sight } from "@inkling/game";
import { LABELS, type Label } from "@inkling/guesser/labels";
import { rest, type Stroke, type Tape } from "@inkling/ink";

/** More looks than this would show nothing more, and take long where the network is slow. */
const MOST_LOOKS = 120;
/** Of a single stroke there is nothing to choose, and of more than this none is the one that matters. */
const FEWEST_STROKES = 2;
const MOST_STROKES = 250;
/** Of a prompt of which it was less sure than this it was not convinced. */
const LEAST_CONVINCED = 0.25;

/** What the network makes of some ink: all labels, best first; nothing where there is hardly any ink. */
export type Guess = (strokes: readonly Stroke[], most: number) => Promise<readonly Sight[]>;

/** What the network makes of a drawing at one moment. */
export interface Look {
  readonly at: Millis;
  /** How many operations it looked at. */
  readonly count: number;
  readonly thoughts: readonly Sight[];
}

/** How sure the network was of a label: what a verdict asks for. */
export const surenessOf = ({ thoughts }: Pick<Look, "thoughts">, label: Label | null): Probability =>
  thoughts.find((thought) => thought.label === label)?.sureness ?? 0;

/**
 * The moments at which to look, as counts of operations: whenever ink had arrived, of a long drawing some of these,
 * always the end and the moment that matters.
 */
export function countsOf(tape: Tape, matters: number | null): readonly number[] {
  const { arrivals } = tape;
  const step = Math.max(1, arrivals.length / (MOST_LOOKS - 2));
  const some = Array.from(
    { length: Math.floor(arrivals.length / step) },
    (_, i) => arrivals[Math.floor(i * step)] ?? 0,
  );
  const always = [tape.ops.length, ...(matters === null ? [] : [matters])];
  return [...new Set([...some, ...always])].filter((count) => count > 0).sort((a, b) => a - b);
}

/**
 * The looks with one more at the beginning of each stroke, at which nothing has changed since the last: so that a
 * pause of the pen is a level line.
 */
export function withPauses(looks: readonly Look[], { strokes }: Pick<Tape, "strokes">): readonly Look[] {
  const pauses = strokes.map(({ from }): Look => {
    const before = looks.findLast(({ at }) => at <= from);
    return { at: from, count: before?.count ?? 0, thoughts: before?.thoughts ?? [] };
  });
  return [...looks, ...pauses].sort((a, b) => a.at - b.at || a.count - b.count);
}

/** Looks at one moment again. */
export async function lookAt(tape: Tape, count: number, guess: Guess): Promise<Look> {
  const { strokes } = tape.inkAt(count);
  const thoughts = strokes.length === 0 ? [] : await guess(strokes, LABELS.length);
  return { at: tape.times[count - 1] ?? 0, count, thoughts };
}

/** The stroke without which the network would have been least sure of the prompt. */
export interface Convincing {
  /** Its number among all that were begun, from 1. */
  readonly number: number;
  /** How sure it was of the prompt, with it and without it. */
  readonly withIt: Probability;
  readonly without: Probability;
}

/**
 * Drops each stroke of the ink that so many operations make, and guesses again; as if the drawer rested, which else
 * would matter only with the last.
 * @returns `null` where the network was not convinced, or where there are too few strokes or too many
 */
export async function findConvincing(
  tape: Tape,
  count: number,
  label: Label,
  guess: Guess,
): Promise<Convincing | null> {
  const { strokes } = tape.inkAt(count);
  const chance = async (some: readonly Stroke[]) =>
    some.length === 0 ? 0 : surenessOf({ thoughts: await guess(rest(some), LABELS.length) }, label);
  if (strokes.length < FEWEST_STROKES || strokes.length > MOST_STROKES) return null;
  const withIt = await chance(strokes);
  if (withIt < LEAST_CONVINCED) return null;
  let found: Convincing | null = null;
  for (const [i, stroke] of strokes.entries()) {
    const without = await chance(strokes.toSpliced(i, 1));
    if (without >= (found?.without ?? withIt)) continue;
    const number = tape.strokes.findIndex(({ first }) => first === stroke[0]) + 1;
    found = { number, withIt, without };
  }
  return found;
}
