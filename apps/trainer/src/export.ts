import { join } from "node:path";
import { average } from "./average.ts";
import { updateCard } from "./card.ts";
import { readCheckpoint } from "./checkpoint.ts";
import { command } from "./command.ts";
import { readDataset } from "./dataset.ts";
import { MODEL_FOLDER, userPath } from "./files.ts";
import { fold, isKept } from "./fold.ts";
import { release } from "./release.ts";
import type { Parameter } from "./weights.ts";

const HELP = `Makes the guesser's files out of what was learnt: takes back a part of its liking for the labels that it was shown
more of, calibrates it on the validation drawings, quantises it, measures the difficulty of the labels, chooses the
rules of verdicts, and writes model.json, weights.bin, difficulty.json and verdict.json. What the rules of verdicts
would mean goes into the model card, too.

npm run export [-- options]

  --network DIR   where "npm run train" has written checkpoint.bin (default .cache/network); may be given more than
                  once, of trainings that began at the same network: their mean is exported
  --data DIR      the drawings (default .cache/data)
  --out DIR       where to write (default packages/guesser/model)
  --help          this text

With --since DATE it writes the drawings that players gave to teach the next network: npm run export -- --since DATE --help
`;

await command(
  HELP,
  {
    options: {
      network: { type: "string", multiple: true, default: [".cache/network"] },
      data: { type: "string", default: ".cache/data" },
      out: { type: "string", default: MODEL_FOLDER },
      help: { type: "boolean", default: false },
    },
  },
  async ({ values }) => {
    const networks: (readonly Parameter[])[] = [];
    for (const folder of values.network) {
      const file = join(userPath(folder), "checkpoint.bin");
      const { parameters, final } = await readCheckpoint(file);
      if (!final)
        console.error(`${file}: the training has not come to its end ("npm run train -- --resume")`);
      networks.push(parameters.filter(({ name }) => isKept(name)));
    }
    const data = await readDataset(userPath(values.data));
    const out = userPath(values.out);
    const verdicts = await release(fold(average(networks)), data, out);
    if (out === MODEL_FOLDER) await updateCard("verdicts", verdicts);
  },
);
