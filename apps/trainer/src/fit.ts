import * as tf from "@tensorflow/tfjs";
import { CholeskyDecomposition, inverse, Matrix, SingularValueDecomposition } from "ml-matrix";
import type { Step } from "./architecture.ts";
import type { Weights } from "./weights.ts";

export type Convolution = Step & { readonly kind: "conv" };
/** Batches of pictures, or of what was made of them. */
type Batches = readonly tf.Tensor4D[];
type Shape4D = [height: number, width: number, inputs: number, outputs: number];

/** What is added to the squares of the inputs, as a share of their mean: keeps a fit from what is mere chance. */
const RIDGE = 1e-4;
const LEAST_SIZE = 1e-6; // of an input that is always 0

/** A convolution with "same" padding, before its activation. */
export function convolve(seen: tf.Tensor4D, { shape, kernel, bias }: Weights, stride: number): tf.Tensor4D {
  const filter = tf.tensor4d(kernel, shape as Shape4D);
  return tf.add(tf.conv2d(seen, filter, stride, frame(shape), "NHWC", 1, "floor"), tf.tensor1d(bias));
}

/**
 * A convolution by least squares, from what it sees to what is wished for before its activation.
 * @param kept the channels of what is wished for, if not all
 */
export function fit(seen: Batches, step: Convolution, wished: Batches, kept?: readonly number[]): Weights {
  const wishes = (batch: number): tf.Tensor2D => {
    const wish = wished[batch] as tf.Tensor4D;
    const all = tf.reshape(wish, [-1, wish.shape[3]]) as tf.Tensor2D;
    return kept ? tf.gather(all, [...kept], 1) : all;
  };
  const all = products(seen.length, (batch) => {
    const one = patches(seen[batch] as tf.Tensor4D, step);
    return [one, tf.concat2d([one, wishes(batch)], 1)];
  });
  const last = all.rows - 1;
  const squares = ridged(all.subMatrix(0, last, 0, last));
  const mixed = all.subMatrix(0, last, all.rows, all.columns - 1);
  const solved = new CholeskyDecomposition(squares).solve(mixed);
  const [height, width] = step.kernel;
  const [inputs, outputs] = [(solved.rows - 1) / height / width, solved.columns];
  const numbers = Float32Array.from(solved.to1DArray());
  return {
    shape: [height, width, inputs, outputs],
    kernel: numbers.slice(0, -outputs),
    bias: numbers.slice(-outputs),
  };
}

/**
 * The first of two kernels that do nearly what one does, columns and then rows: those singular vectors of it that tell
 * the most, given how large its inputs are (Jaderberg et al., 2014).
 * @param channels how many there are between: at most as many as the kernel has columns, or rows
 */
export function columnsOf({ shape, kernel }: Weights, seen: Batches, channels: number): Weights {
  const [height, width, inputs, outputs] = shape as Shape4D;
  const size = sizesOf(seen);
  const unfolded = new Matrix(height * inputs, width * outputs);
  for (const [at, weight] of kernel.entries()) {
    const [output, input] = [at % outputs, Math.floor(at / outputs) % inputs];
    const place = Math.floor(at / outputs / inputs);
    const row = Math.floor(place / width) * inputs + input;
    unfolded.set(row, (place % width) * outputs + output, weight * (size[input] as number));
  }
  const { leftSingularVectors, diagonal } = new SingularValueDecomposition(unfolded, { autoTranspose: true });
  const columns = Float32Array.from({ length: height * inputs * channels }, (_, at) => {
    const [row, channel] = [Math.floor(at / channels), at % channels];
    const vector = leftSingularVectors.get(row, channel) * Math.sqrt(diagonal[channel] as number);
    return vector / (size[row % inputs] as number);
  });
  return { shape: [height, 1, inputs, channels], kernel: columns, bias: new Float32Array(channels) };
}

/**
 * The channels that a convolution can do with best: one after the other, that one is left out without which it errs
 * least when all others are fitted anew (optimal brain surgeon: Hassibi & Stork, 1993).
 */
