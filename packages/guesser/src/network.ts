import {
  fused,
  io,
  maxPool,
  mean,
  reshape,
  softmax,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
  tidy,
} from "@tensorflow/tfjs-core";

/** The `model.json` of a tfjs *layers* model, sequential, as far as it is read here. */
export interface ModelJson {
  readonly modelTopology: {
    readonly model_config: { readonly config: { readonly layers: readonly LayerJson[] } };
  };
  readonly weightsManifest: readonly { readonly weights: readonly io.WeightsManifestEntry[] }[];
  readonly userDefinedMetadata?: { readonly sha256?: string };
}

interface LayerJson {
  readonly class_name: string;
  readonly config: LayerConfig;
}

interface LayerConfig {
  readonly name: string;
  readonly activation?: string;
  readonly padding?: string;
  readonly strides?: readonly [number, number];
  readonly pool_size?: readonly [number, number];
}

/** A network ready to run: from pictures [n, size, size, channels] to probabilities [n, labels]. */
export interface Network {
  /** The caller disposes of the result. */
  run(input: Tensor4D): Tensor2D;
  dispose(): void;
}

type Layer = (input: Tensor) => Tensor;

/**
 * Builds a network from a tfjs layers model, sequential and of the few layer classes that the guesser
 * uses, with functional operations only: tfjs-layers would be twice the download of all the rest.
 *
 * @param weights the bytes of the model's weight file, quantised as the manifest says
 * @throws Error where it is no such model, or naming the layer, activation or weight that it cannot use
 */
export function readNetwork(model: ModelJson, weights: ArrayBuffer): Network {
  const { layers: described } = model?.modelTopology?.model_config?.config ?? {};
  if (!Array.isArray(described) || !Array.isArray(model.weightsManifest)) {
    throw new Error("the model is no sequential tfjs layers model");
  }
  const entries = model.weightsManifest.flatMap((group) => group.weights);
  const wanted = entries.map(bytesOf).reduce((a, b) => a + b, 0);
  if (weights.byteLength !== wanted) {
    throw new Error(`the model has ${weights.byteLength} bytes of weights, but should have ${wanted}`);
  }
  const tensors = io.decodeWeights(weights, entries);
  const layers = described.map((layer) => readLayer(layer, tensors));
  return {
    run: (input) => tidy(() => layers.reduce<Tensor>((x, layer) => layer(x), input) as Tensor2D),
    dispose: () => {
      for (const tensor of Object.values(tensors)) tensor.dispose();
    },
  };
}

const bytesOf = ({ shape, dtype, quantization }: io.WeightsManifestEntry): number =>
  shape.reduce((a, b) => a * b, (quantization?.dtype ?? dtype) === "uint8" ? 1 : 4);

function readLayer({ class_name, config }: LayerJson, tensors: Readonly<Record<string, Tensor>>): Layer {
  const weight = <T extends Tensor>(part: string): T => {
    const tensor = tensors[`${config.name}/${part}`];
    if (!tensor) throw new Error(`the model has no weights ${config.name}/${part}`);
    return tensor as T;
  };
  switch (class_name) {
    case "InputLayer":
      return (input) => input;
    case "Conv2D": {
      const [filter, bias] = [weight<Tensor4D>("kernel"), weight("bias")];
      const [strides, pad, activation] = [pair(config.strides), padding(config), activationOf(config)];
      return (input) => fused.conv2d({ x: input as Tensor4D, filter, strides, pad, bias, activation });
    }
    case "DepthwiseConv2D": {
      const [filter, bias] = [weight<Tensor4D>("depthwise_kernel"), weight("bias")];
      const [strides, pad, activation] = [pair(config.strides), padding(config), activationOf(config)];
      return (input) =>
        fused.depthwiseConv2d({ x: input as Tensor4D, filter, strides, pad, bias, activation });
    }
    case "Flatten":
      return (input) => reshape(input, [input.shape[0] ?? 1, -1]);
    case "MaxPooling2D": {
      const [size, pad] = [pair(config.pool_size), padding(config)];
      const strides = pair(config.strides ?? config.pool_size);
      return (input) => maxPool(input as Tensor4D, size, strides, pad);
    }
    case "GlobalAveragePooling2D":
      return (input) => mean(input, [1, 2]);
    case "Dense": {
      const [b, bias] = [weight<Tensor2D>("kernel"), weight("bias")];
      if (config.activation === "softmax") {
        return (input) => softmax(fused.matMul({ a: input as Tensor2D, b, bias }));
      }
      const activation = activationOf(config);
      return (input) => fused.matMul({ a: input as Tensor2D, b, bias, activation });
    }
    default:
      throw new Error(`the model's layer ${config.name} is a ${class_name}, which the guesser does not know`);
  }
}

const pair = (sizes: readonly [number, number] = [1, 1]): [number, number] => [...sizes];

function padding({ name, padding = "valid" }: LayerConfig): "same" | "valid" {
  if (padding === "same" || padding === "valid") return padding;
  throw new Error(`the model's layer ${name} pads by "${padding}", which the guesser does not know`);
}

function activationOf({ name, activation = "linear" }: LayerConfig): "linear" | "relu" {
  if (activation === "linear" || activation === "relu") return activation;
  throw new Error(
    `the model's layer ${name} has the activation "${activation}", which the guesser does not know`,
  );
}
