import { LABELS } from "@inkling/guesser/labels";
import { RASTER_CHANNELS } from "@inkling/ink";
import { ARCHITECTURE, type Architecture } from "./architecture.ts";
import type { Random } from "./random.ts";

/** A parameter as `train.py` names and shapes it: [out, in, height, width] and [out, in]. */
export interface Shape {
  readonly name: string;
  readonly shape: number[];
  /** Fresh values are even between minus and plus this (PyTorch's default), */
  readonly spread: number;
  /** or all the same. */
  readonly fill?: number;
}

/** What the network has to learn, in order. */
export function shapesOf(classes: number, architecture: Architecture = ARCHITECTURE): Shape[] {
  const shapes: Shape[] = [];
  let [module, before]: [number, number] = [0, RASTER_CHANNELS];
  const add = (shape: number[], inputs: number): void => {
    const channels = shape[0] as number;
    const fill = { weight: 1, bias: 0, running_mean: 0, running_var: 1 };
    shapes.push({ name: `body.${module}.weight`, shape, spread: 1 / Math.sqrt(inputs) });
    for (const [part, value] of Object.entries(fill)) {
      shapes.push({ name: `body.${module + 1}.${part}`, shape: [channels], spread: 0, fill: value });
    }
  };
  for (const step of architecture) {
    if (step.kind === "conv") {
      const { channels, kernel, activation } = step;
      add([channels, before, ...kernel], before * kernel[0] * kernel[1]);
      [module, before] = [module + (activation === "relu" ? 3 : 2), channels];
    } else if (step.kind === "gather") {
      add([before, 1, step.kernel, step.kernel], step.kernel * step.kernel);
      module += 2;
    } else module++;
  }
  for (const [head, outputs] of [
    ["labels", LABELS.length + 1],
    ["classes", classes],
  ] as const) {
    const spread = 1 / Math.sqrt(before);
    shapes.push({ name: `${head}.weight`, shape: [outputs, before], spread });
    shapes.push({ name: `${head}.bias`, shape: [outputs], spread });
  }
  return shapes;
}

/** The values of a parameter that has learnt nothing yet. */
export const freshValues = ({ shape, spread, fill }: Shape, random: Random): Float32Array =>
  Float32Array.from({ length: sizeOf(shape) }, () => fill ?? random.uniform(-spread, spread));

/** How many numbers a tensor of this shape has. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

/** Whether a parameter is learnt from gradients, and not measured by the way. */
export const isLearnt = (name: string): boolean => !name.includes("running_");

/** The parts of a checkpoint: the averaged weights, those being trained, and the optimiser's two moments of them. */
export const PARTS = ["mean", "net", "exp_avg", "exp_avg_sq"] as const;

/** The names in a checkpoint, each with its shape. */
export const checkpointShapes = (classes: number): Map<string, readonly number[]> =>
  new Map(
    PARTS.flatMap((part) =>
      shapesOf(classes)
        .filter(({ name }) => isLearnt(name) || !part.startsWith("exp"))
        .map(({ name, shape }) => [`${part}.${name}`, shape] as const),
    ),
  );
