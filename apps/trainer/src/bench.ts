import { LABELS } from "@inkling/guesser/labels";
import { loadGuesser } from "@inkling/guesser/node";
import { pictureOf, rest } from "@inkling/ink";
import { loadClassifier } from "./classifier.ts";
import { command } from "./command.ts";
import { inkedDrawing } from "./drawing.ts";
import { userPath } from "./files.ts";
import { quickdrawJs } from "./sources.ts";
import { timeInTurns } from "./time.ts";

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
      const [found] = quickdrawJs(label, "test", 1);
      return found ? [inkedDrawing(found.drawing).strokes()] : [];
    });
    const drawingAt = (turn: number) => drawings[turn % drawings.length] ?? [];
    const figures: Record<string, (turn: number) => void> = {
      [`ours, strokes to guesses, ${guesser.backend}`]: (turn) => void guesser.classify(drawingAt(turn)),
      "ours, of that the raster": (turn) => void pictureOf(drawingAt(turn)),
      "ours, once the drawer rests, all looks": (turn) => void guesser.classify(rest(drawingAt(turn))),
    };
    if (values.peer !== undefined) {
      const peer = await loadClassifier(userPath(values.peer));
      const pictures = drawings.map((strokes) => peer.picture(strokes));
      figures["peer, the forward pass alone"] = (turn) =>
        void peer.classify([pictures[turn % pictures.length] as Float32Array]);
    }
    const times = timeInTurns(Object.values(figures), {
      warmUp: WARM_UP * drawings.length,
      counted: COUNTED * drawings.length,
    });
    for (const [i, name] of Object.keys(figures).entries()) {
      const millis = times[i] ?? [];
      const at = (share: number) => millis[Math.floor(share * millis.length)]?.toFixed(3);
      console.log(`${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${millis.length} times)`);
    }
  },
);
