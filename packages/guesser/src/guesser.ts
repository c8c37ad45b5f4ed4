import { boundsOf, longerSide, pictureOf, RASTER_CHANNELS, RASTER_SIZE, type Stroke } from "@inkling/ink";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { enableProdMode, env, setBackend, tensor4d } from "@tensorflow/tfjs-core";
import { LABELS, type Label } from "./labels.ts";
import { looksAt, opinionOf } from "./looks.ts";
import { type ModelJson, readNetwork } from "./network.ts";

/** What does the arithmetic: WebAssembly, or plain JavaScript, ten to twenty times slower. */
export type Backend = "wasm" | "cpu";

/** A label and what the network thinks of it. */
export interface Guess {
  readonly label: Label;
  /** How probable it is that a drawing of one of the labels, seen so far, is of this one: from 0 to 1, 1 for all together. */
  readonly probability: number;
  /** How probable it would be if every other drawing were of nothing that the network knows: what a verdict asks for. */
  readonly sureness: number;
}

/** The network, loaded and warm. */
export interface Guesser {
  readonly backend: Backend;
  /**
   * What the strokes may show: all labels, the most probable first; `[]` where there is no ink yet, or hardly
   * more than a dot. Synchronous: a millisecond or two on wasm.
   */
  classify(strokes: readonly Stroke[]): readonly Guess[];
  /** Frees the weights; the guesser cannot be used after. */
  dispose(): void;
}

/** Where the guesser finds what it is made of. */
export interface GuesserSource {
  /** The parsed `model.json`. */
  readonly model: unknown;
  /** The bytes of `weights.bin`. */
  readonly weights: ArrayBuffer;
  /** Folder of the `.wasm` files, ending in a slash; without it tfjs looks beside its own code. */
  readonly wasmPath?: string;
  /** The backends to try, in this order; one process has one backend at a time. */
  readonly backends?: readonly Backend[];
}

/** What is smaller than this, in board units, is a dot: a tap of a shaky finger. */
const DOT_UNITS = 16;

/** Numbers in a picture. */
const PIXELS = RASTER_SIZE * RASTER_SIZE * RASTER_CHANNELS;

const BACKENDS = ["wasm", "cpu"] as const;

/**
 * Loads the network on the first backend that starts.
 * @throws Error where the weights are not those of the model, no backend starts, or the model has not an output for
 * each of {@link LABELS} and, as the last, one for "none of these"
 */
export async function createGuesser(source: GuesserSource): Promise<Guesser> {
  await checkWeights(source.model as ModelJson, source.weights);
  enableProdMode(); // no advice on the console, no checks for NaN
  const backend = await startBackend(source.backends ?? BACKENDS, source.wasmPath);
  const network = readNetwork(source.model as ModelJson, source.weights);

  const run = (pixels: Float32Array): Float32Array => {
    const input = tensor4d(pixels, [pixels.length / PIXELS, RASTER_SIZE, RASTER_SIZE, RASTER_CHANNELS]);
    const output = network.run(input);
    const [probabilities, width] = [output.dataSync<"float32">(), output.shape[1]];
    input.dispose();
    output.dispose();
    return opinionOf(probabilities, width);
  };

  const outputs = run(pictureOf([])).length; // also warms up: the first run is the slowest
  if (outputs !== LABELS.length + 1) {
    network.dispose();
    throw new Error(`the model has ${outputs} outputs for ${LABELS.length} labels and none of them`);
  }
  return {
    backend,
    classify: (strokes) => (isDot(strokes) ? [] : rank(run(looksAt(strokes)))),
    dispose: network.dispose,
  };
}

/** A page that came without https has no cryptography; there, only the number of bytes is compared, by `readNetwork`. */
async function checkWeights(model: ModelJson | null, weights: ArrayBuffer): Promise<void> {
  const sha256 = model?.userDefinedMetadata?.sha256;
  if (sha256 === undefined || !globalThis.crypto?.subtle) return;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", weights));
  if (sha256 !== Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("")) {
    throw new Error("the checksum of the weights is not the one in model.json");
  }
}

/** Whether there is nothing to be seen: the network, which sees no sizes, would take a dot for a short line. */
function isDot(strokes: readonly Stroke[]): boolean {
  const bounds = boundsOf(strokes);
  return !bounds || longerSide(bounds) < DOT_UNITS;
}

/** The best `k` of guesses that are in order already. */
export const topK = (guesses: readonly Guess[], k: number): readonly Guess[] => guesses.slice(0, k);

/**
 * Labels by probability; equals stay in the order of {@link LABELS}, so that everybody sees the same.
 * @param outputs of the network: of each label how sure it is, and what these lack to 1 is for none of them
 */
function rank(outputs: Float32Array): Guess[] {
  const sum = outputs.subarray(0, LABELS.length).reduce((a, b) => a + b, 0) || 1;
  return LABELS.map((label, i) => {
    const sureness = outputs[i] as number;
    return { label, probability: sureness / sum, sureness };
  }).sort((a, b) => b.sureness - a.sureness);
}

async function startBackend(backends: readonly Backend[], wasmPath: string | undefined): Promise<Backend> {
  for (const backend of backends) if (await starts(backend, wasmPath)) return backend;
  throw new Error(`none of the backends ${backends.join(", ")} starts`);
}

async function starts(backend: Backend, wasmPath: string | undefined): Promise<boolean> {
  if (backend === "cpu") {
    await import("@tensorflow/tfjs-backend-cpu");
    return setBackend("cpu");
  }
  try {
    // The threaded build hangs in minified bundles, and a network this small has no use for threads.
    env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
    if (wasmPath !== undefined) setWasmPaths(wasmPath);
    return await setBackend("wasm");
  } catch {
    return false; // no WebAssembly here, or its file cannot be had
  }
}
