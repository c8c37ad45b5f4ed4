import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LABELS } from "@inkling/guesser/labels";
import { expect, it } from "vitest";
import { loadClassifier } from "./classifier.ts";
import { raceThreshold } from "./contest.ts";
import { fold } from "./fold.ts";
import { publish } from "./publish.ts";
import { temporaryFolder, untrained } from "./testing.ts";

function published(): { folder: string; model: string; weights: string } {
  const folder = temporaryFolder();
  const [model, weights] = [join(folder, "model.json"), join(folder, "weights.bin")];
  const files = publish(fold(untrained()));
  writeFileSync(model, JSON.stringify(files.json));
  writeFileSync(weights, files.weights);
  return { folder, model, weights };
}

it("a network is refused in one sentence where a file is missing, foreign, cut off or of another network", async () => {
  const { folder, model, weights } = published();
  await expect(loadClassifier(folder)).resolves.toBeDefined();
  const bytes = readFileSync(weights);
  const refused = (why: string) => expect(loadClassifier(folder)).rejects.toThrow(why);

  writeFileSync(weights, bytes.map((byte, i) => (i === 1000 ? byte ^ 1 : byte))); // biome-ignore format: one byte
  await refused(`${weights}: its checksum is not the one in model.json`);
  writeFileSync(weights, bytes.subarray(0, 1000));
  await refused(`${weights}: 1000 bytes of weights, but model.json tells of ${bytes.length}`);
  writeFileSync(model, "null");
  await refused(`${model}: not a tfjs layers model`);
  writeFileSync(model, '{"modelTopology": {}, "weightsManifest": []}');
  await refused(`${folder}: `);
  await expect(loadClassifier(`${folder}/nowhere`)).rejects.toThrow("there is no such file");
});

it("a network whose pictures or outputs are others is refused in one sentence", async () => {
  const { folder, model } = published();
  const json = readFileSync(model, "utf8");
  const refused = (why: string) => expect(loadClassifier(folder)).rejects.toThrow(`${folder}: ${why}`);
  writeFileSync(join(folder, "class_names.txt"), LABELS.join("\n"));
  await refused(`the network has 101 outputs, but ${join(folder, "class_names.txt")} names 100`);
  rmSync(join(folder, "class_names.txt"));
  writeFileSync(model, json.replace("[null,28,28,2]", "[null,32,32,2]"));
  await refused("its pictures are 32 x 32 x 2, not 28 x 28 x 1 or 28 x 28 x 2");
});

it("the threshold of a network that was made elsewhere is the one beside it", () => {
  const { folder } = published();
  const file = join(folder, "verdict.json");
  expect(() => raceThreshold(folder)).toThrow(`${file}: there is no such file`);
  writeFileSync(file, '{"race": 0.45}');
  expect(raceThreshold(folder)).toBe(0.45);
  writeFileSync(file, '{"race": {}}');
  expect(() => raceThreshold(folder)).toThrow(`${file}: it tells no threshold`);
});
