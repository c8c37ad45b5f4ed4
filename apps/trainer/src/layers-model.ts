import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import { reasonOf } from "./write-whole.ts";

/** A tfjs layers model: its `model.json`, and all weights in a row. */
export interface ModelFiles {
  readonly modelTopology: object;
  readonly weightsManifest: readonly {
    readonly paths: string[];
    readonly weights: tf.io.WeightsManifestEntry[];
  }[];
  readonly bytes: ArrayBuffer;
}

/**
 * Reads a folder with `model.json` and the weight files that it names.
 * @throws Error naming the file that is missing or is no layers model
 */
export function readModelFiles(folder: string): ModelFiles {
  const file = join(folder, "model.json");
  const { modelTopology, weightsManifest } = parse(file, read(file).toString("utf8"));
  if (!modelTopology || !weightsManifest) throw new Error(`${file}: not a tfjs layers model`);
  const bytes = Buffer.concat(
    weightsManifest.flatMap(({ paths }) => paths.map((path) => read(join(folder, path)))),
  );
  return {
    modelTopology,
    weightsManifest,
    bytes: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
  };
}

/** wasm without threads, as the guesser runs it. */
export async function startBackend(): Promise<void> {
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  await tf.setBackend("wasm");
}

/** The model ready to run. */
export async function modelFrom({
  modelTopology,
  weightsManifest,
  bytes,
}: ModelFiles): Promise<tf.LayersModel> {
  await startBackend();
  const weightSpecs = weightsManifest.flatMap(({ weights }) => weights);
  return tf.loadLayersModel(tf.io.fromMemory({ modelTopology, weightSpecs, weightData: bytes }));
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Error(`${file}: ${reasonOf(error)}`, { cause: error });
  }
}

function parse(file: string, text: string): Partial<ModelFiles> {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${file}: not JSON, or cut off`);
  }
}
