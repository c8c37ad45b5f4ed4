import { LABELS } from "@inkling/guesser/labels";
import { loadGuesser } from "@inkling/guesser/node";
import { pictureOf } from "@inkling/ink";
import { loadClassifier } from "./classifier.ts";
import { command } from "./command.ts";
import { inkedDrawing } from "./drawing.ts";
import { userPath } from "./files.ts";
import { quickdrawJs } from "./sources.ts";

const HELP = `Times one guess in Node, and the forward pass of another tfjs layers model beside it.

npm run bench:guess [-- --peer DIR]

  --peer DIR   a folder with model.json and its weights, 28 x 28 x 1 in
`;

/** Passes over the drawings: the first ones warm up and do not count. */
const WARM_UP = 2;
const COUNTED = 5;

await command(
  HELP,
  { options: { peer: { type: "string" }, help: { type: "boolean", default: false } } },
  async ({ values }) => {
    const guesser = await loadGuesser();
    const drawings = LABELS.flatMap((label) => {
      const [found] = quickdrawJs(label, "test");
      return found ? [inkedDrawing(found.drawing).strokes()] : [];
    });
    const figures: Record<string, (i: number) => void> = {
      [`ours, strokes to guesses, ${guesser.backend}`]: (i) => void guesser.classify(drawings[i] ?? []),
      "ours, of that the raster": (i) => void pictureOf(drawings[i] ?? []),
    };
    if (values.peer !== undefined) {
      const peer = await loadClassifier(userPath(values.peer));
      const pictures = drawings.map((strokes) => peer.picture(strokes));
      figures["peer, the forward pass alone"] = (i) => void peer.classify(pictures.slice(i, i + 1));
    }
    for (const [name, millis] of time(figures, drawings.length)) {
      const sorted = millis.sort((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(share * sorted.length)]?.toFixed(3);
      console.log(`${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${sorted.length} times)`);
    }
  },
);

/** In turns, so that whatever else the machine does falls on all alike. */
function time(figures: Record<string, (i: number) => void>, count: number): Map<string, number[]> {
  const times = new Map(Object.keys(figures).map((name) => [name, [] as number[]]));
  for (let pass = 0; pass < WARM_UP + COUNTED; pass++) {
    for (let i = 0; i < count; i++) {
      for (const [name, run] of Object.entries(figures)) {
        const start = performance.now();
        run(i);
        if (pass >= WARM_UP) times.get(name)?.push(performance.now() - start);
      }
    }
  }
  return times;
}
