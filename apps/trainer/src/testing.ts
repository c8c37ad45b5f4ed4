import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Architecture } from "./architecture.ts";
import type { Drawing } from "./drawing.ts";
import { createRandom } from "./random.ts";
import { checkpointShapes, shapesOf } from "./shapes.ts";
import type { Parameter } from "./weights.ts";

export const CLASSES = 120; // more than the labels, as in training

/** What a checkpoint holds of a network that has learnt nothing, but whose batch norms do something. */
export function untrained(architecture?: Architecture): Parameter[] {
  const random = createRandom(7);
  return shapesOf(CLASSES, architecture).map(({ name, shape, spread, fill = 0 }) => ({
    name: `mean.${name}`,
    shape,
    values: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () =>
      spread > 0 ? random.uniform(-2 * spread, 2 * spread) : fill + random.uniform(-0.5, 0.5) * (fill || 0.3),
    ),
  }));
}

/** The parameters of a whole checkpoint, all different. */
export const wholeCheckpoint = (): Parameter[] =>
  [...checkpointShapes(CLASSES)].map(([name, shape], i) => ({
    name,
    shape,
    values: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, at) => i + at / 1024),
  }));

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "inkling-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A drawing that always has these strokes. */
export const drawn = (label: string, strokes: ReturnType<Drawing["strokes"]>): Drawing => ({
  label,
  traced: false,
  strokes: () => strokes,
});
