import { tracedDrawings } from "@inkling/bots";
import type { Label } from "@inkling/guesser/labels";
import { loadGuesser } from "@inkling/guesser/node";
import { type Point, rest, type Stroke, simplify } from "@inkling/ink";

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
      classify(rest(strokes)).find((guess) => guess.label === label)?.sureness ?? 0;
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

const ROWS = [zigzag, ring].map((shape) => [200, 400, 600].map(shape));

/** For each label how sure the network is of it at most while a row is drawn. */
const peaks = guesser.then(({ classify }) =>
  ROWS.map((row) => {
    const peak = new Map<Label, number>();
    for (const [i, stroke] of row.entries()) {
      for (let points = 1; points <= stroke.length; points++) {
        const drawn = [...row.slice(0, i), stroke.slice(0, points)];
        for (const { label, sureness } of [drawn, rest(drawn)].flatMap(classify)) {
          peak.set(label, Math.max(sureness, peak.get(label) ?? 0));
        }
      }
    }
    return { row, peak };
  }),
);

/**
 * Three strokes that the network does not take for this label at any moment, so that the board stays open:
 * a row of zigzags may be a saw, a row of rings a traffic light.
 */
export async function strokesUnlike(label: Label): Promise<readonly Stroke[]> {
  const likeness = ({ peak }: { peak: ReadonlyMap<Label, number> }) => peak.get(label) ?? 0;
  const [first, ...others] = await peaks;
  if (!first) return [];
  return others.reduce((best, other) => (likeness(other) < likeness(best) ? other : best), first).row;
}
