import { RASTER_CHANNELS, RASTER_SIZE } from "@inkling/ink";
import * as tf from "@tensorflow/tfjs";
import { beforeAll, expect, it } from "vitest";
import { startBackend } from "./layers-model.ts";
import { createRandom } from "./random.ts";
import { isLearnt, shapesOf, sizeOf } from "./shapes.ts";
import { CLASSES, untrained } from "./testing.ts";
import { forward, type Parameters } from "./tfjs-network.ts";

beforeAll(startBackend);

const random = createRandom(3);
const numbers = (shape: number[]): tf.Tensor =>
  tf.tensor(
    Float32Array.from({ length: sizeOf(shape) }, () => random.uniform(0, 1)),
    shape,
  );

it("learns along its gradients: a small step on each kernel changes the outputs as much as they say", () => {
  const parameters: Parameters = new Map(
    untrained().map(({ name, shape, values }) => [
      name.replace("mean.", ""),
      tf.variable(tf.tensor(values, [...shape]), isLearnt(name)),
    ]),
  );
  const pictures = numbers([8, RASTER_SIZE, RASTER_SIZE, RASTER_CHANNELS]) as tf.Tensor4D;
  const weights = numbers([8, CLASSES]);
  const value = (): tf.Scalar =>
    tf.tidy(() => tf.mean(tf.mul(forward(parameters, pictures, new Map()).classes, weights)));
  const kernels = shapesOf(CLASSES).filter(({ name, shape }) => name.startsWith("body.") && shape.length > 1);
  const { grads } = tf.variableGrads(
    value,
    kernels.map(({ name }) => parameters.get(name) as tf.Variable),
  );
  for (const { name, shape } of kernels) {
    const kernel = parameters.get(name) as tf.Variable;
    const [before, gradient] = [kernel.clone(), grads[kernel.name] as tf.Tensor];
    expect(gradient.shape, name).toEqual(shape);
    const length = tf.norm(gradient).dataSync()[0] as number;
    // Small enough that hardly a ReLU turns over, and large enough for float32.
    const far = (0.0003 * (tf.norm(before).dataSync()[0] as number)) / length;
    const at = (way: number): number => {
      kernel.assign(tf.add(before, tf.mul(gradient, way * far)));
      return value().dataSync()[0] as number;
    };
    const slope = (at(1) - at(-1)) / (2 * far);
    kernel.assign(before);
    expect(slope / length ** 2, name).toBeCloseTo(1, 1);
  }
});
