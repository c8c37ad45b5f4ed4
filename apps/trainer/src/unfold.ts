import { LABELS } from "@inkling/guesser/labels";
import * as tf from "@tensorflow/tfjs";
import { NOTHING_AS_OFTEN } from "./calibrate.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { layersOf, readModelFiles, startBackend } from "./layers-model.ts";
import type { Random } from "./random.ts";
import { tensorsOf } from "./record.ts";
import { checkpointShapes, freshValues, shapesOf, sizeOf } from "./shapes.ts";
import { forward, NORM_EPSILON, NORM_MOMENTUM, type Parameters } from "./tfjs-network.ts";
import type { Weights } from "./weights.ts";

/**
 * A checkpoint to go on from, out of a network that was published: what `fold.ts` does, undone. The batch norms get
 * the means and deviations of some pictures, so that they change nothing at first; the head that only teaches begins
 * anew, and what the optimiser knew is lost.
 *
 * @param folder with model.json and its weights, as `npm run export` writes them
 * @param records of pictures to train on; some hundred
 * @throws Error naming the folder, where its network is of another architecture
 */
export async function unfold(
  folder: string,
  records: readonly Uint8Array[],
  classes: number,
  random: Random,
): Promise<Checkpoint> {
  await startBackend();
  const layers = layersOf(readModelFiles(folder));
  const shapes = shapesOf(classes);
  const kernels = shapes.filter(({ name, shape }) => shape.length > 1 && !name.startsWith("classes."));
  const fits = kernels.map(({ shape }, i) => layers[i]?.kernel.length === sizeOf(shape));
  if (layers.length !== kernels.length || fits.includes(false)) {
    throw new Error(`${folder}: a network of another architecture than that of architecture.ts`);
  }
  const parameters: Parameters = new Map(
    shapes.map((one) => [one.name, tf.variable(tf.tensor(freshValues(one, random), one.shape), false)]),
  );
  const { pictures, ...others } = tensorsOf(records);
  for (const [i, { name, shape }] of kernels.entries()) {
    const layer = layers[i] as Weights;
    set(parameters, name, outputsFirst(layer.kernel, shape));
    if (name.startsWith("body.")) measureNorm(parameters, name, layer.bias, pictures);
    else set(parameters, "labels.bias", layer.bias.map(withNothingAsOften));
  }
  const values = new Map([...parameters].map(([name, value]) => [name, value.dataSync<"float32">()]));
  tf.dispose([pictures, others, ...parameters.values()]);
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

function set(parameters: Parameters, name: string, values: Float32Array): void {
  const parameter = parameters.get(name) as tf.Variable;
  tf.tidy(() => parameter.assign(tf.tensor(values, parameter.shape)));
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

/** Makes the batch norm after a kernel add the bias and nothing else; those before it must be measured already. */
function measureNorm(
  parameters: Parameters,
  kernel: string,
  bias: Float32Array,
  pictures: tf.Tensor4D,
): void {
  const norm = `body.${Number.parseInt(kernel.slice("body.".length), 10) + 1}`;
  for (const part of ["running_mean", "running_var"])
    set(
      parameters,
      `${norm}.${part}`,
      bias.map(() => 0),
    );
  const statistics = new Map<string, tf.Tensor>();
  tf.tidy(() => void forward(parameters, pictures, statistics));
  const [mean, variance] = ["running_mean", "running_var"].map((part) =>
    statistics
      .get(`${norm}.${part}`)
      ?.dataSync<"float32">()
      .map((value) => value / NORM_MOMENTUM),
  ) as [Float32Array, Float32Array];
  tf.dispose([...statistics.values()]);
  set(parameters, `${norm}.running_mean`, mean);
  set(parameters, `${norm}.running_var`, variance);
  set(
    parameters,
    `${norm}.weight`,
    variance.map((value) => Math.sqrt(value + NORM_EPSILON)),
  );
  set(
    parameters,
    `${norm}.bias`,
    bias.map((value, i) => value + (mean[i] as number)),
  );
}

/** Takes back what `calibrated` has added. */
const withNothingAsOften = (bias: number, output: number): number =>
  output === LABELS.length ? bias - NOTHING_AS_OFTEN : bias;
