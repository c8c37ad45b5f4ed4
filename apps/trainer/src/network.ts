import { isDeepStrictEqual } from "node:util";
import type { Architecture, Step } from "./architecture.ts";
import { layersOf, type ModelFiles, modelFrom, readModelFiles } from "./layers-model.ts";
import { topologyOf } from "./publish.ts";
import type { Weights } from "./weights.ts";

/** A network of this trainer: its steps, and the weights of those that have any and, last, of the dense layer. */
export interface Network {
  readonly architecture: Architecture;
  readonly layers: readonly Weights[];
}

/**
 * Reads a network that was published, whatever its architecture.
 * @param folder with model.json and its weights, as `npm run export` writes them
 * @throws Error naming the folder, where the network is none of this trainer's
 */
export async function readNetwork(folder: string): Promise<Network> {
  const files = readModelFiles(folder);
  const architecture = layersIn(files).flatMap(stepsOf);
  if (!isDeepStrictEqual(files.modelTopology, topologyOf(architecture))) {
    throw new Error(`${folder}: a network with other layers than those of this trainer's`);
  }
  const model = await modelFrom(files).catch((error: Error) => {
    throw new Error(`${folder}: ${error.message}`, { cause: error });
  });
  model.dispose(); // its weights are those of its layers
  return { architecture, layers: layersOf(files) };
}

interface LayerConfig {
  readonly class_name?: string;
  readonly config?: {
    readonly filters?: number;
    readonly kernel_size?: readonly [number, number];
    readonly strides?: readonly [number, number];
    readonly activation?: string;
  };
}

const layersIn = ({ modelTopology }: ModelFiles): readonly LayerConfig[] => {
  const topology = modelTopology as { model_config?: { config?: { layers?: LayerConfig[] } } };
  return topology.model_config?.config?.layers ?? [];
};

/** The step that a layer is, as far as it is one. */
function stepsOf({ class_name: kind, config }: LayerConfig): readonly Step[] {
  if (kind === "MaxPooling2D") return [{ kind: "halve" }];
  const { filters = 0, kernel_size: kernel = [0, 0], strides = [0] } = config ?? {};
  if (kind === "DepthwiseConv2D") return [{ kind: "gather", kernel: kernel[0] }];
  if (kind !== "Conv2D") return [];
  const activation = config?.activation === "linear" ? "linear" : "relu";
  return [{ kind: "conv", channels: filters, kernel, stride: strides[0], activation }];
}
