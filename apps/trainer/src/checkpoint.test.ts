import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readCheckpoint, writeCheckpoint } from "./checkpoint.ts";
import { CLASSES, temporaryFolder, wholeCheckpoint } from "./testing.ts";

const CHECKPOINT = { step: 12, seconds: 3.5, final: false, parameters: wholeCheckpoint() };

it("is read as it was written", async () => {
  const file = join(temporaryFolder(), "checkpoint.bin");
  await writeCheckpoint(file, CHECKPOINT);
  expect(await readCheckpoint(file)).toEqual(CHECKPOINT);
});

it("is refused in one sentence that names the file", async () => {
  const file = join(temporaryFolder(), "checkpoint.bin");
  const refused = async (content: Buffer | string, why: string) => {
    writeFileSync(file, content);
    await expect(readCheckpoint(file)).rejects.toThrow(`${file}: ${why}`);
  };
  await expect(readCheckpoint(file)).rejects.toThrow(`${file}: there is no such file`);
  await writeCheckpoint(file, CHECKPOINT);
  const whole = readFileSync(file);
  await refused(whole.subarray(0, whole.length - 3), "cut off");
  await refused(Buffer.concat([whole, Buffer.from([0])]), "cut off, or longer");
  await refused("a letter to Santa", "not a checkpoint");
  await refused("{}\n", "not a checkpoint");
  await refused('{"format":"inkling-checkpoint-1"}\n', "not a checkpoint");
  await refused(
    whole.toString("latin1").replace(/"channels":\d+/, '"channels":1'),
    "a checkpoint of another",
  );

  const [first, ...rest] = CHECKPOINT.parameters;
  if (!first) return expect.unreachable();
  // As of a network that sees one channel: PyTorch would take it for two, and think nothing of it.
  const [outputs = 0, , ...kernel] = first.shape;
  const one = {
    ...first,
    shape: [outputs, 1, ...kernel],
    values: first.values.slice(0, first.values.length / 2),
  };
  await writeCheckpoint(file, { ...CHECKPOINT, parameters: [one, ...rest] });
  await expect(readCheckpoint(file)).rejects.toThrow(`${file}: a checkpoint of another architecture`);
  await writeCheckpoint(file, { ...CHECKPOINT, parameters: rest });
  await expect(readCheckpoint(file)).rejects.toThrow(`${file}: a checkpoint of another architecture`);
});

it("is refused where it is to go on with drawings of other classes", async () => {
  const file = join(temporaryFolder(), "checkpoint.bin");
  await writeCheckpoint(file, CHECKPOINT);
  expect(await readCheckpoint(file, CLASSES)).toEqual(CHECKPOINT);
  await expect(readCheckpoint(file, CLASSES + 1)).rejects.toThrow(
    `${file}: a checkpoint for ${CLASSES} classes, but the drawings are of ${CLASSES + 1}`,
  );
});
