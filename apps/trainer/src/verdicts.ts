import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { VERDICT_THRESHOLD } from "@inkling/guesser/labels";
import { loadGuesser } from "@inkling/guesser/node";
import { groupStrokes, readData } from "./data.ts";
import { measureDifficulty } from "./difficulty.ts";
import { MODEL_FOLDER, userPath } from "./files.ts";
import { createRandom } from "./random.ts";
import { judge, replay } from "./replay.ts";
import { scribble } from "./scribble.ts";

const HELP = `Prints what each verdict threshold would mean, on validation drawings replayed as they were drawn.

npm run -s verdicts -w @inkling/trainer -- --data DIR [--difficulty]

  --data DIR     the folder that the guesser was trained with
  --difficulty   also measure difficulty.json anew, at the threshold of labels.ts
`;
const THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];
const SCRIBBLES = 1000;
const OTHERS_PER_LABEL = 5;

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    difficulty: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

async function main(): Promise<void> {
  if (values.help || values.data === undefined) {
    process.stdout.write(HELP);
    if (!values.help) process.exitCode = 2;
    return;
  }
  const folder = userPath(values.data);
  const { validation } = readData(folder);
  const others = [...groupStrokes(folder, ["strokes-other"]).values()].flatMap((drawings) =>
    drawings.slice(0, OTHERS_PER_LABEL),
  );
  const random = createRandom(1);
  const guesser = await loadGuesser();
  const drawn = validation.map((drawing) => ({
    truth: drawing.label,
    peaks: replay(guesser, drawing.strokes()),
  }));
  const foreign = others.map((drawing) => ({ truth: undefined, peaks: replay(guesser, drawing.strokes()) }));
  const scribbles = Array.from({ length: SCRIBBLES }, () => ({
    truth: undefined,
    peaks: replay(guesser, scribble(random)),
  }));

  console.log(`${drawn.length} drawings, ${foreign.length} of other things, ${scribbles.length} scribbles`);
  console.log("           | drawings                        | other things        | scribbles");
  console.log("threshold  | recognised  false prompt   any  | false prompt   any  | false prompt   any");
  for (const threshold of THRESHOLDS) {
    const [own, other, none] = [drawn, foreign, scribbles].map((replays) => judge(replays, threshold));
    if (!own || !other || !none) continue;
    const mark = threshold === VERDICT_THRESHOLD ? "*" : " ";
    console.log(
      `${threshold.toFixed(2)} ${mark}     |   ${percent(own.recognised)}       ${percent(own.falsePrompt)}  ${percent(own.falseAny)} ` +
        `|       ${percent(other.falsePrompt)}  ${percent(other.falseAny)} |       ${percent(none.falsePrompt)}  ${percent(none.falseAny)}`,
    );
  }
  if (values.difficulty) {
    const difficulty = measureDifficulty(guesser, validation);
    await writeFile(join(MODEL_FOLDER, "difficulty.json"), `${JSON.stringify(difficulty, null, 1)}\n`);
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(2).padStart(5)} %`;

await main();
