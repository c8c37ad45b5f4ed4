import { parseArgs } from "node:util";
import { loadGuesser } from "@inkling/guesser/node";
import { handsOf } from "./hands.ts";
import { report } from "./report.ts";

const HELP = `Plays versus by its rules with players made of drawings, and prints what comes of it: the points of
whoever draws, by the words that they choose and how well they draw, and how often the AI wins.

  npm run simulate -- [--turns N] [--seed N]

  --turns  turns for each figure, 1000 by default
  --seed   where the chance comes from, 1 by default: the same seed prints the same
`;

const { values } = parseArgs({
  options: {
    turns: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    help: { type: "boolean" },
  },
});
const [turns, seed] = [Number(values.turns), Number(values.seed)];
if (values.help || !Number.isInteger(turns) || turns < 2 || !Number.isInteger(seed)) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}

for (const section of report(handsOf(await loadGuesser()), { turns, seed })) console.log(`${section}\n`);
