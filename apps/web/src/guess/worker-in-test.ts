import { vi } from "vitest";
import type { GuessTask, WorkerReport } from "./messages.ts";

/** Stands where a browser has a worker: a test says what it reports. */
export class WorkerInTest extends EventTarget {
  static readonly all: WorkerInTest[] = [];
  readonly tasks: GuessTask[] = [];
  terminated = false;

  constructor() {
    super();
    WorkerInTest.all.push(this);
  }

  postMessage(task: GuessTask): void {
    this.tasks.push(task);
  }

  terminate(): void {
    this.terminated = true;
  }

  report(data: WorkerReport): void {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }

  /** Answers a task with one label. */
  see(id: number, label: "cat" | "sun"): void {
    this.report({ kind: "guesses", id, guesses: [{ label, probability: 0.9, sureness: 0.8 }] });
  }
}

/** A guesser of one's own, asleep, as in a page that has just been opened. */
export async function freshGuesser() {
  vi.resetModules();
  vi.stubGlobal("Worker", WorkerInTest);
  WorkerInTest.all.length = 0;
  const client = await import("./guesser-client.ts");
  const { watchBoard } = await import("./watching.ts");
  return { ...client, watchBoard, worker: () => WorkerInTest.all.at(-1) as WorkerInTest };
}