export function leastMissed(seen: Batches, step: Convolution, weights: Weights, count: number): number[] {
  const [, , channels, outputs] = weights.shape as Shape4D;
  const squares = ridged(
    products(seen.length, (batch) => {
      const one = patches(seen[batch] as tf.Tensor4D, step);
      return [one, one];
    }),
  );
  const kernel = Matrix.from1DArray(squares.rows, outputs, [...weights.kernel, ...weights.bias]);
  const inverted = inverse(squares);
  let kept = upTo(channels);
  const withoutIt = (channel: number) => {
    const rows = upTo(step.kernel[0] * step.kernel[1]).map((place) => place * channels + channel);
    const own = kernel.selection(rows, upTo(outputs));
    const block = inverse(inverted.selection(rows, rows));
    return { channel, rows, block, own, error: own.dot(block.mmul(own)) };
  };
  while (kept.length > count) {
    const { channel, rows, block, own } = kept
      .map(withoutIt)
      .reduce((one, other) => (other.error < one.error ? other : one));
    const effect = inverted.selection(upTo(squares.rows), rows);
    const change = effect.mmul(block);
    kernel.sub(change.mmul(own));
    inverted.sub(change.mmul(effect.transpose()));
    kept = kept.filter((other) => other !== channel);
  }
  return kept;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

const frame = ([height = 1, width = 1]: readonly number[]): [
  [number, number],
  [number, number],
  [number, number],
  [number, number],
] => {
  const [down, across] = [(height - 1) / 2, (width - 1) / 2];
  return [
    [0, 0],
    [down, down],
    [across, across],
    [0, 0],
  ];
};

/** What a kernel sees at each place, in the order of its weights, and a 1 for the bias. */
function patches(seen: tf.Tensor4D, { kernel, stride }: Convolution): tf.Tensor2D {
  const [height, width] = kernel;
  const [count, rows, columns, channels] = seen.shape;
  const framed = tf.pad(seen, frame(kernel));
  const parts = upTo(height * width).map((place) => {
    const [top, left] = [Math.floor(place / width), place % width];
    const end = [count, top + rows, left + columns, channels];
    return tf.stridedSlice(framed, [0, top, left, 0], end, [1, stride, stride, 1]);
  });
  const all = tf.reshape(tf.concat(parts, 3), [-1, height * width * channels]) as tf.Tensor2D;
  return tf.concat2d([all, tf.ones([all.shape[0], 1])], 1);
}

/** The sum over all batches of two factors' product, the first one transposed. */
function products(count: number, factors: (batch: number) => readonly [tf.Tensor2D, tf.Tensor2D]): Matrix {
  return upTo(count)
    .map((batch) => {
      const product = tf.tidy(() => {
        const [one, other] = factors(batch);
        return tf.matMul(tf.transpose(one), other) as tf.Tensor2D;
      });
      const matrix = Matrix.from1DArray(product.shape[0], product.shape[1], product.dataSync());
      product.dispose();
      return matrix;
    })
    .reduce((sum, matrix) => sum.add(matrix));
}

/** The same both ways to the last bit, and with a little on the diagonal, so that there is an inverse. */
function ridged(squares: Matrix): Matrix {
  const ridge = Matrix.eye(squares.rows, squares.rows, (RIDGE * squares.trace()) / squares.rows);
  return Matrix.add(squares, squares.transpose()).mul(0.5).add(ridge);
}

/** Of each channel, the square root of the mean of its squares. */
function sizesOf(seen: Batches): readonly number[] {
  const means = seen.map((batch) => tf.tidy(() => tf.mean(tf.square(batch), [0, 1, 2]).dataSync()));
  return upTo(means[0]?.length ?? 0).map(
    (channel) =>
      LEAST_SIZE + Math.sqrt(means.reduce((sum, mean) => sum + (mean[channel] as number), 0) / means.length),
  );
}
