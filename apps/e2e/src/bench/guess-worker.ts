// A worker that times itself, as `browser.ts` bundles it: without what a message takes from and to the page.
import { createGuesser } from "@inkling/guesser";
import { RASTER_SIZE, rasterize, type Stroke } from "@inkling/ink";
import { loadLayersModel, type Tensor, tensor4d } from "@tensorflow/tfjs";

/** What it is to time: addresses of folders end in a slash. */
export interface GuessTask {
  /** Where our model.json and weights.bin are, and the WebAssembly of tfjs. */
  readonly own: string;
  /** Where another network's model.json is: 28 x 28 x 1 in. */
  readonly peer: string | undefined;
  readonly drawings: readonly (readonly Stroke[])[];
}

/** Milliseconds, one for each drawing. */
export interface GuessTimes {
  /** From strokes to guesses. */
  readonly own: readonly number[];
  /** The forward pass alone. */
  readonly peer: readonly number[];
}

addEventListener("message", async ({ data }: MessageEvent<GuessTask>) => {
  const [model, weights] = await Promise.all([
    fetch(`${data.own}model.json`).then((response) => response.json()),
    fetch(`${data.own}weights.bin`).then((response) => response.arrayBuffer()),
  ]);
  const guesser = await createGuesser({ model, weights, wasmPath: data.own });
  const peer = data.peer === undefined ? undefined : await loadLayersModel(`${data.peer}model.json`);
  const times = { own: [] as number[], peer: [] as number[] };
  for (const strokes of data.drawings) {
    times.own.push(timeOf(() => void guesser.classify(strokes)));
    const picture = rasterize(strokes);
    const forward = (): void => {
      const input = tensor4d(picture, [1, RASTER_SIZE, RASTER_SIZE, 1]);
      const output = peer?.predict(input) as Tensor;
      output.dataSync();
      input.dispose();
      output.dispose();
    };
    if (peer) times.peer.push(timeOf(forward));
  }
  postMessage(times satisfies GuessTimes);
});

function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
