import { RASTER_CHANNELS } from "@inkling/ink";
import * as tf from "@tensorflow/tfjs";
import { ARCHITECTURE, type Architecture } from "./architecture.ts";
import type { Parameter } from "./weights.ts";

/** Weights by the names and in the shapes of `train.py`: [out, in, height, width] and [out, in]. */
export type Parameters = Map<string, tf.Variable>;

/** A tensor that can be assigned to, for the caller to dispose of. */
export const variableOf = ({ shape, values }: Omit<Parameter, "name">, isLearnt: boolean): tf.Variable =>
  tf.tidy(() => tf.variable(tf.tensor(values.slice(), [...shape]), isLearnt));

/** Tensors of parameters, for the caller to dispose of; none of them is learnt from gradients. */
export const variablesOf = (parameters: readonly Parameter[]): Parameters =>
  new Map(parameters.map((parameter) => [parameter.name, variableOf(parameter, false)]));

export const NORM_EPSILON = 1e-5;
export const NORM_MOMENTUM = 0.1;

/**
 * The logits of both heads.
 * @param statistics given in training: the running means and variances that follow from this batch; the
 * caller disposes of them
 */
export function forward(
  parameters: Parameters,
  pictures: tf.Tensor4D,
  statistics?: Map<string, tf.Tensor>,
  architecture: Architecture = ARCHITECTURE,
): { labels: tf.Tensor2D; classes: tf.Tensor2D } {
  const get = (name: string): tf.Variable => parameters.get(name) as tf.Variable;
  const normalise = (x: tf.Tensor, name: string): tf.Tensor => {
    const [mean, variance] = [get(`${name}.running_mean`), get(`${name}.running_var`)];
    const now = statistics ? tf.moments(x, [0, 1, 2].slice(0, x.rank - 1)) : { mean, variance };
    if (statistics) {
      const count = x.size / mean.size;
      const run = (old: tf.Tensor, fresh: tf.Tensor): tf.Tensor =>
        tf.keep(tf.add(tf.mul(old, 1 - NORM_MOMENTUM), tf.mul(fresh, NORM_MOMENTUM)));
      statistics.set(`${name}.running_mean`, run(mean, now.mean));
      statistics.set(`${name}.running_var`, run(variance, tf.mul(now.variance, count / (count - 1))));
    }
    const scale = tf.mul(get(`${name}.weight`), tf.rsqrt(tf.add(now.variance, NORM_EPSILON)));
    return tf.add(tf.mul(tf.sub(x, now.mean), scale), get(`${name}.bias`));
  };

  let x: tf.Tensor = pictures;
  let module = 0;
  for (const step of architecture) {
    if (step.kind === "halve") {
      x = tf.maxPool(x as tf.Tensor4D, 2, 2, "valid");
      module++;
      continue;
    }
    const weight = get(`body.${module}.weight`);
    const kernel = tf.transpose(weight, [2, 3, 1, 0]) as tf.Tensor4D;
    if (step.kind === "conv") {
      x = normalise(convolve(x as tf.Tensor4D, kernel, step.stride), `body.${module + 1}`);
      module += 2;
      if (step.activation === "linear") continue;
      x = tf.relu(x);
      module++;
    } else {
      // As large as the picture: a weighted sum.
      x = normalise(
        tf.sum(tf.mul(x, tf.reshape(kernel, [1, step.kernel, step.kernel, -1])), [1, 2], true),
        `body.${module + 1}`,
      );
      module += 2;
    }
  }
  const features = tf.reshape(x, [pictures.shape[0], -1]) as tf.Tensor2D;
  const head = (name: string): tf.Tensor2D =>
    tf.add(tf.matMul(features, get(`${name}.weight`) as tf.Tensor, false, true), get(`${name}.bias`));
  return { labels: head("labels"), classes: head("classes") };
}

/**
 * A convolution with gradients put together from what the wasm backend is quick at: it has no kernel for that
 * by the filter, and only a slow one for that by the input.
 */
function convolve(input: tf.Tensor4D, kernel: tf.Tensor4D, stride: number): tf.Tensor {
  const [height, width, inputs, outputs] = kernel.shape;
  const [top, left] = [Math.floor((height - 1) / 2), Math.floor((width - 1) / 2)];
  const pad: tf.backend_util.ExplicitPadding = [
    [0, 0],
    [top, top],
    [left, left],
    [0, 0],
  ];
  const op = tf.customGrad((x, w, save) => {
    const value = tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, stride, pad, "NHWC", 1, "floor");
    (save as tf.GradSaveFunc)([x as tf.Tensor, w as tf.Tensor]);
    const gradFunc = (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [x, w] = saved as [tf.Tensor4D, tf.Tensor4D];
      return [byInput(dy as tf.Tensor4D, x.shape, w), byKernel(dy as tf.Tensor4D, x)];
    };
    return { value, gradFunc };
  });
  return op(input, kernel);

  /** The convolution of the gradient, with zeros where the stride left something out, with the mirrored kernel. */
  function byInput(dy: tf.Tensor4D, shape: readonly number[], w: tf.Tensor4D): tf.Tensor {
    if (inputs === RASTER_CHANNELS) return tf.zeros([...shape]); // the picture itself has nothing to learn
    const [count, rows, columns] = dy.shape;
    const gap: [number, number] = [0, stride - 1];
    const apart = tf.reshape(
      tf.pad(tf.reshape(dy, [count * rows, 1, columns, outputs]), [[0, 0], gap, [0, 0], [0, 0]]),
      [count * rows * stride, columns, 1, outputs],
    );
    const dilated = tf.reshape(tf.pad(apart, [[0, 0], [0, 0], gap, [0, 0]]), [
      count,
      rows * stride,
      columns * stride,
      outputs,
    ]) as tf.Tensor4D;
    const framed = tf.pad(dilated, [
      [0, 0],
      frame(shape[1] as number, height, top, rows),
      frame(shape[2] as number, width, left, columns),
      [0, 0],
    ]);
    const mirrored = tf.transpose(tf.reverse(w, [0, 1]), [0, 1, 3, 2]) as tf.Tensor4D;
    return tf.conv2d(framed as tf.Tensor4D, mirrored, 1, "valid");
  }

  /** How many zeros there must be before and after what the gradient has along one side of the picture. */
  function frame(picture: number, side: number, padded: number, gradients: number): [number, number] {
    const before = side - 1 - padded;
    return [before, picture + padded - gradients * stride];
  }

  /** The convolution of the input with the gradient: channels and pictures have changed places. */
  function byKernel(dy: tf.Tensor4D, x: tf.Tensor4D): tf.Tensor {
    const pictures = tf.transpose(x, [3, 1, 2, 0]) as tf.Tensor4D;
    const filter = tf.transpose(dy, [1, 2, 0, 3]) as tf.Tensor4D;
    const product = tf.conv2d(pictures, filter, 1, pad, "NHWC", stride, "floor");
    return tf.transpose(product, [1, 2, 0, 3]);
  }
}
