import { inkedDrawing } from "./drawing.ts";
import type { Found } from "./sources.ts";
import { findTwin, MAYBE_TWINS, SURELY_TWINS } from "./twins.ts";

/** What is kept back of one source of a label. */
export interface Share {
  readonly share: number;
  readonly most: number;
}

/**
 * Keeps drawings of one label back for validation, by a hash of the source: the same ones on every machine,
 * and still the same ones when the tracing changes. The same drawing may be in several sources, as strokes
 * and as a bitmap: what is kept back is trained on in none.
 *
 * @param traced bitmaps to keep some of, too
 * @param more bitmaps to train on only
 * @param tests drawings to test with: what is surely one of them is trained on in no source either
 */
export function split(
  inked: readonly Found[],
  traced: readonly Found[],
  more: readonly Found[],
  keep: Share,
  tests: readonly Found[] = [],
): { training: Found[]; validation: Found[] } {
  const [held, heldTraced] = [holdOut(inked, keep), holdOut(traced, keep)];
  const excluded = new Set([
    ...held,
    ...heldTraced,
    ...twinsOf(held, traced),
    ...twinsOf(held, more),
    ...twinsOf(heldTraced, inked),
    ...twinsOf(heldTraced, more),
    ...twinsOf(tests, inked, SURELY_TWINS),
    ...twinsOf(tests, more, SURELY_TWINS),
  ]);
  return {
    training: [...inked, ...traced, ...more].filter((found) => !excluded.has(found)),
    validation: [...held, ...heldTraced],
  };
}

function twinsOf(held: readonly Found[], among: readonly Found[], least = MAYBE_TWINS): Found[] {
  const candidates = new Map(among.map((found) => [inkedDrawing(found.drawing), found]));
  return held.flatMap((found) => {
    const twin = findTwin(inkedDrawing(found.drawing), [...candidates.keys()], least);
    return twin ? [candidates.get(twin) as Found] : [];
  });
}

function holdOut(drawings: readonly Found[], { share, most }: Share): Found[] {
  return drawings
    .map((found) => ({ found, hash: hash(found.key) }))
    .sort((a, b) => a.hash - b.hash)
    .slice(0, Math.min(most, Math.round(drawings.length * share)))
    .map(({ found }) => found);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}
