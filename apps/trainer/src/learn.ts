import type { Checkpoint } from "./checkpoint.ts";
import { cutPoints } from "./cut.ts";
import type { Dataset } from "./dataset.ts";
import { createRandom } from "./random.ts";
import { classesOf, createSampler, toRecord } from "./sampler.ts";
import type { Teacher } from "./teacher.ts";
import type { Tutor } from "./tutor.ts";

/** How much of an unfinished validation drawing is shown. */
export const UNFINISHED_SHARE = 0.5;

/** How long to train, exactly one of `samples` and `minutes`, and what to start from. */
export interface Plan {
  readonly samples: number | null;
  readonly minutes: number | null;
  /** The highest learning rate. */
  readonly rate: number;
  readonly seed: number;
  /** Where to go on. */
  readonly resume: Checkpoint | null;
}

/** How training goes. */
export interface Progress {
  /** The share of the training that is done. */
  readonly done: number;
  readonly pictures: number;
  readonly loss: number;
  /** Top-1 on validation drawings, finished and with half of their points. */
  readonly finished: number;
  readonly unfinished: number;
  readonly secondsLeft: number;
}

/** What an engine needs besides the plan. */
export interface Lessons {
  /** Labels, others and scribbles. */
  readonly classes: number;
  /** Records of finished and of unfinished drawings, equally many, and in the same order. */
  readonly finished: readonly Uint8Array[];
  readonly unfinished: readonly Uint8Array[];
  /** As many fresh records to learn from as are asked for. */
  readonly sample: (count: number) => Uint8Array[];
  /** Who is asked about these records, too, but for those that say no. */
  readonly tutor: Tutor | null;
}

export interface Observer {
  progress(progress: Progress): void;
  checkpoint(checkpoint: Checkpoint): void | Promise<void>;
}

/** What computes the gradients. Returns the last checkpoint. */
export type Engine = (plan: Plan, lessons: Lessons, observer: Observer) => Promise<Checkpoint>;

/** The pictures of a data set, for an engine. A run that goes on gets other ones than it has seen. */
export function lessonsOf(
  data: Dataset,
  teachers: readonly Teacher[],
  plan: Plan,
  tutor: Tutor | null = null,
): Lessons {
  const records = (share: number): Uint8Array[] =>
    data.validation.map((drawing) =>
      toRecord(data.classes.indexOf(drawing.label), cutPoints(drawing.strokes(), share)),
    );
  return {
    classes: classesOf(data),
    finished: records(1),
    unfinished: records(UNFINISHED_SHARE),
    sample: createSampler(data, createRandom(plan.seed + (plan.resume?.step ?? 0)), teachers),
    tutor,
  };
}
