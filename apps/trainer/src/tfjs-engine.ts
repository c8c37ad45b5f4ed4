import { LABELS } from "@inkling/guesser/labels";
import * as tf from "@tensorflow/tfjs";
import type { Architecture } from "./architecture.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { startBackend } from "./layers-model.ts";
import type { Engine, Lessons, Plan } from "./learn.ts";
import { createRandom } from "./random.ts";
import { RECIPE } from "./recipe.ts";
import { tensorsOf } from "./record.ts";
import { freshValues, isLearnt, PARTS, shapesOf, sizeOf } from "./shapes.ts";
import { forward, type Parameters, variableOf, variablesOf } from "./tfjs-network.ts";
import type { Parameter } from "./weights.ts";

const [BETA_1, BETA_2, EPSILON] = [0.9, 0.999, 1e-8]; // Adam's (Kingma & Ba, 2015)

const REPORT_MS = 60_000;
const STATE_MS = 300_000;
const VALIDATION_BATCH = 250;

/**
 * An engine in plain TypeScript, on tfjs's WebAssembly: the same network, loss and optimiser as `train.py`,
 * and the same checkpoints, for machines without Python. Several times slower.
 */
export const tfjsEngine: Engine = async (plan, lessons, observer) => {
  await startBackend();
  const state = createState(plan, lessons.classes);
  const tutor = lessons.tutor && {
    architecture: lessons.tutor.architecture,
    parameters: variablesOf(lessons.tutor.parameters),
  };
  const unlearnt = state.step === 0 ? Date.now() : Date.now() - 1000 * (plan.resume?.seconds ?? 0);
  let [reported, kept, loss] = [Date.now(), Date.now(), 0];
  for (;;) {
    const seconds = (Date.now() - unlearnt) / 1000;
    const done = plan.samples
      ? (state.step * RECIPE.batch) / plan.samples
      : seconds / 60 / (plan.minutes ?? 1);
    const last = done >= 1;
    if (last || Date.now() - reported > REPORT_MS) {
      reported = Date.now();
      observer.progress({
        done: Math.min(1, done),
        pictures: state.step * RECIPE.batch,
        loss,
        secondsLeft: last || done === 0 ? 0 : Math.round((seconds / done) * (1 - done)),
        finished: accuracy(state.mean, lessons.finished),
        unfinished: accuracy(state.mean, lessons.unfinished),
      });
    }
    if (last || Date.now() - kept > STATE_MS) {
      kept = Date.now();
      const checkpoint = checkpointOf(state, seconds, last);
      await observer.checkpoint(checkpoint);
      if (last) {
        dispose([...PARTS.map((part) => state[part]), tutor?.parameters ?? new Map()]);
        return checkpoint;
      }
    }
    const warm = done / RECIPE.warmUp;
    const cosine = 0.5 + 0.5 * Math.cos((Math.PI * (done - RECIPE.warmUp)) / (1 - RECIPE.warmUp));
    const one = step(state, lessons, tutor, plan.rate * Math.max(RECIPE.leastRate, Math.min(warm, cosine)));
    if (!Number.isFinite(one)) throw new Error("the training has diverged: it wants a lower --rate");
    loss = loss === 0 ? one : loss + 0.01 * (one - loss);
    await tf.nextFrame();
  }
};

/** A network to ask; of the own architecture, if none is named. */
interface Loaded {
  readonly parameters: Parameters;
  readonly architecture?: Architecture;
}

interface State extends Record<(typeof PARTS)[number], Parameters> {
  step: number;
}

function createState({ seed, resume }: Plan, classes: number): State {
  const random = createRandom(seed);
  const known = new Map(resume?.parameters.map((parameter) => [parameter.name, parameter.values]));
  const state: State = {
    step: resume?.step ?? 0,
    mean: new Map(),
    net: new Map(),
    exp_avg: new Map(),
    exp_avg_sq: new Map(),
  };
  for (const parameter of shapesOf(classes)) {
    const { name, shape } = parameter;
    const fresh = freshValues(parameter, random);
    for (const part of PARTS) {
      const moment = part.startsWith("exp");
      if (moment && !isLearnt(name)) continue;
      const values = known.get(`${part}.${name}`) ?? (moment ? new Float32Array(sizeOf(shape)) : fresh);
      state[part].set(name, variableOf({ shape, values }, isLearnt(name)));
    }
  }
  return state;
}

