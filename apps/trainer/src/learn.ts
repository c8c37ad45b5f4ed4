import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { LABELS } from "@inkling/guesser/labels";
import { RASTER_SIZE } from "@inkling/ink";
import { ARCHITECTURE } from "./architecture.ts";
import { cutShort } from "./cut.ts";
import type { Data } from "./data.ts";
import { createRandom } from "./random.ts";
import { createSampler, toRecord } from "./sampler.ts";
import type { Teacher } from "./teacher.ts";
import { unfold } from "./unfold.ts";
import type { Parameter, Weights } from "./weights.ts";

const BATCH = 64;
// glibc gives large blocks back to the system after every step, and asking again takes half of the time.
const KEEP_MEMORY = { MALLOC_MMAP_MAX_: "0", MALLOC_TRIM_THRESHOLD_: `${2 ** 33}` };
const RECORDS_PER_WRITE = 64;
/** What is shown of a validation drawing during training: all, or half of its ink, in turns. */
const VALIDATION_SHARES = [1, 0.5] as const;

/** How long to train, exactly one of `samples` and `minutes`, and what to start from. */
export interface Plan {
  readonly samples: number | undefined;
  readonly minutes: number | undefined;
  readonly rate: number;
  readonly seed: number;
  readonly python: string;
  /** The layers of a network to go on from. */
  readonly start: readonly Weights[];
  /** Networks to learn from besides the labels. */
  readonly teachers: readonly Teacher[];
}

/**
 * Trains a network: streams pictures to `train.py` until it has enough and reads the weights that it
 * hands back. Progress goes to stderr.
 * @throws Error where Python fails
 */
export async function learn(data: Data, plan: Plan): Promise<Parameter[]> {
  const script = fileURLToPath(new URL("train.py", import.meta.url));
  const child = spawn(plan.python, [script], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...KEEP_MEMORY },
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  let open = true;
  // Python closes its end as soon as it has seen enough: no error.
  child.stdin.on("error", () => {
    open = false;
  });
  const closed = once(child, "close").finally(() => {
    open = false;
  });

  const validation = data.validation.map((drawing, i) =>
    toRecord(
      data.classes.indexOf(drawing.label),
      cutShort(drawing.strokes(), VALIDATION_SHARES[i % 2 === 0 ? 0 : 1]),
    ),
  );
  const start = unfold(plan.start);
  const task = {
    start: start.length,
    layers: ARCHITECTURE,
    classes: data.classes.length,
    kept: LABELS.length,
    size: RASTER_SIZE,
    batch: BATCH,
    validation: validation.length,
    rate: plan.rate,
    seed: plan.seed,
    samples: plan.samples ?? null,
    minutes: plan.minutes ?? null,
  };
  child.stdin.write(`${JSON.stringify(task)}\n`);
  child.stdin.write(Buffer.from(start.buffer));
  child.stdin.write(Buffer.concat(validation));
  const sample = createSampler(data, createRandom(plan.seed), plan.teachers);
  while (open) {
    const records = sample(RECORDS_PER_WRITE);
    const roomLeft = child.stdin.write(Buffer.concat(records));
    if (!roomLeft) await Promise.race([once(child.stdin, "drain").catch(() => {}), closed]);
  }
  const [code] = await closed;
  if (code !== 0) throw new Error(`train.py ended with code ${code}`);
  return readParameters(Buffer.concat(chunks));
}

function readParameters(output: Buffer): Parameter[] {
  const start = output.indexOf("\n") + 1;
  const header = JSON.parse(output.toString("utf8", 0, start)) as [name: string, shape: number[]][];
  let offset = start;
  return header.map(([name, shape]) => {
    const length = shape.reduce((a, b) => a * b, 1);
    const values = Float32Array.from({ length }, (_, i) => output.readFloatLE(offset + 4 * i));
    offset += 4 * length;
    return { name, shape, values };
  });
}
