import { existsSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { startServer } from "./server.ts";
import { readSettings } from "./settings.ts";
import { openStore } from "./store/store.ts";
import { StoreError } from "./store/store-error.ts";
import { createThreadJudge } from "./thread-judge.ts";

/** A stop that takes longer than this is forced. */
const STOP_MS = 5_000;

const settings = (() => {
  try {
    return readSettings(process.env);
  } catch (error) {
    console.error((error as Error).message);
    return process.exit(1);
  }
})();
const log = pino({ level: settings.logLevel });
const pages = fileURLToPath(new URL("../../web/dist", import.meta.url));
if (!existsSync(pages))
  log.warn("the pages are not built: run `npm run build`, or `npm run dev` to work on them");

const [store, judge] = await Promise.all([openStore(settings, log), createThreadJudge(log)]).catch(
  (error: unknown) => {
    console.error(error instanceof StoreError ? error.message : error);
    return process.exit(1);
  },
);
const server = await startServer(settings, { ...store, judge, log, pages }).catch(
  (error: NodeJS.ErrnoException) => {
    const busy = error.code === "EADDRINUSE";
    console.error(busy ? `Port ${settings.port} is in use. Set PORT to another one.` : error.message);
    return process.exit(1);
  },
);

log.info({ port: server.port }, "listening");
console.log(`\n  Inkling is ready\n\n  here      http://localhost:${server.port}`);
for (const address of lanAddresses()) console.log(`  nearby    http://${address}:${server.port}`);
console.log();

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), STOP_MS).unref();
    server
      .stop()
      .then(() => store.close())
      .then(() => process.exit(0));
  });
}

/** Where other devices in the same network find this machine. */
function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
}
