import { topK } from "@inkling/guesser";
import { loadGuesser } from "@inkling/guesser/node";
import { rest, toBoard } from "@inkling/ink";
import { command } from "./command.ts";
import { readDrawings } from "./ndjson.ts";

const HELP = `Prints, for each drawing, the guesser's best five labels as one line of JSON.

npm run -s classify -- FILE.ndjson[.gz] ...     ("-" reads stdin)
`;
const SHOWN = 5;

await command(
  HELP,
  { allowPositionals: true, options: { help: { type: "boolean", default: false } } },
  async ({ positionals }) => {
    if (positionals.length === 0) throw new Error(`name a file\n\n${HELP}`);
    const guesser = await loadGuesser();
    for await (const drawing of readDrawings(positionals)) {
      const guesses = topK(guesser.classify(rest(toBoard(drawing))), SHOWN);
      const { word, key_id } = drawing;
      process.stdout.write(
        `${JSON.stringify({ word, ...(key_id === undefined ? {} : { key_id }), guesses })}\n`,
      );
    }
  },
);
