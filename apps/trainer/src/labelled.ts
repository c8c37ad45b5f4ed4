import { isLabel } from "@inkling/guesser/labels";
import { boundsOf, longerSide, strokesOf } from "@inkling/ink";
import { type Drawing, inkedDrawing } from "./drawing.ts";
import { readDrawings } from "./ndjson.ts";

/**
 * The drawings of the files whose word is a label and of which the guesser says anything; how many others there
 * were goes to stderr.
 * @throws Error naming the file that cannot be read, or the files without any such drawing
 */
export async function labelled(files: readonly string[]): Promise<Drawing[]> {
  const drawings: Drawing[] = [];
  let [unknown, dots] = [0, 0];
  for await (const drawing of readDrawings(files, refuse)) {
    const one = inkedDrawing(drawing);
    const bounds = boundsOf(strokesOf(drawing));
    if (!isLabel(one.label)) unknown++;
    else if (!bounds || longerSide(bounds) === 0) dots++;
    else drawings.push(one);
  }
  const left = `${unknown} drawings of words that the guesser does not know, ${dots} with nothing but a dot`;
  if (files.length > 0 && drawings.length === 0) {
    throw new Error(`${files.join(", ")}: there is no drawing of one of the 100 labels (${left})`);
  }
  if (unknown + dots > 0) console.error(`left out ${left}`);
  return drawings;
}

/** Figures of some of the files are not what was asked for. */
function refuse(sentence: string): never {
  throw new Error(sentence);
}
