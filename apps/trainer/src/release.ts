import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createGuesser } from "@inkling/guesser";
import { fitTemperature, INK_SHARES } from "./calibrate.ts";
import { measureDifficulty } from "./difficulty.ts";
import type { Drawing } from "./drawing.ts";
import { calibrationError, measure, type Result, topAccuracy } from "./measure.ts";
import { type Model, publish } from "./publish.ts";
import type { Weights } from "./weights.ts";

/**
 * Calibrates a network on drawings that it has not seen, measures it as it will be used (quantised), and
 * writes `model.json`, `weights.bin` and `difficulty.json` to a folder. The figures go to stderr.
 */
export async function release(
  layers: readonly Weights[],
  validation: readonly Drawing[],
  folder: string,
): Promise<void> {
  const raw = await load(publish(layers));
  const temperature = fitTemperature(raw, validation);
  raw.dispose();

  const model = publish(layers, temperature);
  const guesser = await load(model);
  console.error(`temperature ${temperature.toFixed(3)}, weights ${model.weights.length} bytes`);
  for (const share of INK_SHARES) console.error(summary(share, measure(guesser, validation, share)));
  const difficulty = measureDifficulty(guesser, validation);
  guesser.dispose();

  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "weights.bin"), model.weights);
  await writeFile(join(folder, "model.json"), `${JSON.stringify(model.json, null, 1)}\n`);
  await writeFile(join(folder, "difficulty.json"), `${JSON.stringify(difficulty, null, 1)}\n`);
}

const load = (model: Model) => createGuesser({ model: model.json, weights: model.weights.buffer });

function summary(share: number, results: readonly Result[]): string {
  const [top1, top5] = [topAccuracy(results, 1), topAccuracy(results, 5)].map((n) => n.toFixed(4));
  const error = calibrationError(results).toFixed(4);
  return `validation, ${100 * share} % of the ink: top-1 ${top1}, top-5 ${top5}, calibration error ${error}`;
}
