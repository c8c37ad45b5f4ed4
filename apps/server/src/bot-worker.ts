import { parentPort } from "node:worker_threads";
import { seatBot } from "@inkling/bots";

parentPort?.on("message", ({ url, code }: { url: string; code: string }) => {
  seatBot({ url, code })
    .catch((error: unknown) => console.error("a bot could not play:", error))
    .finally(() => parentPort?.postMessage(code));
});
