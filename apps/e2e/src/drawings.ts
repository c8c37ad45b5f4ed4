import { tracedDrawings } from "@inkling/bots";
import type { Label } from "@inkling/guesser/labels";
import { loadGuesser } from "@inkling/guesser/node";
import { type Point, type Stroke, simplify } from "@inkling/ink";

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

const zigzag = (y: number): Stroke =>
  Array.from({ length: 5 }, (_, i): Point => [150 + i * 150, y + (i % 2) * 90]);
const ring = (y: number): Stroke =>
  Array.from({ length: 9 }, (_, i): Point => {
    const angle = (i * Math.PI) / 4;
    return [Math.round(300 + 70 * Math.cos(angle)), Math.round(y + 45 + 70 * Math.sin(angle))];
  });

/**
 * Strokes that the network does not take for this label at any moment, so that the board stays open: a row
 * of zigzags may be a saw, a row of rings a traffic light.
 */
export async function strokesUnlike(label: Label, count: number): Promise<readonly Stroke[]> {
  const { classify } = await guesser;
  const likeness = (strokes: readonly Stroke[]): number => {
    const moments = strokes.flatMap((stroke, i) =>
      stroke.map((_, j) => [...strokes.slice(0, i), stroke.slice(0, j + 1)]),
    );
    return Math.max(
      ...moments.map((moment) => classify(moment).find((guess) => guess.label === label)?.probability ?? 0),
    );
  };
  const rows = [zigzag, ring].map((shape) => Array.from({ length: count }, (_, i) => shape(200 + i * 200)));
  return rows.reduce((best, row) => (likeness(row) < likeness(best) ? row : best));
}
