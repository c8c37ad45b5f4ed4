import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { LABELS } from "@inkling/guesser/labels";
import { RASTER_CHANNELS, RASTER_SIZE } from "@inkling/ink";
import { ARCHITECTURE } from "./architecture.ts";
import { bytesOf, type Checkpoint, unpack } from "./checkpoint.ts";
import type { Engine, Observer, Progress } from "./learn.ts";
import { RECIPE } from "./recipe.ts";

// glibc gives large blocks back to the system after every step, and asking again takes half of the time.
const KEEP_MEMORY = { MALLOC_MMAP_MAX_: "0", MALLOC_TRIM_THRESHOLD_: `${2 ** 33}` };

type Message =
  | { readonly kind: "failed"; readonly why: string }
  | ({ readonly kind: "progress" } & Progress)
  | ({ readonly kind: "state"; readonly tensors: readonly [string, number[]][] } & Omit<
      Checkpoint,
      "parameters"
    >);

/**
 * An engine that lets PyTorch compute: streams pictures to `train.py` until it has enough and takes the
 * weights that it hands back.
 * @param python a Python 3 with torch and numpy
 */
export const torchEngine =
  (python: string): Engine =>
  async (plan, lessons, observer) => {
    const script = fileURLToPath(new URL("train.py", import.meta.url));
    const child = spawn(python, [script], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, ...KEEP_MEMORY },
    });
    let open = true;
    // Python closes its end as soon as it has seen enough: no error.
    child.stdin.on("error", () => {
      open = false;
    });
    const closed = once(child, "close").finally(() => {
      open = false;
    });
    const last = receive(child.stdout, observer);
    // Where what was learnt cannot be kept in the end, Python need not go on; the reason is thrown below.
    last.catch(() => child.kill());

    const { resume, ...rest } = plan;
    const { parameters = [], ...state } = resume ?? {};
    const task = {
      ...rest,
      recipe: RECIPE,
      resume: resume && { ...state, tensors: parameters.map(({ name, shape }) => [name, shape]) },
      layers: ARCHITECTURE,
      classes: lessons.classes,
      labels: LABELS.length,
      size: RASTER_SIZE,
      channels: RASTER_CHANNELS,
      validation: lessons.finished.length,
      tutor: lessons.tutor && {
        layers: lessons.tutor.architecture,
        tensors: lessons.tutor.parameters.map(({ name, shape }) => [name, shape]),
      },
    };
    child.stdin.write(`${JSON.stringify(task)}\n`);
    for (const { values } of [...parameters, ...(lessons.tutor?.parameters ?? [])]) {
      child.stdin.write(bytesOf(values));
    }
    child.stdin.write(Buffer.concat([...lessons.finished, ...lessons.unfinished]));
    while (open) {
      const roomLeft = child.stdin.write(Buffer.concat(lessons.sample(RECIPE.batch)));
      // Even where there is room, what Python says must be heard between two batches.
      if (roomLeft) await new Promise((resolve) => setImmediate(resolve));
      else await Promise.race([once(child.stdin, "drain").catch(() => {}), closed]);
    }
    const [code] = await closed;
    const checkpoint = await last;
    if (code !== 0 || !checkpoint?.final) throw new Error(`train.py ended early, with code ${code}`);
    return checkpoint;
  };

/** Hands on what comes from Python; returns the last checkpoint. */
async function receive(output: AsyncIterable<Buffer>, observer: Observer): Promise<Checkpoint | undefined> {
  let rest = Buffer.alloc(0);
  let last: Checkpoint | undefined;
  for await (const chunk of output) {
    rest = Buffer.concat([rest, chunk]);
    for (let message = takeMessage(); message; message = takeMessage()) {
      if ("loss" in message) observer.progress(message);
      else {
        last = message;
        await observer.checkpoint(last);
      }
    }
  }
  return last;

  function takeMessage(): Progress | Checkpoint | undefined {
    const end = rest.indexOf("\n") + 1;
    if (end === 0) return undefined;
    const { kind, ...message } = JSON.parse(rest.toString("utf8", 0, end)) as Message;
    if ("why" in message) throw new Error(message.why);
    if (!("tensors" in message)) {
      rest = rest.subarray(end);
      return message;
    }
    const { tensors, ...state } = message;
    const length = 4 * tensors.reduce((sum, [, shape]) => sum + shape.reduce((a, b) => a * b, 1), 0);
    if (rest.length < end + length) return undefined;
    const parameters = unpack(tensors, rest.subarray(end, end + length)) ?? [];
    rest = rest.subarray(end + length);
    return { ...state, parameters };
  }
}
