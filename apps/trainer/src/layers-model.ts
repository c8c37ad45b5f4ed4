import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import type { Weights } from "./weights.ts";

interface ModelFiles {
  readonly modelTopology: object;
  readonly weightsManifest: readonly {
    readonly paths: string[];
    readonly weights: tf.io.WeightsManifestEntry[];
  }[];
}

function readFiles(folder: string) {
  const { modelTopology, weightsManifest } = JSON.parse(
    readFileSync(join(folder, "model.json"), "utf8"),
  ) as ModelFiles;
  const bytes = Buffer.concat(
    weightsManifest.flatMap(({ paths }) => paths.map((path) => readFileSync(join(folder, path)))),
  );
  return {
    modelTopology,
    weightSpecs: weightsManifest.flatMap(({ weights }) => weights),
    weightData: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
  };
}

/** wasm without threads, as the guesser runs it. */
async function startBackend(): Promise<void> {
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  await tf.setBackend("wasm");
}

/** A tfjs layers model from a folder with `model.json` and its weight files. */
export async function readLayersModel(folder: string): Promise<tf.LayersModel> {
  await startBackend();
  return tf.loadLayersModel(tf.io.fromMemory(readFiles(folder)));
}

/** The layers' weights of a model that this trainer has published, in the order of the layers. */
export async function readLayers(folder: string): Promise<Weights[]> {
  await startBackend();
  const { weightSpecs, weightData } = readFiles(folder);
  const tensors = tf.io.decodeWeights(weightData, weightSpecs);
  return weightSpecs
    .filter(({ name }) => !name.endsWith("/bias"))
    .map(({ name, shape }) => ({
      shape,
      kernel: tensors[name]?.dataSync() as Float32Array,
      bias: tensors[name.replace(/[^/]+$/, "bias")]?.dataSync() as Float32Array,
    }));
}
