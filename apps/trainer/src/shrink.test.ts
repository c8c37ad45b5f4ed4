import { LABELS } from "@inkling/guesser/labels";
import { RASTER_CHANNELS, RASTER_SIZE } from "@inkling/ink";
import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Architecture, Step } from "./architecture.ts";
import { startBackend } from "./layers-model.ts";
import type { Network } from "./network.ts";
import { createRandom } from "./random.ts";
import { shrink } from "./shrink.ts";
import { CLASSES } from "./testing.ts";
import { forward, variablesOf } from "./tfjs-network.ts";
import { unfolded } from "./unfold.ts";
import type { Weights } from "./weights.ts";

const [FIRST, SECOND, THIRD, HIDDEN] = [6, 5, 10, 12];
const conv = (channels: number, kernel: readonly [number, number] = [3, 3], stride = 1): Step => ({
  kind: "conv",
  channels,
  kernel,
  stride,
  activation: "relu",
});
const columns = (channels: number): Step => ({ ...conv(channels, [3, 1]), activation: "linear" }) as Step;
const HALVE: Step = { kind: "halve" };
const END: Architecture = [
  HALVE,
  conv(THIRD, [3, 3], 2),
  { kind: "gather", kernel: 4 },
  conv(HIDDEN, [1, 1]),
];
const WIDE: Architecture = [conv(FIRST), HALVE, conv(SECOND), ...END];

const random = createRandom(5);
const numbers = (length: number, spread: number): Float32Array =>
  Float32Array.from({ length }, () => random.uniform(-spread, spread));
const layer = (...shape: [number, number, number, number] | [number, number]): Weights => ({
  shape,
  kernel: numbers(
    shape.reduce((a, b) => a * b, 1),
    Math.sqrt(6 / shape.slice(0, -1).reduce((a, b) => a * b, 1)),
  ),
  bias: numbers(shape.length === 4 && shape[3] === 1 ? shape[2] : (shape.at(-1) as number), 0.3),
});
const wide: Network = {
  architecture: WIDE,
  layers: [
    layer(3, 3, RASTER_CHANNELS, FIRST),
    layer(3, 3, FIRST, SECOND),
    layer(3, 3, SECOND, THIRD),
    layer(4, 4, THIRD, 1),
    layer(1, 1, THIRD, HIDDEN),
    layer(HIDDEN, LABELS.length + 1),
  ],
};
const replaced = (at: number, kernel: Float32Array): Network => ({
  ...wide,
  layers: wide.layers.map((layer, i) => (i === at ? { ...layer, kernel } : layer)),
});

let pictures: tf.Tensor4D;
let unseen: tf.Tensor4D;

beforeAll(async () => {
  await startBackend();
  const some = (count: number): tf.Tensor4D => {
    const shape: [number, number, number, number] = [count, RASTER_SIZE, RASTER_SIZE, RASTER_CHANNELS];
    return tf.relu(tf.tensor4d(numbers(count * RASTER_SIZE ** 2 * RASTER_CHANNELS, 1), shape));
  };
  [pictures, unseen] = [some(80), some(20)];
});

function outputsOf(network: Network): Float32Array {
  const parameters = variablesOf(unfolded(network, CLASSES));
  return tf.tidy(() =>
    forward(parameters, unseen, undefined, network.architecture).labels.dataSync<"float32">(),
  );
}

/** How far the outputs of what was made of a network are from its own: 0 the same, 1 as far as their mean is. */
function error(network: Network, architecture: Architecture): number {
  const layers = shrink(network, pictures, architecture);
  const [made, own] = [outputsOf({ architecture, layers: layers ?? [] }), outputsOf(network)];
  const mean = own.reduce((a, b) => a + b, 0) / own.length;
  const squares = (of: (at: number) => number): number => own.reduce((sum, _, at) => sum + of(at) ** 2, 0);
  return (
    squares((at) => (made[at] ?? Number.NaN) - (own[at] as number)) /
    squares((at) => (own[at] as number) - mean)
  );
}

