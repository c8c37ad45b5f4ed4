import { parseArgs } from "node:util";
import { topK } from "@inkling/guesser";
import { loadGuesser } from "@inkling/guesser/node";
import { toBoard } from "@inkling/ink";
import { readDrawings } from "./ndjson.ts";

const HELP = `Prints, for each drawing, the guesser's best five labels as one line of JSON.

npm run -s classify -- FILE.ndjson[.gz] ...     ("-" reads stdin)
`;
const SHOWN = 5;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean" } } });

async function main(): Promise<void> {
  if (values.help || positionals.length === 0) {
    process.stdout.write(HELP);
    if (!values.help) process.exitCode = 2;
    return;
  }
  const guesser = await loadGuesser();
  for await (const drawing of readDrawings(positionals)) {
    const guesses = topK(guesser.classify(toBoard(drawing)), SHOWN);
    const { word, key_id } = drawing;
    process.stdout.write(
      `${JSON.stringify({ word, ...(key_id === undefined ? {} : { key_id }), guesses })}\n`,
    );
  }
}

await main();
