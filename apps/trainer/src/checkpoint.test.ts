import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readCheckpoint, writeCheckpoint } from "./checkpoint.ts";
import { temporaryFolder } from "./testing.ts";

const CHECKPOINT = {
  step: 12,
  seconds: 3.5,
  final: false,
  parameters: [
    { name: "net.a", shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6.5) },
    { name: "net.b", shape: [1], values: Float32Array.of(-7) },
  ],
};

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
  await refused(
    whole.toString("latin1").replace(/"channels":\d+/, '"channels":1'),
    "a checkpoint of another",
  );
});
