import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LABELS } from "@inkling/guesser/labels";
import { RASTER_SIZE } from "@inkling/ink";
import * as tf from "@tensorflow/tfjs";
import { readLayersModel } from "./layers-model.ts";

/** What a network thinks of some pictures: of each its shares of the 100 labels, softened. */
export type Teacher = (pictures: readonly Float32Array[]) => Float32Array[];

/** By which the teachers' logits are divided: the same number as in `train.py`. */
const TEMPERATURE = 2;

/**
 * A teacher from a folder with a tfjs layers model (28 x 28 x 1 in, probabilities out) and
 * `class_names.txt`, the names of its outputs; those that are none of the 100 labels are left out.
 * @throws Error where a label is missing
 */
export async function loadTeacher(folder: string): Promise<Teacher> {
  const names = readFileSync(join(folder, "class_names.txt"), "utf8")
    .trim()
    .split(/\r?\n/)
    .map((name) => name.trim().replaceAll("_", " "));
  const outputs = LABELS.map((label) => {
    const at = names.indexOf(label);
    if (at < 0) throw new Error(`${folder} does not know ${label}`);
    return at;
  });
  const model = await readLayersModel(folder);
  return (pictures) => {
    if (pictures.length === 0) return [];
    const softened = tf.tidy(() => {
      const input = tf
        .tensor(pictures.map((picture) => [...picture]))
        .reshape([-1, RASTER_SIZE, RASTER_SIZE, 1]);
      const probabilities = tf.gather(model.predict(input) as tf.Tensor2D, outputs, 1);
      return tf.softmax(tf.div(tf.log(tf.maximum(probabilities, 1e-7)), TEMPERATURE));
    });
    const values = softened.dataSync<"float32">();
    softened.dispose();
    return pictures.map((_, i) => values.slice(i * LABELS.length, (i + 1) * LABELS.length));
  };
}
