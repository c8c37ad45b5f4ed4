import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import type { Sight } from "@inkling/game";
import type { Logger } from "pino";
import type { Judge, JudgeAnswer, JudgeTask } from "./judge.ts";
import { startThread } from "./worker-thread.ts";

/** Tasks that may wait for the thread: about a tenth of a second of work, or half a one if all rest. */
const MAX_WAITING = 200;

/**
 * The judge in a thread of its own, so that the event loop never waits for the network. Should the
 * thread die, its tasks are answered with `null` and a new one is started.
 * @throws when the network cannot be loaded
 */
export async function createThreadJudge(log: Logger): Promise<Judge> {
  const waiting = new Map<number, (guesses: readonly Sight[] | null) => void>();
  let nextId = 0;
  let closed = false;

  async function start(): Promise<Worker> {
    const thread = startThread("judge-worker");
    await once(thread, "message");
    thread.on("message", ({ id, guesses }: JudgeAnswer) => {
      waiting.get(id)?.(guesses);
      waiting.delete(id);
    });
    thread.on("error", (error) => log.error({ error }, "the judge failed"));
    thread.on("exit", () => {
      for (const answer of waiting.values()) answer(null);
      waiting.clear();
      if (!closed) current = start();
    });
    return thread;
  }

  let current = start();
  await current;
  return {
    async look(ops, upTo) {
      if (waiting.size >= MAX_WAITING) return null;
      const thread = await current;
      const id = nextId++;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        thread.postMessage({ id, ops, upTo } satisfies JudgeTask);
      });
    },
    async close() {
      closed = true;
      await (await current).terminate();
    },
  };
}