describe("what is made of a larger network sees", () => {
  it("the same, where it is as large", () => {
    expect(error(wide, WIDE)).toBeLessThan(1e-4);
  });

  it("the same, where columns and then rows have all the channels between that they need", () => {
    expect(error(wide, [conv(FIRST), HALVE, columns(15), conv(SECOND, [1, 3]), ...END])).toBeLessThan(1e-4);
  });

  it("nearly the same where they have fewer, and less so the fewer there are", () => {
    const errors = [9, 6, 3].map((between) =>
      error(wide, [conv(FIRST), HALVE, columns(between), conv(SECOND, [1, 3]), ...END]),
    ) as [number, number, number];
    expect(errors[0]).toBeLessThan(0.1);
    expect(errors[1]).toBeGreaterThan(errors[0]);
    expect(errors[2]).toBeGreaterThan(errors[1]);
    expect(errors[2]).toBeLessThan(1);
  });

  it("nearly the same where filters are fewer before columns and rows, and where rows are", () => {
    const [before, after] = [
      error(wide, [conv(FIRST - 1), HALVE, columns(12), conv(SECOND, [1, 3]), ...END]),
      error(wide, [conv(FIRST), HALVE, columns(12), conv(SECOND - 1, [1, 3]), ...END]),
    ];
    expect(before).toBeLessThan(0.3);
    expect(after).toBeLessThan(0.3);
  });

  it("the same where rows take the larger stride", () => {
    const strided: Architecture = [conv(FIRST), HALVE, conv(SECOND, [3, 3], 2), ...END.slice(1)];
    const split = [conv(FIRST), HALVE, columns(15), conv(SECOND, [1, 3], 2), ...END.slice(1)];
    expect(error({ ...wide, architecture: strided }, split)).toBeLessThan(1e-4);
  });

  it("the same without those filters that the next convolution makes nothing of, and others that are doubles", () => {
    const idle = replaced(
      1,
      wide.layers[1]?.kernel.map((weight, at) => (Math.floor(at / SECOND) % FIRST === 2 ? 0 : weight)) ??
        new Float32Array(),
    );
    const kernel = wide.layers[0]?.kernel ?? new Float32Array();
    const double = kernel.map((weight, at) => (at % FIRST === 4 ? (kernel[at - 3] as number) : weight));
    const bias = wide.layers[0]?.bias.slice() ?? new Float32Array();
    bias[4] = bias[1] as number;
    const layers = [{ ...(idle.layers[0] as Weights), kernel: double, bias }, ...idle.layers.slice(1)];
    const both = { architecture: WIDE, layers };
    expect(error(both, [conv(FIRST - 2), HALVE, conv(SECOND), ...END])).toBeLessThan(1e-4);
    expect(error(both, [conv(FIRST - 3), HALVE, conv(SECOND), ...END])).toBeGreaterThan(1e-3);
  });
});

it.each<[string, Architecture]>([
  ["has more filters", [conv(FIRST + 1), HALVE, conv(SECOND), ...END]],
  ["has a larger kernel", [conv(FIRST, [5, 5]), HALVE, conv(SECOND), ...END]],
  ["goes in other steps", [conv(FIRST, [3, 3], 2), HALVE, conv(SECOND), ...END]],
  [
    "sees rows of something else than columns",
    [conv(FIRST), HALVE, columns(4), conv(SECOND, [3, 1]), ...END],
  ],
  [
    "has more between columns and rows than they can fill",
    [conv(4), HALVE, columns(13), conv(SECOND, [1, 3]), ...END],
  ],
  [
    "gathers other filters",
    [conv(FIRST), HALVE, conv(SECOND), HALVE, conv(THIRD - 1, [3, 3], 2), ...END.slice(2)],
  ],
  [
    "has a smaller hidden layer",
    [conv(FIRST), HALVE, conv(SECOND), ...END.slice(0, -1), conv(HIDDEN - 1, [1, 1])],
  ],
  ["is shorter", WIDE.slice(0, -1)],
  ["is longer", [...WIDE, conv(HIDDEN, [1, 1])]],
  ["gathers nothing", [conv(FIRST), HALVE, conv(SECOND)]],
])("nothing is made where the architecture %s", (_, architecture) => {
  expect(shrink(wide, pictures, architecture)).toBeUndefined();
});
