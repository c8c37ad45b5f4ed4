import type { Sight } from "@inkling/game";
import type { Stroke } from "@inkling/ink";
import { createStore } from "zustand/vanilla";
import { deadline } from "./deadline.ts";
import type { GuessTask, WorkerReport } from "./messages.ts";

/** How long the worker may take to wake up, and for one guess, before it counts as failed. */
const WAKE_MS = 30_000;
const GUESS_MS = 5_000;

/** How many guesses a board shows. */
const SHOWN = 3;

export type GuesserStatus = "asleep" | "waking" | "awake" | "failed";

/** How the network in this browser is. */
export const guesser = createStore<{ readonly status: GuesserStatus }>(() => ({ status: "asleep" }));

const waiting = new Map<number, (guesses: readonly Sight[]) => void>();
let worker: Worker | null = null;
let nextId = 0;

/** Loads the network in a worker, once; what becomes of it is seen in {@link guesser}. */
export function wakeGuesser(): void {
  if (guesser.getState().status !== "asleep") return;
  guesser.setState({ status: "waking" });
  try {
    worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  } catch (error) {
    return fail(error);
  }
  const awake = deadline(WAKE_MS, () => fail("the guesser did not wake up"));
  worker.addEventListener("error", (event) => fail(event.message));
  worker.addEventListener("message", ({ data }: MessageEvent<WorkerReport>) => {
    awake();
    if (data.kind === "failed") return fail(data.why);
    if (data.kind === "awake") return guesser.setState({ status: "awake" });
    waiting.get(data.id)?.(data.guesses);
    waiting.delete(data.id);
  });
}

/**
 * What the network sees in these strokes, best first.
 * @param most how many guesses are wanted: the three that a board shows, or up to all labels
 * @returns a promise that never settles if the guesser fails on the way: {@link guesser} tells so
 */
export function guess(strokes: readonly Stroke[], most = SHOWN): Promise<readonly Sight[]> {
  const id = nextId++;
  return new Promise((resolve) => {
    const inTime = deadline(GUESS_MS, () => fail("a guess took too long"));
    waiting.set(id, (guesses) => {
      inTime();
      resolve(guesses);
    });
    worker?.postMessage({ id, strokes, most } satisfies GuessTask);
  });
}

function fail(why: unknown): void {
  if (guesser.getState().status === "failed") return; // once is enough
  console.warn("The guesser failed:", why);
  worker?.terminate();
  worker = null;
  waiting.clear();
  guesser.setState({ status: "failed" });
}
