import type { Weights } from "./weights.ts";

/**
 * The kernels and biases of a network's layers as `train.py` reads them, one after the other: axes in
 * PyTorch's order ([out, in, height, width] and [out, in]), the opposite of what `fold` does.
 */
export function unfold(layers: readonly Weights[]): Float32Array {
  return Float32Array.from(layers.flatMap((layer) => [...kernelOf(layer), ...layer.bias]));
}

function kernelOf({ shape, kernel }: Weights): number[] {
  // A dense kernel is a convolution of one pixel; in a depthwise one the channels are the outputs.
  const [height, width, a, b] = (shape.length === 2 ? [1, 1, ...shape] : shape) as [
    number,
    number,
    number,
    number,
  ];
  const [inputs, outputs] = b === 1 ? [1, a] : [a, b];
  const values: number[] = [];
  for (let o = 0; o < outputs; o++) {
    for (let i = 0; i < inputs; i++) {
      for (let at = 0; at < height * width; at++)
        values.push(kernel[(at * inputs + i) * outputs + o] as number);
    }
  }
  return values;
}
