import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import type { Weights } from "./weights.ts";
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
 * @throws Error naming the file that is missing, is no layers model or does not belong to the other
 */
export function readModelFiles(folder: string): ModelFiles {
  const file = join(folder, "model.json");
  const json = parse(file, read(file).toString("utf8"));
  const { modelTopology, weightsManifest, userDefinedMetadata } = json ?? {};
  if (!modelTopology || !weightsManifest) throw new Error(`${file}: not a tfjs layers model`);
  const paths = weightsManifest.flatMap(({ paths }) => paths).map((path) => join(folder, path));
  const bytes = Buffer.concat(paths.map(read));
  const wanted = weightsManifest.flatMap(({ weights }) => weights.map(bytesOf)).reduce((a, b) => a + b, 0);
  if (bytes.length !== wanted) {
    throw new Error(
      `${paths.join(", ")}: ${bytes.length} bytes of weights, but model.json tells of ${wanted}`,
    );
  }
  const { sha256 } = userDefinedMetadata ?? {};
  if (sha256 !== undefined && sha256 !== createHash("sha256").update(bytes).digest("hex")) {
    throw new Error(`${paths.join(", ")}: its checksum is not the one in model.json`);
  }
  return {
    modelTopology,
    weightsManifest,
    bytes: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
  };
}

/** The layers of a network that was published, in order, in the layout of tfjs. */
export function layersOf({ weightsManifest, bytes }: ModelFiles): Weights[] {
  const specs = weightsManifest.flatMap(({ weights }) => weights);
  const tensors = tf.io.decodeWeights(bytes, specs);
  const layers: Weights[] = [];
  for (let i = 0; i + 1 < specs.length; i += 2) {
    const [kernel, bias] = specs.slice(i, i + 2).map(({ name }) => tensors[name]) as [tf.Tensor, tf.Tensor];
    layers.push({
      shape: kernel.shape,
      kernel: kernel.dataSync<"float32">(),
      bias: bias.dataSync<"float32">(),
    });
  }
  tf.dispose(tensors);
  return layers;
}

const VALUE_BYTES: Readonly<Record<string, number>> = {
  uint8: 1,
  bool: 1,
  uint16: 2,
  float16: 2,
  complex64: 8,
};

function bytesOf({ shape, dtype, quantization }: tf.io.WeightsManifestEntry): number {
  return shape.reduce((a, b) => a * b, VALUE_BYTES[quantization?.dtype ?? dtype] ?? 4);
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

type Json = Partial<ModelFiles> & { readonly userDefinedMetadata?: { readonly sha256?: string } };

function parse(file: string, text: string): Json | null {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${file}: not JSON, or cut off`);
  }
}
