import { parseArgs } from "node:util";
import { LABELS } from "@inkling/guesser/labels";
import { readData } from "./data.ts";
import { MODEL_FOLDER, userPath } from "./files.ts";
import { fold } from "./fold.ts";
import { readLayers } from "./layers-model.ts";
import { learn } from "./learn.ts";
import { release } from "./release.ts";
import { loadTeacher } from "./teacher.ts";

const HELP = `Trains the guesser and writes model.json, weights.bin and difficulty.json.

npm run train -w @inkling/trainer -- --data DIR [options]

  --data DIR      folder with strokes/, strokes-other/, bitmaps/, bitmaps-redrawn/ (each may be missing)
  --minutes N     train for so long (default 30)
  --samples N     or until so many pictures were seen
  --seed N        seed of the pictures and of the first weights (default 1)
  --rate N        highest learning rate (default 0.003)
  --from DIR      go on from the network in this folder
  --teacher DIR   learn from this network, too (may be given more than once): a tfjs layers model
                  with class_names.txt
  --out DIR       where to write (default packages/guesser/model)
  --python FILE   a Python 3 with torch and numpy (default /usr/bin/python3)
  --help          this text
`;

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    minutes: { type: "string" },
    samples: { type: "string" },
    seed: { type: "string", default: "1" },
    rate: { type: "string", default: "0.003" },
    from: { type: "string" },
    teacher: { type: "string", multiple: true, default: [] },
    out: { type: "string" },
    python: { type: "string", default: "/usr/bin/python3" },
    help: { type: "boolean", default: false },
  },
});

const number = (name: string, text: string): number => {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value))
    throw new Error(`--${name} wants a number, not "${text}"`);
  return value;
};

async function main(): Promise<void> {
  if (values.help || values.data === undefined) {
    process.stdout.write(HELP);
    if (!values.help) process.exitCode = 2;
    return;
  }
  const samples = values.samples === undefined ? undefined : number("samples", values.samples);
  const plan = {
    samples,
    minutes: samples === undefined ? number("minutes", values.minutes ?? "30") : undefined,
    rate: number("rate", values.rate),
    seed: number("seed", values.seed),
    python: values.python,
    start: values.from === undefined ? [] : await readLayers(userPath(values.from)),
    teachers: await Promise.all(values.teacher.map((folder) => loadTeacher(userPath(folder)))),
  };
  const data = readData(userPath(values.data));
  const count = [...data.training.values()].reduce((sum, pool) => sum + pool.length, 0);
  console.error(`${count} drawings to train on, ${data.validation.length} to validate with`);

  const out = values.out ? userPath(values.out) : MODEL_FOLDER;
  await release(fold(await learn(data, plan), LABELS.length), data.validation, out);
}

await main();
