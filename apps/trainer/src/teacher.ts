import { type Classifier, loadClassifier } from "./classifier.ts";
import { RECIPE } from "./recipe.ts";

/** What a network thinks of some pictures: of each its shares of the 100 labels, softened. */
export type Teacher = Classifier;

const LEAST_PROBABILITY = 1e-7;

/** A teacher from the folder of a network. */
export async function loadTeacher(folder: string): Promise<Teacher> {
  const { picture, classify } = await loadClassifier(folder);
  return { picture, classify: (pictures) => classify(pictures).map(soften) };
}

/** Divides the logits by the temperature: each probability to the power of 1 / T, adding up to 1 again. */
export function soften(probabilities: Float32Array): Float32Array {
  const softened = probabilities.map((p) => Math.max(p, LEAST_PROBABILITY) ** (1 / RECIPE.temperature));
  const sum = softened.reduce((a, b) => a + b, 0);
  return softened.map((p) => p / sum);
}