/** One batch: gradients, AdamW (Loshchilov & Hutter, 2019), and the running mean of the weights. Returns the loss. */
function step(state: State, lessons: Lessons, tutor: Loaded | null, rate: number): number {
  const { pictures, classes, taught, mirrored, tutored } = tensorsOf(lessons.sample(RECIPE.batch));
  const lesson = tf.tidy(() => {
    const mirror = tf.reverse(pictures, 2);
    const own = tf.mul(mirrored, opinions({ parameters: state.mean }, mirror, RECIPE.mirrorWeight));
    if (!tutor) return tf.add(taught, own);
    const turned = tf.where(tf.reshape(tf.cast(mirrored, "bool"), [-1, 1, 1, 1]), mirror, pictures);
    const told = opinions(tutor, turned as tf.Tensor4D, RECIPE.tutorWeight);
    return tf.addN([taught, own, tf.mul(tutored, told)]);
  });
  const learnt = [...state.net].filter(([name]) => isLearnt(name));
  const statistics = new Map<string, tf.Tensor>();
  const { value, grads } = tf.variableGrads(
    () => lossOf(state.net, pictures, classes, lesson as tf.Tensor2D, lessons.classes, statistics),
    learnt.map(([, variable]) => variable),
  );
  state.step++;
  const [bias1, bias2] = [1 - BETA_1 ** state.step, 1 - BETA_2 ** state.step];
  tf.tidy(() => {
    for (const [name, variable] of learnt) {
      const gradient = grads[variable.name] as tf.Tensor;
      const [m, v] = [state.exp_avg.get(name), state.exp_avg_sq.get(name)] as [tf.Variable, tf.Variable];
      m.assign(tf.add(tf.mul(m, BETA_1), tf.mul(gradient, 1 - BETA_1)));
      v.assign(tf.add(tf.mul(v, BETA_2), tf.mul(tf.square(gradient), 1 - BETA_2)));
      const way = tf.div(tf.div(m, bias1), tf.add(tf.sqrt(tf.div(v, bias2)), EPSILON));
      const decay = variable.shape.length > 1 ? 1 - rate * RECIPE.weightDecay : 1;
      variable.assign(tf.sub(tf.mul(variable, decay), tf.mul(way, rate)));
    }
    for (const [name, value] of statistics) state.net.get(name)?.assign(value);
    const share = 1 - Math.min(RECIPE.emaDecay, state.step / (state.step + 10));
    for (const [name, mean] of state.mean) {
      mean.assign(tf.add(mean, tf.mul(tf.sub(state.net.get(name) as tf.Variable, mean), share)));
    }
  });
  const [loss = Number.NaN] = value.dataSync();
  tf.dispose([pictures, classes, taught, mirrored, tutored, lesson, value, grads, [...statistics.values()]]);
  return loss;
}

function lossOf(
  parameters: Parameters,
  pictures: tf.Tensor4D,
  classes: tf.Tensor1D,
  taught: tf.Tensor2D,
  count: number,
  statistics: Map<string, tf.Tensor>,
): tf.Scalar {
  const outputs = forward(parameters, pictures, statistics);
  const crossEntropy = (logits: tf.Tensor2D, truth: tf.Tensor1D, width: number): tf.Tensor =>
    tf.neg(tf.mean(tf.sum(tf.mul(tf.oneHot(truth, width), tf.logSoftmax(logits)), 1)));
  // Beyond the end, and so not one of them, where nobody knows.
  const labels = tf.where(
    tf.less(classes, count),
    tf.minimum(classes, tf.scalar(LABELS.length, "int32")),
    classes,
  ) as tf.Tensor1D;
  const pupils = tf.logSoftmax(softened(outputs.labels));
  return tf.addN([
    crossEntropy(outputs.labels, labels, LABELS.length + 1),
    tf.mul(crossEntropy(outputs.classes, classes, count), RECIPE.classesWeight),
    tf.mul(tf.mean(tf.sum(tf.mul(taught, pupils), 1)), -RECIPE.teachersWeight * RECIPE.temperature ** 2),
  ]) as tf.Scalar;
}

/** What a network thinks of the labels, softened, and as it counts beside what the teachers think. */
const opinions = ({ parameters, architecture }: Loaded, pictures: tf.Tensor4D, weight: number): tf.Tensor =>
  tf.mul(tf.softmax(softened(forward(parameters, pictures, undefined, architecture).labels)), weight);

/** The logits of the labels, divided by the temperature. */
const softened = (outputs: tf.Tensor2D): tf.Tensor =>
  tf.div(tf.slice(outputs, [0, 0], [-1, LABELS.length]), RECIPE.temperature);

/** Top-1 among the labels. */
function accuracy(parameters: Parameters, records: readonly Uint8Array[]): number {
  let right = 0;
  for (let i = 0; i < records.length; i += VALIDATION_BATCH) {
    const { pictures, classes, ...others } = tensorsOf(records.slice(i, i + VALIDATION_BATCH));
    const equal = tf.tidy(() => {
      const { labels } = forward(parameters, pictures);
      const best = tf.argMax(tf.slice(labels, [0, 0], [-1, LABELS.length]), 1);
      return tf.sum(tf.cast(tf.equal(best, classes), "int32"));
    });
    right += equal.dataSync()[0] ?? 0;
    tf.dispose([pictures, classes, equal, ...Object.values(others)]);
  }
  return right / Math.max(1, records.length);
}

function checkpointOf(state: State, seconds: number, final: boolean): Checkpoint {
  const parameters = PARTS.flatMap((part) =>
    [...state[part]].map(
      ([name, variable]): Parameter => ({
        name: `${part}.${name}`,
        shape: variable.shape,
        values: variable.dataSync<"float32">().slice(),
      }),
    ),
  );
  return { step: state.step, seconds, final, parameters };
}

function dispose(parts: readonly Parameters[]): void {
  for (const part of parts) for (const variable of part.values()) variable.dispose();
}
