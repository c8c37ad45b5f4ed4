import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rest, type Stroke } from "@inkling/ink";
import { memory } from "@tensorflow/tfjs-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawingsOf } from "./fixtures.ts";
import { type Guesser, topK } from "./guesser.ts";
import { isLabel, LABELS } from "./labels.ts";
import { loadGuesser } from "./node.ts";

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const SCRIBBLE = Array.from(
  { length: 80 },
  (_, i) => [512 + 400 * Math.sin(0.7 * i), 512 + 400 * Math.sin(1.1 * i)] as const,
);
const drawings = drawingsOf("sun", "bicycle", "cup", "ladder", "t-shirt");

describe("the guesser", () => {
  let guesser: Guesser;
  beforeAll(async () => {
    guesser = await loadGuesser();
  });
  afterAll(() => guesser.dispose());

  it("runs on wasm in Node", () => {
    expect(guesser.backend).toBe("wasm");
  });

  it("gives every label once, the most probable first", () => {
    for (const strokes of drawings) {
      const guesses = guesser.classify(strokes);
      expect(new Set(guesses.map(({ label }) => label))).toEqual(new Set(LABELS));
      const probabilities = guesses.map(({ probability }) => probability);
      expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
      expect(sum(probabilities)).toBeCloseTo(1);
    }
  });

  it("is less sure of all than they are probable, least of all of a scribble", () => {
    const surenessOf = (strokes: readonly Stroke[]) =>
      sum(guesser.classify(strokes).map((guess) => guess.sureness));
    for (const strokes of drawings) {
      expect(surenessOf(strokes)).toBeLessThan(1);
      for (const { probability, sureness } of guesser.classify(strokes)) {
        expect(sureness).toBeCloseTo(probability * surenessOf(strokes));
      }
    }
    // Among people's drawings, too, there are some that nobody would know.
    expect(sum(drawings.map(surenessOf)) / drawings.length).toBeGreaterThan(0.5);
    expect(surenessOf(rest([SCRIBBLE]))).toBeLessThan(0.2);
    expect(surenessOf([SCRIBBLE])).toBeLessThan(0.2);
  });

  it("recognises a sun, wherever and however large it is drawn", () => {
    const [sun = []] = drawings;
    const small = sun.map((stroke) => stroke.map(([x, y]) => [x / 4 + 600, y / 4 + 20] as const));
    expect(guesser.classify(sun)[0]?.label).toBe("sun");
    expect(guesser.classify(small)[0]?.label).toBe("sun");
  });

  it("has no guess for a blank board and for a dot, which is no line yet", () => {
    expect(guesser.classify([])).toEqual([]);
    expect(guesser.classify([[[512, 512]]])).toEqual([]);
    const shaky = [
      [512, 512],
      [520, 515],
    ] as const;
    expect(guesser.classify([shaky])).toEqual([]);
    expect(guesser.classify([shaky, [[540, 512]]])).toHaveLength(LABELS.length);
  });

  it("leaks no tensor", () => {
    const before = memory().numTensors;
    for (const strokes of drawings) guesser.classify(strokes);
    expect(memory().numTensors).toBe(before);
  });

  it("frees its weights", async () => {
    const before = memory().numTensors;
    (await loadGuesser()).dispose();
    expect(memory().numTensors).toBe(before);
  });
});

it("files that are missing, foreign, cut off or of another model are refused by name", async () => {
  const folder = mkdtempSync(join(tmpdir(), "inkling-"));
  cpSync(new URL("../model/", import.meta.url), folder, { recursive: true });
  const [model, weights] = [join(folder, "model.json"), join(folder, "weights.bin")];
  const [json, bytes] = [readFileSync(model, "utf8"), readFileSync(weights)];
  const refused = (why: string) => expect(loadGuesser({ modelFolder: folder })).rejects.toThrow(why);

  writeFileSync(weights, bytes.with(1000, (bytes[1000] ?? 0) ^ 1));
  await refused(`${folder}: the checksum of the weights is not`);
  writeFileSync(weights, bytes.subarray(0, 1000));
  writeFileSync(model, json.replace(/"sha256":\s*"\w+"/, ""));
  await refused(`${folder}: the model has 1000 bytes of weights, but should have ${bytes.length}`);
  writeFileSync(model, json.slice(0, 1000));
  await refused(`${model}: not JSON, or cut off`);
  for (const other of ["null", '{"modelTopology": {}}']) {
    writeFileSync(model, other);
    await refused(`${folder}: the model is no sequential`);
  }
  rmSync(weights);
  await refused(`${weights}: there is no such file`);
  rmSync(folder, { recursive: true });
});

describe("topK", () => {
  const guesses = LABELS.slice(0, 3).map((label, i) => ({ label, probability: 0.5 / (i + 1), sureness: 0 }));

  it("takes the first k, or all where there are fewer", () => {
    expect(topK(guesses, 2)).toEqual(guesses.slice(0, 2));
    expect(topK(guesses, 9)).toEqual(guesses);
    expect(topK([], 5)).toEqual([]);
  });
});

describe("isLabel", () => {
  it("knows the labels letter for letter", () => {
    expect(isLabel("baseball bat")).toBe(true);
    expect(isLabel("baseball_bat")).toBe(false);
    expect(isLabel("toString")).toBe(false);
  });
});
