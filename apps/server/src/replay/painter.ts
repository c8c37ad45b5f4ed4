import type { Worker } from "node:worker_threads";
import type { Logger } from "pino";
import { startThread } from "../worker-thread.ts";

/** So many pictures are kept, for links that are shown to many at once: about 60 kB each. */
const KEPT = 24;
/** So many may wait for the thread: some seconds of work. */
const MOST_WAITING = 32;

export interface PaintTask {
  readonly id: number;
  readonly svg: string;
}
export interface PaintAnswer {
  readonly id: number;
  /** `null` where it could not be painted. */
  readonly png: Uint8Array | null;
}

/** Makes PNG of SVG. */
export interface Painter {
  /** @returns `null` where it fails or has too much to do */
  paint(svg: string): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** A painter in a thread of its own, which is started when there is something to paint. */
export function createPainter(log: Logger): Painter {
  const waiting = new Map<number, (png: Uint8Array | null) => void>();
  /** By what they show, so that what was deleted is never shown again. */
  const kept = new Map<string, Promise<Uint8Array | null>>();
  let thread: Worker | null = null;
  let nextId = 0;

  function start(): Worker {
    const started = startThread("replay/preview-worker");
    started.unref();
    started.on("message", ({ id, png }: PaintAnswer) => {
      waiting.get(id)?.(png);
      waiting.delete(id);
    });
    started.on("error", (error) => log.error({ error }, "the painter failed"));
    started.on("exit", () => {
      thread = null;
      for (const answer of waiting.values()) answer(null);
      waiting.clear();
    });
    return started;
  }

  function order(svg: string): Promise<Uint8Array | null> {
    if (waiting.size >= MOST_WAITING) return Promise.resolve(null);
    thread ??= start();
    const id = nextId++;
    thread.postMessage({ id, svg } satisfies PaintTask);
    return new Promise((resolve) => waiting.set(id, resolve));
  }

  return {
    async paint(svg) {
      const picture = kept.get(svg) ?? order(svg);
      kept.delete(svg);
      kept.set(svg, picture);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      const png = await picture;
      if (png === null) kept.delete(svg);
      return png;
    },
    async close() {
      await thread?.terminate();
    },
  };
}
