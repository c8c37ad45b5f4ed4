import { parentPort } from "node:worker_threads";
import { topK } from "@inkling/guesser";
import { loadGuesser } from "@inkling/guesser/node";
import { applyOps, BLANK, decodeOps } from "@inkling/ink";
import type { JudgeAnswer, JudgeTask } from "./judge.ts";

/** How many guesses the room hears. */
const GUESSES = 3;

const port = parentPort;
if (!port) throw new Error("the judge works in a thread of its own");
const guesser = await loadGuesser();
// The first pass compiles; nobody shall wait for it.
guesser.classify([
  [
    [0, 0],
    [1023, 1023],
  ],
]);
port.on("message", ({ id, ops, upTo }: JudgeTask) => {
  const decoded = decodeOps(ops);
  const { strokes } = applyOps(BLANK, decoded.ok ? decoded.ops.slice(0, upTo) : []);
  port.postMessage({ id, guesses: topK(guesser.classify(strokes), GUESSES) } satisfies JudgeAnswer);
});
port.postMessage("ready");
