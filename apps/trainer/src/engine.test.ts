import { execFileSync } from "node:child_process";
import { LABELS } from "@inkling/guesser/labels";
import { RASTER_CHANNELS, RASTER_SIZE } from "@inkling/ink";
import { describe, expect, it } from "vitest";
import type { Checkpoint } from "./checkpoint.ts";
import { classifierOf } from "./classifier.ts";
import { atOneLook } from "./contest.ts";
import type { Dataset } from "./dataset.ts";
import { inkedDrawing } from "./drawing.ts";
import { fold } from "./fold.ts";
import { type Engine, type Lessons, lessonsOf, type Progress } from "./learn.ts";
import { measure, topAccuracy } from "./measure.ts";
import { publish } from "./publish.ts";
import { RECIPE } from "./recipe.ts";
import { packRecord, UNKNOWN } from "./record.ts";
import { isLearnt } from "./shapes.ts";
import { quickdrawJs } from "./sources.ts";
import { tfjsEngine } from "./tfjs-engine.ts";
import { torchEngine } from "./torch.ts";
import type { Tutor } from "./tutor.ts";
import { unfolded } from "./unfold.ts";

const PYTHON = "/usr/bin/python3";
const STEPS = 24;
const FEW_STEPS = 8;
const FEW = ["sun", "ladder", "t-shirt"];
const drawingsOf = (label: string, part: "training" | "test", most: number) =>
  quickdrawJs(label, part, most).map(({ drawing }) => inkedDrawing({ ...drawing, traced: true }));

const data: Dataset = {
  classes: LABELS,
  training: new Map(FEW.map((label) => [label, drawingsOf(label, "training", 30)])),
  validation: FEW.flatMap((label) => drawingsOf(label, "test", 10)),
  test: [],
  others: [],
};

