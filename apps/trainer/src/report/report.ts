import { join } from "node:path";
import { escapeMarkup } from "@inkling/ink";
import { INK_SHARES } from "../calibrate.ts";
import { percent } from "../command.ts";
import { DISTURBANCES } from "../disturb.ts";
import type { Drawing } from "../drawing.ts";
import { topAccuracy } from "../measure.ts";
import { writeWhole } from "../write-whole.ts";
import {
  accuracyByInk,
  calibration,
  confusionMatrix,
  inkToRecognition,
  labelBars,
  latency,
} from "./charts.ts";
import type { Figures } from "./figures.ts";
import { proudest, worst, worstPairs } from "./gallery.ts";
import { htmlTable } from "./html.ts";
import { page } from "./page.ts";
import { mainRows } from "./rows.ts";

/**
 * Writes all there is to know of the networks, the first of them ours, as one page that needs no other file:
 * `index.html` in the folder.
 */
export async function writeReport(
  folder: string,
  figures: readonly Figures[],
  drawings: readonly Drawing[],
): Promise<void> {
  const [ours] = figures;
  if (!ours) throw new Error("there is no network to report on");
  const html = page([
    {
      title: "In figures",
      text: `${drawings.length} drawings, the same for all. Unfinished ones show the first part of their points.`,
      body: htmlTable(["", ...figures.map(({ name }) => name)], mainRows(figures)),
    },
    {
      title: "How soon it sees",
      text: "How often the first guess is right, and how often the right one is among the first five, while a drawing grows.",
      body: `<div class="two">${accuracyByInk(figures, 1)}${accuracyByInk(figures, 5)}</div>`,
    },
    {
      title: "Ink to recognition",
      text: "How many drawings have been recognised, as the game would, after how much of their ink; by each network when it is as sure as it must be to give no more other things a verdict than ours.",
      body: inkToRecognition(figures) + recognitionTable(figures),
    },
    {
      title: "Does it know how sure it is?",
      text: "A dot on the dotted line means what it says; above it is too modest, below it too sure. Large dots are many guesses.",
      body: `<div class="two">${figures.map((one) => `<figure><figcaption>${escapeMarkup(one.name)}</figcaption>${calibration(one)}</figure>`).join("")}</div>`,
    },
    {
      title: "Other hands, other pads",
      text: "The first guess on finished drawings that were made with other pens, by unsteady hands, or in another way.",
      body: handsTable(figures),
    },
    {
      title: "Label by label",
      text: "Bars: our first guess is right. Ticks: that of the others, in the order of the table above.",
      body: labelBars(figures),
    },
    {
      title: "What it mixes up",
      text: "Each row is a label, each column what it was taken for. Turn the wheel to zoom, drag to move; a cell tells its numbers.",
      body: `<div class="zoom" tabindex="0" role="img" aria-label="Confusion matrix">${confusionMatrix(ours)}</div>${worstPairs(figures, drawings)}`,
    },
    {
      title: "The proudest guesses",
      text: "Recognised, and by as few of the others as possible.",
      body: proudest(figures, drawings),
    },
    {
      title: "The worst guesses",
      text: "Wrong, and sure of it.",
      body: worst(figures, drawings),
    },
    {
      title: "How long a guess takes",
      text: "One forward pass in Node on WebAssembly, of all networks in turns.",
      body: latency(figures),
    },
  ]);
  await writeWhole(join(folder, "index.html"), [html]);
}

const recognitionTable = (figures: readonly Figures[]): string =>
  htmlTable(
    ["recognised after", ...figures.map(({ name }) => name)],
    [
      ...INK_SHARES.map((ink) => [
        `${percent(ink, 0)} of the ink`,
        ...figures.map(({ recognition }) =>
          percent(recognition.recognised.find((point) => point.ink === ink)?.share ?? 0),
        ),
      ]),
      [
        "median, of those recognised",
        ...figures.map(({ recognition: { median } }) => (Number.isNaN(median) ? "–" : percent(median, 0))),
      ],
    ],
  );

const handsTable = (figures: readonly Figures[]): string =>
  htmlTable(
    ["", ...figures.map(({ name }) => name)],
    [
      ["as drawn", ...figures.map(({ finished }) => percent(topAccuracy(finished, 1)))],
      ...Object.keys(DISTURBANCES).map((name) => [
        name,
        ...figures.map(({ hands }) => percent(topAccuracy(hands.get(name) ?? [], 1))),
      ]),
    ],
  );
