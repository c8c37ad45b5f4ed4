import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LABELS } from "@inkling/guesser/labels";
import { RASTER_SIZE } from "@inkling/ink";
import * as tf from "@tensorflow/tfjs";
import { modelFrom, readModelFiles } from "./layers-model.ts";
import type { Model } from "./publish.ts";

/** A network as the measures see it: pictures in, of each the probabilities of the 100 labels out. */
export type Classifier = (pictures: readonly Float32Array[]) => Float32Array[];

const BATCH = 250;

/**
 * A network from a folder with a tfjs layers model (28 x 28 x 1 in, probabilities out). `class_names.txt`
 * names its outputs; those that are none of the 100 labels are left out and the rest adds up to 1 again.
 * Without it, the outputs are the labels and "none of these", as this trainer publishes them.
 * @throws Error naming the folder and what is wrong with it
 */
export async function loadClassifier(folder: string): Promise<Classifier> {
  const model = await modelFrom(readModelFiles(folder));
  const names = join(folder, "class_names.txt");
  return existsSync(names) ? classify(model, outputsOf(names)) : classify(model);
}

/** A network that has just been made. */
export const classifierOf = async ({ json, weights }: Model): Promise<Classifier> =>
  classify(await modelFrom({ ...json, bytes: weights.buffer }));

/** For each label, which output of the network it is. */
function outputsOf(file: string): number[] {
  const names = readFileSync(file, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((name) => name.trim().replaceAll("_", " "));
  return LABELS.map((label) => {
    const at = names.indexOf(label);
    if (at < 0) throw new Error(`${file}: the label ${label} is not among them`);
    return at;
  });
}

function classify(model: tf.LayersModel, outputs?: readonly number[]): Classifier {
  const run = (pictures: readonly Float32Array[]): Float32Array[] => {
    const values = new Float32Array(pictures.length * RASTER_SIZE ** 2);
    for (const [i, picture] of pictures.entries()) values.set(picture, i * picture.length);
    const input = tf.tensor4d(values, [pictures.length, RASTER_SIZE, RASTER_SIZE, 1]);
    const output = model.predict(input) as tf.Tensor2D;
    const [all, width] = [output.dataSync<"float32">(), output.shape[1]];
    tf.dispose([input, output]);
    return pictures.map((_, i) => {
      const row = all.subarray(i * width, (i + 1) * width);
      if (!outputs) return row.slice(0, LABELS.length);
      const kept = Float32Array.from(outputs, (at) => row[at] as number);
      const sum = kept.reduce((a, b) => a + b, 0) || 1;
      return kept.map((probability) => probability / sum);
    });
  };
  return (pictures) => {
    const rows: Float32Array[] = [];
    for (let i = 0; i < pictures.length; i += BATCH) rows.push(...run(pictures.slice(i, i + BATCH)));
    return rows;
  };
}