function hasTorch(): boolean {
  try {
    execFileSync(PYTHON, ["-c", "import torch, numpy"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const half = (side: number): Float32Array =>
  Float32Array.from({ length: RASTER_SIZE ** 2 * RASTER_CHANNELS }, (_, at) => {
    const column = Math.floor(at / RASTER_CHANNELS) % RASTER_SIZE;
    return Number(Math.floor((2 * column) / RASTER_SIZE) === side);
  });
const [LEFT, RIGHT] = [half(0), half(1)];
const [TO_THE_LEFT, TO_THE_RIGHT] = [3, 5];
const LITTLE = 0.3;
const onlyA = (label: number): Float32Array =>
  Float32Array.from(LABELS, (_, i) => LITTLE * Number(i === label));

/** A tutor who is sure that ink to the left is the one label, and ink to the right the other. */
function leftOrRight(classes: number): Tutor {
  const architecture = [{ kind: "gather", kernel: RASTER_SIZE }] as const;
  const outputs = LABELS.length + 1;
  const gathered = {
    shape: [RASTER_SIZE, RASTER_SIZE, RASTER_CHANNELS, 1],
    kernel: LEFT.map((left) => 2 * left - 1),
    bias: new Float32Array(RASTER_CHANNELS),
  };
  const dense = {
    shape: [RASTER_CHANNELS, outputs],
    kernel: Float32Array.from({ length: RASTER_CHANNELS * outputs }, (_, at) => {
      const label = at % outputs;
      return Number(label === TO_THE_LEFT) - Number(label === TO_THE_RIGHT);
    }),
    bias: new Float32Array(outputs),
  };
  return { architecture, parameters: unfolded({ architecture, layers: [gathered, dense] }, classes) };
}

/** What was learnt from gradients. */
const learntOf = ({ parameters }: Checkpoint) =>
  parameters.filter(({ name }) => name.startsWith("net.") && isLearnt(name));

interface Options {
  readonly resume?: Checkpoint;
  readonly rate?: number;
  /** Instead of those that belong to the drawings. */
  readonly lessons?: (usual: Lessons) => Lessons;
}

/** Trains for a few steps; hears what the engine tells. */
async function train(engine: Engine, steps: number, options: Options = {}) {
  const { resume = null, rate = 0.003, lessons = (usual) => usual } = options;
  const plan = { samples: steps * RECIPE.batch, minutes: null, rate, seed: 1, resume };
  const told: Progress[] = [];
  const checkpoint = await engine(plan, lessons(lessonsOf(data, [], plan)), {
    progress: (progress) => told.push(progress),
    checkpoint: () => {},
  });
  return { checkpoint, told };
}

describe.each([
  ["tfjs", tfjsEngine, true],
  ["PyTorch", torchEngine(PYTHON), hasTorch()],
] as const)("%s", (_, engine, there) => {
  // Without PyTorch there is nothing to test of it; tfjs is everywhere.
  it.skipIf(!there)(
    "learns a few labels, goes on from a checkpoint, and what it has learnt can be published",
    async () => {
      const begun = await train(engine, STEPS);
      expect(begun.checkpoint).toMatchObject({ step: STEPS, final: true });
      expect(begun.told.at(-1)).toMatchObject({ done: 1, pictures: STEPS * RECIPE.batch, secondsLeft: 0 });

      const { checkpoint, told } = await train(engine, 2 * STEPS, { resume: begun.checkpoint });
      expect(checkpoint.step).toBe(2 * STEPS);
      const names = checkpoint.parameters.map(({ name }) => name);
      expect(names).toEqual(begun.checkpoint.parameters.map(({ name }) => name));

      // At a rate of 0 it stays where it was.
      const still = await train(engine, STEPS + 1, { resume: begun.checkpoint, rate: 0 });
      expect(learntOf(still.checkpoint)).toEqual(learntOf(begun.checkpoint));
      expect(learntOf(checkpoint)).not.toEqual(learntOf(begun.checkpoint));

      const network = await classifierOf(publish(fold(checkpoint.parameters)));
      const right = topAccuracy(measure(network, data.validation), 1);
      // Of a hundred labels that it might have said.
      expect(right).toBeGreaterThan(0.5);
      expect(told.at(-1)?.finished).toBeCloseTo(topAccuracy(atOneLook(network, data.validation), 1), 1);
    },
    600_000,
  );

  it.skipIf(!there).each([
    // All ink is to the one side, for whoever looks into the mirror where it should.
    ["to the right in a mirror", [{ raster: LEFT }, { raster: RIGHT, mirrored: true }], TO_THE_LEFT],
    ["to the left in a mirror", [{ raster: LEFT, mirrored: true }, { raster: RIGHT }], TO_THE_RIGHT],
    // The teachers say little, but nobody says more.
    [
      "to the right, and the tutor is not asked",
      [{ raster: LEFT }, { raster: RIGHT, tutored: false, taught: onlyA(TO_THE_LEFT) }],
      TO_THE_LEFT,
    ],
  ])(
    "learns from a tutor what nobody has named: ink %s",
    async (_, lessons, answer) => {
      const records = lessons.map((lesson) => packRecord({ label: UNKNOWN, ...lesson }));
      const sample = (count: number) => Array.from({ length: count }, (_, i) => records[i % 2] as Uint8Array);
      const { checkpoint } = await train(engine, FEW_STEPS, {
        rate: 0.02,
        lessons: (usual) => ({ ...usual, sample, tutor: leftOrRight(usual.classes) }),
      });
      const network = await classifierOf(publish(fold(checkpoint.parameters)));
      const bests = network.classify([LEFT, RIGHT]).map((sure) => sure.indexOf(Math.max(...sure)));
      expect(bests).toEqual([answer, answer]);
    },
    600_000,
  );

  it.skipIf(!there)(
    "says so where the training diverges, and hands back no numbers that are none",
    async () => {
      await expect(train(engine, STEPS, { rate: 1e30 })).rejects.toThrow("the training has diverged");
    },
    600_000,
  );
});
