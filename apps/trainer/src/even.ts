import type { Weights } from "./weights.ts";

const SWEEPS = 10;

/**
 * The same network with its weights spread evenly over its channels, so that one scale for a kernel suits them all:
 * what a channel gives is divided by a factor, and what is made of it in the next layer is multiplied by it, until
 * both are as large (cross-layer equalization: Nagel et al., 2019). It takes layers between which nothing but ReLU,
 * maxima and sums happens.
 */
export function even(layers: readonly Weights[]): Weights[] {
  const evened = layers.map((layer) => ({
    ...layer,
    kernel: layer.kernel.slice(),
    bias: layer.bias.slice(),
  }));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const [i, from] of evened.slice(0, -1).entries()) {
      const to = evened[i + 1] as Weights;
      const [given, taken] = [sizes(from, outputAt), sizes(to, inputAt)];
      const factors = given.map((size, channel) => {
        const factor = Math.sqrt(size / (taken[channel] as number));
        return factor > 0 && Number.isFinite(factor) ? factor : 1; // nothing is given, or nothing is made of it
      });
      const factor = (channel: number): number => factors[channel] as number;
      for (const at of from.kernel.keys())
        from.kernel[at] = (from.kernel[at] as number) / factor(outputAt(from, at));
      for (const at of from.bias.keys()) from.bias[at] = (from.bias[at] as number) / factor(at);
      for (const at of to.kernel.keys()) to.kernel[at] = (to.kernel[at] as number) * factor(inputAt(to, at));
    }
  }
  return evened;
}

type ChannelAt = (layer: Weights, at: number) => number;

const outputAt: ChannelAt = ({ bias }, at) => at % bias.length;
const inputAt: ChannelAt = ({ shape, bias }, at) => {
  const inputs = shape.at(-2) as number;
  return shape.at(-1) === bias.length ? Math.floor(at / bias.length) % inputs : at % inputs; // depthwise
};

/** How large the weights of each channel are: the square root of the mean of their squares. */
function sizes(layer: Weights, channelAt: ChannelAt): number[] {
  const [sums, counts]: [number[], number[]] = [[], []];
  for (const [at, weight] of layer.kernel.entries()) {
    const channel = channelAt(layer, at);
    sums[channel] = (sums[channel] ?? 0) + weight ** 2;
    counts[channel] = (counts[channel] ?? 0) + 1;
  }
  return sums.map((sum, channel) => Math.sqrt(sum / (counts[channel] as number)));
}
