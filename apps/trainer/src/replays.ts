import type { Replays } from "./choose.ts";
import type { Classifier } from "./classifier.ts";
import type { Dataset } from "./dataset.ts";
import type { Drawing } from "./drawing.ts";
import { createRandom } from "./random.ts";
import { replay } from "./replay.ts";
import { scribble } from "./scribble.ts";

// Each is looked at twenty times: so many are enough to tell a hundredth from two.
const DRAWINGS = 1200;
const OTHERS = 1200;
const SCRIBBLES = 400;

/**
 * Replays validation drawings as they were drawn (not those traced from bitmaps: nobody knows their order), drawings of
 * other things, and scribbles; always the same.
 */
export function replaysOf(
  network: Classifier,
  { validation, others }: Pick<Dataset, "validation" | "others">,
): Replays {
  const random = createRandom(1);
  return {
    drawings: evenly(asDrawn(validation), DRAWINGS).map((drawing) =>
      replay(network, drawing.strokes(), drawing.label),
    ),
    others: evenly(asDrawn(others), OTHERS).map((drawing) => replay(network, drawing.strokes())),
    scribbles: Array.from({ length: SCRIBBLES }, () => replay(network, scribble(random))),
  };
}

const asDrawn = (drawings: readonly Drawing[]): Drawing[] => drawings.filter(({ traced }) => !traced);

/** So many of them, or all, at even distances. */
export const evenly = (drawings: readonly Drawing[], count: number): readonly Drawing[] =>
  drawings.filter(
    (_, i) => Math.floor((i * count) / drawings.length) !== Math.floor(((i - 1) * count) / drawings.length),
  );
