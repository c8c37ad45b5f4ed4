import type { Replays } from "./choose.ts";
import type { Classifier } from "./classifier.ts";
import type { Dataset } from "./dataset.ts";
import { createRandom } from "./random.ts";
import { replay } from "./replay.ts";
import { scribble } from "./scribble.ts";

const SCRIBBLES = 1000;

/** Replays the validation drawings and, always the same, a thousand scribbles. */
export function replaysOf(
  classify: Classifier,
  { validation, others }: Pick<Dataset, "validation" | "others">,
): Replays {
  const random = createRandom(1);
  return {
    drawings: validation.map((drawing) => replay(classify, drawing.strokes(), drawing.label)),
    others: others.map((drawing) => replay(classify, drawing.strokes())),
    scribbles: Array.from({ length: SCRIBBLES }, () => replay(classify, scribble(random))),
  };
}
