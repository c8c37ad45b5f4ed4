import { tracedDrawings } from "@inkling/bots";
import type { InkSeq } from "@inkling/game";
import type { Guesser } from "@inkling/guesser";
import { type Label, VERDICT_THRESHOLDS } from "@inkling/guesser/labels";
import { encodeOps, opsOf, RASTER_VERSION, rest } from "@inkling/ink";
import type { ReceiptFacts } from "./sign.ts";

/** For tests: the facts of a real drawing of a label that the network recognises. */
export function factsOf(guesser: Guesser, label: Label, weights: string): ReceiptFacts {
  for (let i = 0; i < 100; i++) {
    const strokes = rest(tracedDrawings(label, i / 100) ?? []);
    const [top] = guesser.classify(strokes);
    if (top?.label !== label || top.sureness < VERDICT_THRESHOLDS.race) continue;
    const ops = opsOf(strokes);
    return {
      format: 1,
      label,
      ink: encodeOps(ops),
      upTo: ops.length as InkSeq,
      weights,
      raster: RASTER_VERSION,
      probability: top.probability,
      time: 8_400,
      givenAt: "2026-01-02T03:04:05.678Z",
    };
  }
  throw new Error(`no drawing of "${label}" is recognised`);
}
