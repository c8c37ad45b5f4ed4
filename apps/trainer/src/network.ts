import { LABELS } from "@inkling/guesser/labels";
import { RASTER_CHANNELS, RASTER_SIZE } from "@inkling/ink";
import type * as tf from "@tensorflow/tfjs";
import type { Architecture, Step } from "./architecture.ts";
import { layersOf, modelFrom, readModelFiles } from "./layers-model.ts";
import type { Weights } from "./weights.ts";

/** A network of this trainer: its steps, and the weights of those that have any and, last, of the dense layer. */
export interface Network {
  readonly architecture: Architecture;
  readonly layers: readonly Weights[];
}

const SHAPE = `${RASTER_SIZE} x ${RASTER_SIZE} x ${RASTER_CHANNELS} to ${LABELS.length + 1}`;

/**
 * Reads a network that was published, whatever its architecture.
 * @param folder with model.json and its weights, as `npm run export` writes them
 * @throws Error naming the folder, where the network is none of this trainer's
 */
export async function readNetwork(folder: string): Promise<Network> {
  const files = readModelFiles(folder);
  const model = await modelFrom(files).catch((error: Error) => {
    throw new Error(`${folder}: ${error.message}`, { cause: error });
  });
  try {
    const shape = `${model.inputs[0]?.shape.slice(1).join(" x ")} to ${model.outputs[0]?.shape.at(-1)}`;
    if (shape !== SHAPE) throw new Error(`${folder}: a network from ${shape}, not from ${SHAPE}`);
    const architecture = model.layers.flatMap((layer) => {
      const steps = stepsOf(layer.getClassName(), layer.getConfig());
      if (!steps)
        throw new Error(`${folder}: its layer ${layer.name} is of a kind that this trainer never makes`);
      return steps;
    });
    return { architecture, layers: layersOf(files) };
  } finally {
    model.dispose();
  }
}

function stepsOf(kind: string, config: tf.serialization.ConfigDict): readonly Step[] | undefined {
  const side = (name: string): number => (config[name] as [number, number])[0];
  switch (kind) {
    case "Conv2D":
      return [
        {
          kind: "conv",
          channels: config.filters as number,
          kernel: config.kernelSize as [number, number],
          stride: side("strides"),
          activation: config.activation as "relu" | "linear",
        },
      ];
    case "MaxPooling2D":
      return [{ kind: "halve" }];
    case "DepthwiseConv2D":
      return [{ kind: "gather", kernel: side("kernelSize") }];
    case "Flatten":
    case "Dense":
      return [];
  }
}
