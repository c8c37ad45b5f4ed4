import { createHash } from "node:crypto";
import { LABELS } from "@inkling/guesser/labels";
import { RASTER_CHANNELS, RASTER_SIZE } from "@inkling/ink";
import { ARCHITECTURE, type Architecture, type Step } from "./architecture.ts";
import { even } from "./even.ts";
import type { ModelFiles } from "./layers-model.ts";
import type { Weights } from "./weights.ts";

/** The two files of a tfjs layers model. */
export interface Model {
  readonly json: Omit<ModelFiles, "bytes">;
  readonly weights: Uint8Array<ArrayBuffer>;
}

const WEIGHTS_FILE = "weights.bin";

/**
 * Writes a network as a tfjs layers model, from pictures to how sure it is of each of the labels and, last, of
 * "none of these": kernels as bytes with a scale and an offset each, biases as they are.
 * Format: `io.ModelJSON` and `io.WeightsManifestEntry` of tfjs-core.
 */
export function publish(layers: readonly Weights[], architecture: Architecture = ARCHITECTURE): Model {
  const specs: ModelFiles["weightsManifest"][number]["weights"] = [];
  const parts: Uint8Array[] = [];
  const rest = even(layers);
  const addWeights = (name: string, kernel: string): void => {
    const layer = rest.shift();
    if (!layer) throw new Error(`no weights are left for the layer ${name}`);
    const { bytes, min, scale } = quantise(layer.kernel);
    const quantization = { dtype: "uint8" as const, original_dtype: "float32", min, scale };
    specs.push(
      { name: `${name}/${kernel}`, shape: [...layer.shape], dtype: "float32", quantization },
      { name: `${name}/bias`, shape: [layer.bias.length], dtype: "float32" },
    );
    parts.push(bytes, new Uint8Array(layer.bias.slice().buffer));
  };
  for (const [i, step] of architecture.entries()) {
    if (step.kind !== "halve") addWeights(nameOf(i), step.kind === "conv" ? "kernel" : "depthwise_kernel");
  }
  addWeights("labels", "kernel");
  const weights = concat(parts);
  const json = {
    format: "layers-model",
    generatedBy: "@inkling/trainer",
    convertedBy: null,
    modelTopology: topologyOf(architecture),
    weightsManifest: [{ paths: [WEIGHTS_FILE], weights: specs }],
    userDefinedMetadata: { sha256: createHash("sha256").update(weights).digest("hex") },
  };
  return { json, weights };
}

/** What `model.json` says of a network's layers. */
export function topologyOf(architecture: Architecture): object {
  const steps = architecture.map((step, i) => {
    if (step.kind === "halve") return poolLayer(nameOf(i));
    return step.kind === "conv" ? convLayer(nameOf(i), step, i === 0) : gatherLayer(nameOf(i), step.kernel);
  });
  const flat = { class_name: "Flatten", config: { name: "flat", trainable: true } };
  const layers = [...steps, flat, denseLayer(LABELS.length + 1)]; // the last output: none of these
  return {
    keras_version: "tfjs-layers 4.22.0",
    backend: "tensor_flow.js",
    model_config: { class_name: "Sequential", config: { name: "inkling", layers } },
  };
}

const nameOf = (step: number): string => `layer_${step + 1}`;

/**
 * What rounding does to the result is least, for so many bytes gzipped, where a kernel's steps go with the root of its
 * number of weights: a small kernel costs little. As a share of their root mean square, times that root; such that the
 * guesser with all that it needs comes to less than 500 kB gzipped.
 */
const STEP = 1 / 2350;

/** Bytes for the values of a kernel, `value = byte * scale + min`; fewer than 256 of them where steps are coarse. */
function quantise(kernel: Float32Array): { bytes: Uint8Array; min: number; scale: number } {
  let [min, max] = [0, 0];
  for (const value of kernel) [min, max] = [Math.min(min, value), Math.max(max, value)];
  const norm = Math.sqrt(kernel.reduce((sum, value) => sum + value ** 2, 0)); // is root mean square times root
  if (!Number.isFinite(norm))
    throw new Error("the network's weights are no numbers: its training has diverged");
  const scale = Math.max((max - min) / 255, STEP * norm) || 1;
  return { bytes: Uint8Array.from(kernel, (value) => Math.round((value - min) / scale)), min, scale };
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

const convLayer = (name: string, step: Step & { kind: "conv" }, first: boolean): object => ({
  class_name: "Conv2D",
  config: {
    name,
    ...(first
      ? { batch_input_shape: [null, RASTER_SIZE, RASTER_SIZE, RASTER_CHANNELS], dtype: "float32" }
      : {}),
    filters: step.channels,
    kernel_size: [...step.kernel],
    strides: [step.stride, step.stride],
    dilation_rate: [1, 1],
    padding: "same",
    data_format: "channels_last",
    activation: step.activation,
    use_bias: true,
    trainable: true,
  },
});

const gatherLayer = (name: string, kernel: number): object => ({
  class_name: "DepthwiseConv2D",
  config: {
    name,
    kernel_size: [kernel, kernel],
    strides: [1, 1],
    depth_multiplier: 1,
    padding: "valid",
    data_format: "channels_last",
    activation: "linear",
    use_bias: true,
    trainable: true,
  },
});

const poolLayer = (name: string): object => ({
  class_name: "MaxPooling2D",
  config: {
    name,
    pool_size: [2, 2],
    strides: [2, 2],
    padding: "valid",
    data_format: "channels_last",
    trainable: true,
  },
});

const denseLayer = (units: number): object => ({
  class_name: "Dense",
  config: { name: "labels", units, activation: "softmax", use_bias: true, trainable: true },
});
