import { execFileSync } from "node:child_process";
import { LABELS } from "@inkling/guesser/labels";
import { describe, expect, it } from "vitest";
import type { Checkpoint } from "./checkpoint.ts";
import { classifierOf } from "./classifier.ts";
import type { Dataset } from "./dataset.ts";
import { inkedDrawing } from "./drawing.ts";
import { fold } from "./fold.ts";
import { type Engine, lessonsOf, type Progress } from "./learn.ts";
import { measure, topAccuracy } from "./measure.ts";
import { publish } from "./publish.ts";
import { RECIPE } from "./recipe.ts";
import { isLearnt } from "./shapes.ts";
import { quickdrawJs } from "./sources.ts";
import { tfjsEngine } from "./tfjs-engine.ts";
import { torchEngine } from "./torch.ts";

const PYTHON = "/usr/bin/python3";
const STEPS = 24;
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

/** What was learnt from gradients. */
const learntOf = ({ parameters }: Checkpoint) =>
  parameters.filter(({ name }) => name.startsWith("net.") && isLearnt(name));

/** Trains for a few steps; hears what the engine tells. */
async function train(engine: Engine, steps: number, resume: Checkpoint | null = null, rate = 0.003) {
  const plan = { samples: steps * RECIPE.batch, minutes: null, rate, seed: 1, resume };
  const told: Progress[] = [];
  const checkpoint = await engine(plan, lessonsOf(data, [], plan), {
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

      const { checkpoint, told } = await train(engine, 2 * STEPS, begun.checkpoint);
      expect(checkpoint.step).toBe(2 * STEPS);
      const names = checkpoint.parameters.map(({ name }) => name);
      expect(names).toEqual(begun.checkpoint.parameters.map(({ name }) => name));

      // At a rate of 0 it stays where it was.
      const still = await train(engine, STEPS + 1, begun.checkpoint, 0);
      expect(learntOf(still.checkpoint)).toEqual(learntOf(begun.checkpoint));
      expect(learntOf(checkpoint)).not.toEqual(learntOf(begun.checkpoint));

      const network = await classifierOf(publish(fold(checkpoint.parameters)));
      const right = topAccuracy(measure(network, data.validation), 1);
      // Of a hundred labels that it might have said.
      expect(right).toBeGreaterThan(0.5);
      expect(told.at(-1)?.finished).toBeCloseTo(right, 1);
    },
    600_000,
  );

  it.skipIf(!there)(
    "says so where the training diverges, and hands back no numbers that are none",
    async () => {
      await expect(train(engine, STEPS, null, 1e30)).rejects.toThrow("the training has diverged");
    },
    600_000,
  );
});
