import { parseArgs } from "node:util";
import { LABELS } from "@inkling/guesser/labels";
import { loadGuesser } from "@inkling/guesser/node";
import { RASTER_SIZE, rasterize } from "@inkling/ink";
import * as tf from "@tensorflow/tfjs";
import { tracedDrawing } from "./drawing.ts";
import { readQuickdrawJs, userPath } from "./files.ts";
import { readLayersModel } from "./layers-model.ts";

const HELP = `Times one guess in Node, and the forward pass of another tfjs layers model beside it.

npm run bench:guess [-- --peer DIR]

  --peer DIR   a folder with model.json and its weights, 28 x 28 x 1 in
`;

/** Passes over the drawings: the first ones warm up and do not count. */
const WARM_UP = 2;
const COUNTED = 5;

const { values } = parseArgs({
  options: { peer: { type: "string" }, help: { type: "boolean", default: false } },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit();
}

const guesser = await loadGuesser();
const drawings = LABELS.flatMap((label) => {
  const [bitmap] = readQuickdrawJs(label);
  return bitmap ? [tracedDrawing(label, bitmap).strokes()] : [];
});
const pictures = drawings.map((strokes) => rasterize(strokes));

const figures: Record<string, (i: number) => void> = {
  [`ours, strokes to guesses, ${guesser.backend}`]: (i) => void guesser.classify(drawings[i] ?? []),
  "ours, of that the raster": (i) => void rasterize(drawings[i] ?? []),
};
if (values.peer !== undefined) {
  const peer = await readLayersModel(userPath(values.peer));
  figures[`peer, the forward pass alone, ${tf.getBackend()}`] = (i) => {
    const input = tf.tensor4d(pictures[i] as Float32Array, [1, RASTER_SIZE, RASTER_SIZE, 1]);
    const output = peer.predict(input) as tf.Tensor;
    output.dataSync();
    tf.dispose([input, output]);
  };
}

// In turns, so that whatever else the machine does falls on all alike.
const times = new Map(Object.keys(figures).map((name) => [name, [] as number[]]));
for (let pass = 0; pass < WARM_UP + COUNTED; pass++) {
  for (let i = 0; i < drawings.length; i++) {
    for (const [name, run] of Object.entries(figures)) {
      const start = performance.now();
      run(i);
      if (pass >= WARM_UP) times.get(name)?.push(performance.now() - start);
    }
  }
}
for (const [name, millis] of times) {
  const sorted = millis.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)]?.toFixed(3);
  console.log(`${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${sorted.length} times)`);
}
