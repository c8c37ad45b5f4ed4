import { readFileSync } from "node:fs";
import { RASTER_CHANNELS, RASTER_SIZE } from "@inkling/ink";
import { io, loadLayersModel, setBackend, type Tensor, tensor4d } from "@tensorflow/tfjs";
import { afterAll, describe, expect, it } from "vitest";
import { drawingsOf } from "./fixtures.ts";
import type { Guess } from "./guesser.ts";
import { LABELS } from "./labels.ts";
import { looksAt, opinionOf } from "./looks.ts";
import { loadGuesser } from "./node.ts";

const drawings = drawingsOf("sun", "bicycle", "cup", "ladder", "t-shirt", "moon", "cat", "power outlet");
const file = (name: string): URL => new URL(`../model/${name}`, import.meta.url);
const inLabelOrder = (guesses: readonly Guess[]): number[] =>
  LABELS.map((label) => guesses.find((guess) => guess.label === label)?.sureness ?? Number.NaN);

/** The largest difference of two lists of numbers. */
const difference = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? Number.NaN))));

describe("the same network elsewhere", async () => {
  const wasm = await loadGuesser({ backends: ["wasm"] });
  const onWasm = drawings.map((strokes) => wasm.classify(strokes));
  wasm.dispose();
  afterAll(() => setBackend("cpu"));

  it("cpu agrees with wasm: the same top five, as sure of them", async () => {
    const cpu = await loadGuesser({ backends: ["cpu"] });
    expect(cpu.backend).toBe("cpu");
    for (const [i, strokes] of drawings.entries()) {
      const [a, b] = [cpu.classify(strokes), onWasm[i] ?? []];
      expect(a.slice(0, 5).map(({ label }) => label)).toEqual(b.slice(0, 5).map(({ label }) => label));
      expect(difference(inLabelOrder(a), inLabelOrder(b))).toBeLessThan(1e-4);
    }
    cpu.dispose();
  });

  it("tfjs's own loadLayersModel is as sure of the same", async () => {
    await setBackend("cpu");
    const json = JSON.parse(readFileSync(file("model.json"), "utf8"));
    const artifacts = {
      modelTopology: json.modelTopology,
      weightSpecs: json.weightsManifest[0].weights,
      weightData: new Uint8Array(readFileSync(file("weights.bin"))).buffer,
    };
    const model = await loadLayersModel(io.fromMemory(artifacts));
    for (const [i, strokes] of drawings.entries()) {
      const looks = looksAt(strokes);
      const size = RASTER_SIZE * RASTER_SIZE * RASTER_CHANNELS;
      const input = tensor4d(looks, [looks.length / size, RASTER_SIZE, RASTER_SIZE, RASTER_CHANNELS]);
      const output = model.predict(input) as Tensor;
      expect(output.shape).toEqual([looks.length / size, LABELS.length + 1]);
      const opinion = [...opinionOf(output.dataSync<"float32">(), LABELS.length + 1)];
      expect(difference(opinion.slice(0, LABELS.length), inLabelOrder(onWasm[i] ?? []))).toBeLessThan(1e-4);
    }
  });
});
