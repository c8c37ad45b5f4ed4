import { tracedDrawings } from "@inkling/bots";
import type { Label } from "@inkling/guesser/labels";
import { loadGuesser } from "@inkling/guesser/node";
import { type Stroke, simplify } from "@inkling/ink";

const guesser = loadGuesser();
/** Pointer moves are slow to simulate: a line keeps only the points that a person would notice, in board units. */
const EPSILON = 8;
/** So many drawings of a label are looked at. */
const LOOKED_AT = 40;

const clearest = new Map<Label, readonly (readonly Stroke[])[]>();

/** A real drawing of a label: of those that were looked at, the one that the network recognises `nth` best. */
export async function clearDrawing(label: Label, nth = 0): Promise<readonly Stroke[]> {
  const { classify } = await guesser;
  if (!clearest.has(label)) {
    const drawings = Array.from({ length: LOOKED_AT }, (_, i) =>
      (tracedDrawings(label, i / LOOKED_AT) ?? []).map((stroke) => simplify(stroke, EPSILON)),
    );
    const clarity = (strokes: readonly Stroke[]) =>
      classify(strokes).find((guess) => guess.label === label)?.probability ?? 0;
    const ranked = drawings.map((strokes) => ({ strokes, clarity: clarity(strokes) }));
    ranked.sort((a, b) => b.clarity - a.clarity);
    clearest.set(
      label,
      ranked.map(({ strokes }) => strokes),
    );
  }
  return clearest.get(label)?.[nth] ?? [];
}
