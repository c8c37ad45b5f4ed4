import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { joined, looksAt, opinionOf } from "@inkling/guesser";
import { LABELS } from "@inkling/guesser/labels";
import { RASTER_CHANNELS, RASTER_SIZE, rasterize, type Stroke } from "@inkling/ink";
import * as tf from "@tensorflow/tfjs";
import { modelFrom, readModelFiles } from "./layers-model.ts";
import type { Model } from "./publish.ts";

/** A network as the measures see it. */
export interface Classifier {
  /** Strokes as this network sees them: ours in the order in which they came and in one or more looks, others plain ink. */
  picture(strokes: readonly Stroke[], pen?: number): Float32Array;
  /** Of each picture how sure it is of each of the 100 labels; what these lack to 1 is for none of them. */
  classify(pictures: readonly Float32Array[]): Float32Array[];
}

const BATCH = 250;

/** Plain ink, and ink with its order. */
const INPUTS = [1, RASTER_CHANNELS].map((channels) => `${RASTER_SIZE} x ${RASTER_SIZE} x ${channels}`);

/**
 * A network from a folder with a tfjs layers model (28 x 28 in, plain ink or with its order; probabilities out).
 * `class_names.txt` names its outputs; those that are none of the 100 labels are left out and the rest adds up to 1
 * again. Without it, the outputs are the labels and "none of these", as this trainer publishes them.
 * @throws Error naming the folder and what is wrong with it
 */
export async function loadClassifier(folder: string): Promise<Classifier> {
  const model = await modelFrom(readModelFiles(folder)).catch((error: Error) => {
    throw new Error(`${folder}: ${error.message}`, { cause: error });
  });
  const file = join(folder, "class_names.txt");
  const names = existsSync(file) ? readNames(file) : undefined;
  const outputs = names && outputsOf(file, names);
  const [shape, width] = [model.inputs[0]?.shape.slice(1), model.outputs[0]?.shape.at(-1)];
  if (!shape || !INPUTS.includes(shape.join(" x "))) {
    throw new Error(`${folder}: its pictures are ${shape?.join(" x ")}, not ${INPUTS.join(" or ")}`);
  }
  const wanted = names?.length ?? LABELS.length + 1;
  if (width !== wanted) {
    const told = names ? `${file} names` : "the labels and none of them are";
    throw new Error(`${folder}: the network has ${width} outputs, but ${told} ${wanted}`);
  }
  return classifier(model, outputs);
}

/** A network that has just been made. */
export const classifierOf = async ({ json, weights }: Model): Promise<Classifier> =>
  classifier(await modelFrom({ ...json, bytes: weights.buffer }));

const readNames = (file: string): string[] =>
  readFileSync(file, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((name) => name.trim().replaceAll("_", " "));

/** For each label, which output of the network it is. */
function outputsOf(file: string, names: readonly string[]): number[] {
  return LABELS.map((label) => {
    const at = names.indexOf(label);
    if (at < 0) throw new Error(`${file}: the label ${label} is not among them`);
    return at;
  });
}

function classifier(model: tf.LayersModel, outputs?: readonly number[]): Classifier {
  const channels = model.inputs[0]?.shape[3] ?? 1;
  const run = (pictures: readonly Float32Array[]): Float32Array[] => {
    const pixels = RASTER_SIZE ** 2 * channels;
    const values = joined(pictures);
    const input = tf.tensor4d(values, [values.length / pixels, RASTER_SIZE, RASTER_SIZE, channels]);
    const output = model.predict(input) as tf.Tensor2D;
    const [all, width] = [output.dataSync<"float32">(), output.shape[1]];
    tf.dispose([input, output]);
    let looks = 0;
    return pictures.map(({ length }) => {
      const before = looks;
      looks += length / pixels;
      const row = opinionOf(all.subarray(before * width, looks * width), width);
      if (!outputs) return row.slice(0, LABELS.length);
      const kept = Float32Array.from(outputs, (at) => row[at] as number);
      const sum = kept.reduce((a, b) => a + b, 0) || 1;
      return kept.map((probability) => probability / sum);
    });
  };
  return {
    picture: (strokes, pen) =>
      channels === RASTER_CHANNELS ? looksAt(strokes, pen) : rasterize(strokes, RASTER_SIZE, pen),
    classify(pictures) {
      const rows: Float32Array[] = [];
      for (let i = 0; i < pictures.length; i += BATCH) rows.push(...run(pictures.slice(i, i + BATCH)));
      return rows;
    },
  };
}
