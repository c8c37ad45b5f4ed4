import { setBackend, tensor4d } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import { beforeAll, describe, expect, it } from "vitest";
import { createGuesser } from "./guesser.ts";
import { type ModelJson, readNetwork } from "./network.ts";

type Layers = ModelJson["modelTopology"]["model_config"]["config"]["layers"];

const model = (layers: Layers, weights: ModelJson["weightsManifest"][number]["weights"] = []): ModelJson => ({
  modelTopology: { model_config: { config: { layers } } },
  weightsManifest: [{ weights }],
});
const NO_WEIGHTS = new ArrayBuffer(0);

describe("readNetwork", () => {
  beforeAll(() => setBackend("cpu"));

  it("pools, averages and multiplies as written, and undoes the quantisation", () => {
    const quantization = { dtype: "uint8", min: -1, scale: 0.5 } as const; // bytes 4, 6 -> 1, 2
    const network = readNetwork(
      model(
        [
          { class_name: "MaxPooling2D", config: { name: "pool", pool_size: [2, 2] } },
          { class_name: "GlobalAveragePooling2D", config: { name: "mean" } },
          { class_name: "Dense", config: { name: "out", activation: "relu" } },
        ],
        [
          { name: "out/kernel", shape: [1, 2], dtype: "float32", quantization },
          { name: "out/bias", shape: [2], dtype: "float32", quantization: { ...quantization, min: -5 } },
        ],
      ),
      new Uint8Array([4, 6, 10, 0]).buffer, // kernel 1, 2; bias 0, -5
    );
    const output = network.run(tensor4d([1, 0, 2, 0, 0, 0, 0, 0], [1, 2, 4, 1])); // maxima 1 and 2
    expect([...output.dataSync()]).toEqual([1.5, 0]); // 1.5 * 1; 1.5 * 2 - 5 cut off
  });

  it("refuses what it does not know, by name", () => {
    const read = (class_name: string, config = {}) =>
      readNetwork(model([{ class_name, config: { name: "odd", ...config } }]), NO_WEIGHTS);
    expect(() => read("LSTM")).toThrow("odd is a LSTM");
    expect(() => read("MaxPooling2D", { padding: "causal" })).toThrow('odd pads by "causal"');
    expect(() => read("Dense")).toThrow("no weights odd/kernel");
  });

  it("a guesser refuses a network for other labels", async () => {
    const pool = { class_name: "GlobalAveragePooling2D", config: { name: "mean" } };
    const source = { model: model([pool]), weights: NO_WEIGHTS, backends: ["cpu"] as const };
    await expect(createGuesser(source)).rejects.toThrow("2 outputs for 100 labels");
  });
});
