import { isDeepStrictEqual } from "node:util";
import { LABELS } from "@inkling/guesser/labels";
import * as tf from "@tensorflow/tfjs";
import { ARCHITECTURE } from "./architecture.ts";
import { NOTHING_AS_OFTEN } from "./calibrate.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { type Network, readNetwork } from "./network.ts";
import { tensorsOf } from "./record.ts";
import { checkpointShapes, shapesOf, sizeOf } from "./shapes.ts";
import { shrink } from "./shrink.ts";
import { forward, NORM_EPSILON, NORM_MOMENTUM, type Parameters, variablesOf } from "./tfjs-network.ts";
import type { Parameter, Weights } from "./weights.ts";

/** How many pictures tell what the batch norms must be, and how many what a smaller network must do. */
const MEASURED = 512;
const SHRUNK = 4096;

/**
 * A checkpoint to go on from, out of a network that was published: what `fold.ts` does, undone; a larger one is cut
 * down first. The batch norms get the means and deviations of some pictures, so that they change nothing at first, and
 * what the optimiser knew is lost.
 *
 * @param folder with model.json and its weights, as `npm run export` writes them
 * @param sample makes as many records of pictures to train on as are asked for, or fewer
 * @throws Error naming the folder, where its network is of another architecture and cannot be cut down to this one
 */
export async function unfold(
  folder: string,
  sample: (count: number) => readonly Uint8Array[],
  classes: number,
): Promise<Checkpoint> {
  const network = await readNetwork(folder);
  const same = isDeepStrictEqual(network.architecture, ARCHITECTURE);
  const { pictures, ...others } = tensorsOf(sample(same ? MEASURED : SHRUNK));
  const layers = same ? network.layers : shrink(network, pictures);
  if (!layers) {
    tf.dispose([pictures, ...Object.values(others)]);
    throw new Error(
      `${folder}: a network of another architecture than that of architecture.ts, which it cannot be cut down to`,
    );
  }
  const parameters = variablesOf(unfolded({ architecture: ARCHITECTURE, layers }, classes));
  const some = tf.slice(pictures, 0, Math.min(MEASURED, pictures.shape[0]));
  for (const { name, shape } of shapesOf(classes)) {
    if (name.startsWith("body.") && shape.length > 1) measureNorm(parameters, name, some);
  }
  const values = new Map([...parameters].map(([name, value]) => [name, value.dataSync<"float32">()]));
  tf.dispose([pictures, some, ...Object.values(others), ...parameters.values()]);
  return {
    step: 0,
    seconds: 0,
    final: false,
    parameters: [...checkpointShapes(classes)].map(([name, shape]) => {
      const [part, ...rest] = name.split(".");
      const moment = part?.startsWith("exp");
      const known = moment ? undefined : values.get(rest.join("."));
      return { name, shape, values: known ?? new Float32Array(sizeOf(shape)) };
    }),
  };
}

/**
 * A network that was published as parameters, by the names and in the shapes of `train.py`; its batch norms add a bias
 * and nothing else. The head that only teaches says what the other one does, whichever of the other things it may be.
 */
export function unfolded({ architecture, layers }: Network, classes: number): Parameter[] {
  const left = [...layers];
  let layer = left[0] as Weights;
  return shapesOf(classes, architecture).map(({ name, shape, fill = 0 }) => {
    const values = (): Float32Array => {
      if (name.startsWith("classes.")) return forClasses(layer, shape);
      if (shape.length > 1) {
        layer = left.shift() as Weights;
        return outputsFirst(layer.kernel, shape);
      }
      if (name === "labels.bias") return layer.bias.map(withoutNothingAsOften);
      if (name.endsWith(".bias")) return layer.bias;
      const value = name.endsWith(".weight") ? Math.sqrt(fill + NORM_EPSILON) : fill;
      return new Float32Array(sizeOf(shape)).fill(value);
    };
    return { name, shape, values: values() };
  });
}

/** From [height, width, in, out] to [out, in, height, width], and so from [in, out] to [out, in]. */
function outputsFirst(kernel: Float32Array, [outputs = 1, inputs = 1]: readonly number[]): Float32Array {
  const places = kernel.length / inputs / outputs;
  return Float32Array.from({ length: kernel.length }, (_, to) => {
    const [place, input, output] = [
      to % places,
      Math.floor(to / places) % inputs,
      Math.floor(to / places / inputs),
    ];
    return kernel[(place * inputs + input) * outputs + output] as number;
  });
}

/** The labels' head for all classes: what is none of the labels is as likely to be any of the others. */
function forClasses({ kernel, bias }: Weights, [classes = 1, inputs]: readonly number[]): Float32Array {
  const others = classes - LABELS.length;
  const output = (of: number): number => Math.min(of, LABELS.length);
  if (inputs === undefined) {
    return Float32Array.from({ length: classes }, (_, at) => {
      const own = withoutNothingAsOften(bias[output(at)] as number, output(at));
      return at < LABELS.length ? own : own - Math.log(others);
    });
  }
  return Float32Array.from({ length: classes * inputs }, (_, at) => {
    return kernel[(at % inputs) * bias.length + output(Math.floor(at / inputs))] as number;
  });
}

/** Makes a batch norm divide by what it will measure, and multiply by it again; those before it must do so already. */
function measureNorm(parameters: Parameters, kernel: string, pictures: tf.Tensor4D): void {
  const norm = `body.${Number.parseInt(kernel.slice("body.".length), 10) + 1}`;
  const statistics = new Map<string, tf.Tensor>();
  tf.tidy(() => void forward(parameters, pictures, statistics));
  tf.tidy(() => {
    const set = (part: string, values: (before: tf.Tensor) => tf.Tensor): void => {
      const parameter = parameters.get(`${norm}.${part}`) as tf.Variable;
      parameter.assign(values(parameter));
    };
    const measured = (part: string, before: tf.Tensor): tf.Tensor => {
      const moved = statistics.get(`${norm}.${part}`) as tf.Tensor;
      return tf.div(tf.sub(moved, tf.mul(before, 1 - NORM_MOMENTUM)), NORM_MOMENTUM);
    };
    set("running_mean", (before) => measured("running_mean", before));
    set("running_var", (before) => measured("running_var", before));
    set("weight", () => tf.sqrt(tf.add(parameters.get(`${norm}.running_var`) as tf.Tensor, NORM_EPSILON)));
    set("bias", (before) => tf.add(before, parameters.get(`${norm}.running_mean`) as tf.Tensor));
  });
  tf.dispose([...statistics.values()]);
}

/** Takes back what `calibrated` has added. */
const withoutNothingAsOften = (bias: number, output: number): number =>
  output === LABELS.length ? bias - NOTHING_AS_OFTEN : bias;
