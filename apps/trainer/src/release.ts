import { calibrated, fitTemperature, INK_SHARES } from "./calibrate.ts";
import { choose, curve, LIMITS } from "./choose.ts";
import { classifierOf } from "./classifier.ts";
import { percent } from "./command.ts";
import type { Dataset } from "./dataset.ts";
import { measureDifficulty } from "./difficulty.ts";
import { calibrationError, measure, topAccuracy } from "./measure.ts";
import { promptedEvenly } from "./prompted.ts";
import { publish } from "./publish.ts";
import { replaysOf } from "./replays.ts";
import { frequenciesOf } from "./sampler.ts";
import { curveTable } from "./verdict-table.ts";
import type { Weights } from "./weights.ts";
import { writeAllWhole } from "./write-whole.ts";

/**
 * Takes back a part of a network's liking for the labels of which it was shown more, calibrates it on drawings that it
 * has not seen, measures it as it will be used (quantised), chooses the rules of verdicts, and writes `model.json`,
 * `weights.bin`, `difficulty.json` and `verdict.json` to a folder. The figures go to stderr.
 * @param data with the drawings that it has learnt from
 * @returns what each rule of verdicts would mean, as a table in Markdown
 */
export async function release(layers: readonly Weights[], data: Dataset, folder: string): Promise<string> {
  const prompted = promptedEvenly(layers, frequenciesOf(data));
  const temperature = fitTemperature(await classifierOf(publish(prompted)), data.validation);
  const model = publish(calibrated(prompted, temperature));
  const network = await classifierOf(model);
  console.error(`temperature ${temperature.toFixed(2)}, weights ${model.weights.length} bytes`);
  const shares = INK_SHARES.map((share) => ({ share, results: measure(network, data.validation, share) }));
  for (const { share, results } of shares) {
    const [top1, top5] = [1, 5].map((k) => percent(topAccuracy(results, k)));
    const error = percent(calibrationError(results));
    console.error(
      `${percent(share, 0)} of the ink: top-1 ${top1}, top-5 ${top5}, calibration error ${error}`,
    );
  }
  const all = curve(replaysOf(network, data));
  const rules = { race: choose(all, LIMITS.race), versus: choose(all, LIMITS.versus) };
  const verdicts = curveTable(all);
  console.error(verdicts);
  console.error(`chosen: ${JSON.stringify(rules)}`);
  const difficulty = measureDifficulty(
    shares.flatMap(({ results }) => results),
    rules.race,
  );

  const json = (value: unknown) => [`${JSON.stringify(value, null, 1)}\n`];
  await writeAllWhole(folder, {
    "weights.bin": [model.weights],
    "model.json": json(model.json),
    "difficulty.json": json(difficulty),
    "verdict.json": json(rules),
  });
  return verdicts;
}
