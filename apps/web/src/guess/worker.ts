import { createGuesser, topK } from "@inkling/guesser";
import modelUrl from "@inkling/guesser/model/model.json?url";
import weightsUrl from "@inkling/guesser/model/weights.bin?url";
import type { GuessTask, WorkerReport } from "./messages.ts";

const report = (what: WorkerReport): void => postMessage(what);

const ATTEMPTS = 3;
const PAUSE_MS = 2_000;

/** Tries again where the network fails for a moment. */
async function fetched(url: string): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      return response;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

async function wake(): Promise<void> {
  const [model, weights] = await Promise.all([
    fetched(modelUrl).then((response) => response.json()),
    fetched(weightsUrl).then((response) => response.arrayBuffer()),
  ]);
  const guesser = await createGuesser({ model, weights, wasmPath: WASM_FOLDER });
  addEventListener("message", ({ data: { id, strokes, most } }: MessageEvent<GuessTask>) => {
    report({ kind: "guesses", id, guesses: topK(guesser.classify(strokes), most) });
  });
  report({ kind: "awake" });
}

wake().catch((error: unknown) => report({ kind: "failed", why: String(error) }));
