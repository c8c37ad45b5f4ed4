import { isDeepStrictEqual } from "node:util";
import { RASTER_CHANNELS } from "@inkling/ink";
import * as tf from "@tensorflow/tfjs";
import { ARCHITECTURE, type Architecture, type Step } from "./architecture.ts";
import { type Convolution, columnsOf, convolve, fit, leastMissed } from "./fit.ts";
import type { Network } from "./network.ts";
import type { Weights } from "./weights.ts";

/** A step of the larger network, and what stands in its place: one step, or columns and then rows. */
interface Part {
  readonly step: Step;
  readonly weights?: Weights | undefined;
  readonly to: readonly Step[];
  /** How many channels the latter sees. */
  readonly inputs: number;
}

/** How many pictures are worked on at once. */
const BATCH = 256;

/**
 * A network cut down to an architecture with less arithmetic, so that it sees nearly the same before it has learnt
 * anything. A convolution may have fewer filters, where another one is next, or become columns and then rows. One layer
 * after the other is fitted to what the larger network makes of the same pictures, so it makes up for what those before
 * it have lost; from where all is gathered into a single pixel on, they stay as they are.
 *
 * @param pictures [count, height, width, channels], some thousand of those to learn from
 * @returns undefined where the network cannot be cut down to this architecture
 */
export function shrink(
  { architecture, layers }: Network,
  pictures: tf.Tensor4D,
  target: Architecture = ARCHITECTURE,
): Weights[] | undefined {
  const parts = partsOf(architecture, layers, target);
  if (!parts) return undefined;
  const made: Weights[] = [];
  let [large, small] = [batchesOf(pictures), batchesOf(pictures)];
  for (const [i, { step, weights, to }] of parts.entries()) {
    const last = to.at(-1);
    if (step.kind !== "conv" || last?.kind !== "conv" || !weights) {
      [large, small] = [each(large, halve), each(small, halve)];
      continue;
    }
    large = each(large, (seen) => convolve(seen, weights, step.stride));
    const kept =
      last.channels < step.channels ? keptOf(large, step, parts.slice(i + 1), last.channels) : undefined;
    if (to.length > 1) {
      const columns = columnsOf(fit(small, step, large, kept), small, (to[0] as Convolution).channels);
      made.push(columns);
      small = each(small, (seen) => convolve(seen, columns, 1));
    }
    const fitted = fit(small, last, large, kept);
    made.push(fitted);
    small = each(small, (seen) => activate(convolve(seen, fitted, last.stride), step));
    large = each(large, (seen) => activate(seen, step));
  }
  tf.dispose([...large, ...small]);
  return [...made, ...layers.slice(parts.filter(({ weights }) => weights).length)];
}

/** What takes the place of each step before all is gathered, or undefined where the architectures do not go together. */
function partsOf(
  larger: Architecture,
  layers: readonly Weights[],
  target: Architecture,
): readonly Part[] | undefined {
  const [weights, steps] = [[...layers], [...target]];
  const gathered = larger.findIndex(({ kind }) => kind === "gather");
  let inputs = RASTER_CHANNELS;
  const parts = larger.slice(0, gathered).map((step): Part => {
    const own = step.kind === "halve" ? undefined : weights.shift();
    const to = steps.splice(0, !isLinear(step) && isLinear(steps[0]) ? 2 : 1);
    const part = { step, weights: own, to, inputs };
    const last = to.at(-1);
    if (last?.kind === "conv") inputs = last.channels;
    return part;
  });
  const fits = parts.every((part, i) => mayBecome(part, parts.slice(i + 1)));
  return fits && isDeepStrictEqual(steps, larger.slice(gathered)) ? parts : undefined;
}

const isLinear = (step: Step | undefined): boolean => step?.kind === "conv" && step.activation === "linear";

function mayBecome({ step, to, inputs }: Part, after: readonly Part[]): boolean {
  const [first, last] = [to[0], to.at(-1)];
  if (step.kind !== "conv" || first?.kind !== "conv" || last?.kind !== "conv") {
    return isDeepStrictEqual(to, [step]);
  }
  const [height, width] = step.kernel;
  const { channels } = last;
  const between = Math.min(first.channels, height * inputs, width * channels);
  const wanted: readonly Step[] =
    to.length === 1
      ? [{ ...step, channels }]
      : [
          { ...step, channels: between, kernel: [height, 1], stride: 1, activation: "linear" },
          { ...step, channels, kernel: [1, width] },
        ];
  const fewer = channels < step.channels && after.some((part) => part.step.kind === "conv");
  return isDeepStrictEqual(to, wanted) && (fewer || channels === step.channels);
}

function batchesOf(pictures: tf.Tensor4D): readonly tf.Tensor4D[] {
  const [count] = pictures.shape;
  return Array.from({ length: Math.ceil(count / BATCH) }, (_, i) =>
    tf.slice(pictures, BATCH * i, Math.min(BATCH, count - BATCH * i)),
  );
}

/** Does the same to all batches, and lets go of what they were. */
function each(
  batches: readonly tf.Tensor4D[],
  change: (batch: tf.Tensor4D) => tf.Tensor4D,
): readonly tf.Tensor4D[] {
  return batches.map((batch) => {
    const changed = tf.tidy(() => change(batch));
    batch.dispose();
    return changed;
  });
}

const halve = (seen: tf.Tensor4D): tf.Tensor4D => tf.maxPool(seen, 2, 2, "valid");

const activate = (seen: tf.Tensor4D, step: Step): tf.Tensor4D =>
  isLinear(step) ? seen.clone() : tf.relu(seen);

/** Which channels the next convolution can do with best. */
function keptOf(
  before: readonly tf.Tensor4D[],
  step: Step,
  after: readonly Part[],
  count: number,
): readonly number[] {
  const at = after.findIndex((part) => part.step.kind === "conv");
  const next = after[at] as Part;
  const seen = before.map((batch) => tf.tidy(() => after.slice(0, at).reduce(halve, activate(batch, step))));
  const kept = leastMissed(seen, next.step as Convolution, next.weights as Weights, count);
  tf.dispose(seen);
  return kept;
}
