import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ARCHITECTURE } from "./architecture.ts";
import { fold } from "./fold.ts";
import { publish } from "./publish.ts";
import { shapesOf } from "./shapes.ts";
import { CLASSES, temporaryFolder, untrained } from "./testing.ts";
import { loadTutor } from "./tutor.ts";

function written(change: (json: string) => string = (json) => json): string {
  const folder = temporaryFolder();
  const { json, weights } = publish(fold(untrained()));
  writeFileSync(join(folder, "model.json"), change(JSON.stringify(json)));
  writeFileSync(join(folder, "weights.bin"), weights);
  return folder;
}

it("has the steps of a published network, and parameters for both engines", async () => {
  const { architecture, parameters } = await loadTutor(written(), CLASSES);
  expect(architecture).toEqual(ARCHITECTURE);
  expect(parameters.map(({ name, shape }) => [name, shape])).toEqual(
    shapesOf(CLASSES).map(({ name, shape }) => [name, shape]),
  );
});

it("is refused by its folder where it is none of this trainer's", async () => {
  const empty = temporaryFolder();
  await expect(loadTutor(empty, CLASSES)).rejects.toThrow(`${empty}/model.json: there is no such file`);
  for (const [ours, theirs] of [
    ["[null,28,28,2]", "[null,28,28,1]"],
    ["MaxPooling2D", "AveragePooling2D"],
    ['"relu"', '"sigmoid"'],
    ['"units":101', '"units":345'],
    ['"class_name":"Sequential"', '"class_name":"Functional"'],
    ["model_config", "config"],
    ['"kernel_size":[3,3],', ""],
  ] as const) {
    const folder = written((json) => json.replace(ours, theirs));
    await expect(loadTutor(folder, CLASSES), theirs).rejects.toThrow(
      `${folder}: a network with other layers than those of this trainer's`,
    );
  }
  // Weights that are not those of its layers.
  const foreign = written((json) =>
    json.replace('"shape":[3,3,2,16]', '"shape":[3,3,16,2]').replace(/"sha256":"[^"]*"/, ""),
  );
  await expect(loadTutor(foreign, CLASSES)).rejects.toThrow(`${foreign}: `);
});
