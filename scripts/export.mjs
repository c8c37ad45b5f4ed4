// `npm run export`: the network that was learnt, into the guesser; with --since the drawings that may teach the next.
import { run } from "./install.mjs";

const args = process.argv.slice(2);
const wantsDrawings = args.some((arg) => arg.startsWith("--since"));
run(
  "npx",
  wantsDrawings
    ? ["tsx", "apps/server/src/tools/store.ts", "drawings", ...args]
    : ["tsx", "apps/trainer/src/export.ts", ...args],
);
