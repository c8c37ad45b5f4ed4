import { parentPort } from "node:worker_threads";
import { seatBot } from "@inkling/bots";
import type { BotTask } from "./bot-keeper.ts";

parentPort?.on("message", ({ url, code, token }: BotTask) => {
  seatBot({ url, code, token })
    .catch((error: unknown) => console.error("a bot could not play:", error))
    .finally(() => parentPort?.postMessage(code));
});
