import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { SingleBar } from "cli-progress";
import { type Checkpoint, readCheckpoint, writeCheckpoint } from "./checkpoint.ts";
import { amountOf, command, numberOf, percent } from "./command.ts";
import { type Dataset, readDataset } from "./dataset.ts";
import { userPath } from "./files.ts";
import { type Engine, lessonsOf, type Observer, type Plan } from "./learn.ts";
import { createRandom } from "./random.ts";
import { RECIPE } from "./recipe.ts";
import { classesOf, createSampler } from "./sampler.ts";
import { loadTeacher } from "./teacher.ts";
import { tfjsEngine } from "./tfjs-engine.ts";
import { torchEngine } from "./torch.ts";
import { loadTutor } from "./tutor.ts";
import { unfold } from "./unfold.ts";
import { reasonOf } from "./write-whole.ts";

const HELP = `Trains the guesser on what "npm run data" has made, and writes DIR/checkpoint.bin every five minutes and in
the end.

npm run train [-- options]

  --data DIR      the drawings (default .cache/data)
  --minutes N     train for so long, in all (default 60)
  --samples N     or until so many pictures were seen, in all
  --seed N        seed of the pictures and of the first weights (default 1)
  --rate N        highest learning rate (default 0.003)
  --teacher DIR   learn from this network, too (may be given more than once): a tfjs layers model
                  with class_names.txt
  --tutor DIR     learn from this network, too, what it sees in drawings, finished or not (and in beginnings in a
                  mirror, as it knows the drawings by heart), but for those with other details than their own and
                  those that nobody can name: one that "npm run export" has written
  --out DIR       where to write (default .cache/network)
  --resume        go on from the checkpoint that is there
  --from DIR      begin at this network, as "npm run export" has written it: packages/guesser/model; one with
                  more filters, or with 3 x 3 where there are columns and rows now, is cut down first
  --engine NAME   torch (PyTorch), or tfjs (nothing to install, several times slower); default torch where
                  it is there
  --python FILE   a Python 3 with torch and numpy (default /usr/bin/python3)
  --help          this text
`;

await command(
  HELP,
  {
    options: {
      data: { type: "string", default: ".cache/data" },
      minutes: { type: "string" },
      samples: { type: "string" },
      seed: { type: "string", default: "1" },
      rate: { type: "string", default: "0.003" },
      teacher: { type: "string", multiple: true, default: [] },
      tutor: { type: "string" },
      out: { type: "string", default: ".cache/network" },
      resume: { type: "boolean", default: false },
      from: { type: "string" },
      engine: { type: "string" },
      python: { type: "string", default: "/usr/bin/python3" },
      help: { type: "boolean", default: false },
    },
  },
  async ({ values }) => {
    const file = join(userPath(values.out), "checkpoint.bin");
    if (values.samples && values.minutes) throw new Error("--minutes or --samples, not both");
    const samples = values.samples === undefined ? null : amountOf("samples", values.samples);
    const minutes = samples === null ? amountOf("minutes", values.minutes ?? "60") : null;
    const [rate, seed] = [numberOf("rate", values.rate), numberOf("seed", values.seed)];
    const engine = chooseEngine(values.engine, values.python);
    if (values.resume && values.from) throw new Error("--resume or --from, not both");
    const data = await readDataset(userPath(values.data));
    const teachers = [];
    for (const folder of values.teacher) teachers.push(await loadTeacher(userPath(folder)));
    const tutor =
      values.tutor === undefined ? null : await loadTutor(userPath(values.tutor), classesOf(data));
    const resume = values.resume
      ? await readCheckpoint(file, classesOf(data))
      : values.from === undefined
        ? null
        : await begunAt(userPath(values.from), data, seed);
    const plan = { samples, minutes, rate, seed, resume };
    if (isDone(plan)) throw new Error(`${file}: it has learnt for as long already; ask for more`);
    const count = [...data.training.values()].reduce((sum, pool) => sum + pool.length, 0);
    console.error(`${count} drawings to train on, ${data.validation.length} to validate with`);
    const watched = watch(async (checkpoint) => {
      try {
        await writeCheckpoint(file, checkpoint);
      } catch (error) {
        if (checkpoint.final) throw error;
        console.error(`${reasonOf(error)}; the training goes on`);
      }
    });
    await engine(plan, lessonsOf(data, teachers, plan, tutor), watched).finally(watched.stop);
  },
);

function begunAt(folder: string, data: Dataset, seed: number): Promise<Checkpoint> {
  return unfold(folder, createSampler(data, createRandom(seed), []), classesOf(data));
}

function isDone({ samples, minutes, resume }: Plan): boolean {
  if (!resume) return false;
  return samples === null ? resume.seconds >= 60 * (minutes ?? 0) : resume.step * RECIPE.batch >= samples;
}

function chooseEngine(name: string | undefined, python: string): Engine {
  if (name !== undefined && name !== "torch" && name !== "tfjs") {
    throw new Error(`--engine is torch or tfjs, not "${name}"`);
  }
  if (name === "tfjs") return tfjsEngine;
  try {
    execFileSync(python, ["-c", "import torch, numpy"], { stdio: "ignore" });
    return torchEngine(python);
  } catch {
    if (name === "torch") throw new Error(`${python}: no Python 3 with torch and numpy`);
    console.error(`${python} has no torch: tfjs trains, several times slower`);
    return tfjsEngine;
  }
}

/** Shows how far it is, and keeps what was learnt so far. */
function watch(keep: (checkpoint: Checkpoint) => Promise<void>): Observer & { readonly stop: () => void } {
  const bar = new SingleBar({
    format:
      "{bar} {percentage} % | {pictures} pictures | loss {loss} | right {finished}, of halves {unfinished} | {left} min left",
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: 60_000,
  });
  let started = false;
  return {
    progress: ({ done, pictures, loss, finished, unfinished, secondsLeft }) => {
      const told = {
        pictures,
        loss: loss.toFixed(3),
        finished: percent(finished),
        unfinished: percent(unfinished),
        left: Math.ceil(secondsLeft / 60),
      };
      if (!started) bar.start(100, 0, told);
      started = true;
      bar.update(Math.floor(100 * done), told);
    },
    checkpoint: keep,
    stop: () => bar.stop(),
  };
}
