import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { percent } from "../command.ts";
import { accuracies, type Bin, calibrationBins, topAccuracy, UNFINISHED_SHARES } from "../measure.ts";
import type { Figures } from "./figures.ts";

const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** Ours is drawn in ink, the others in graphite, each with dashes of its own. */
const STROKES = ["var(--ink)", "var(--pencil)", "var(--pencil)", "var(--pencil)"] as const;
const DASHES = ["", "", "6 4", "2 4"] as const;
const WIDTHS = [2.5, 1.75, 1.75, 1.75] as const;

const STYLE = {
  background: "none",
  color: "var(--ink)",
  fontFamily: "inherit",
  fontSize: "13px",
  overflow: "visible",
};
const SHARE_AXIS = { tickFormat: (share: number) => percent(share, 0), grid: true } as const;

type Mark = Plot.Markish;

const COLOURS: Readonly<Record<string, string>> = {
  "var(--ink)": "#1b1e2e",
  "var(--pencil)": "#7d7a76",
  "var(--sheet)": "#fffdf6",
};

/** A chart that stands in a file of its own, with its colours by day. */
export const standalone = (chart: string): string =>
  chart
    .replace(/var\(--\w+\)/g, (name) => COLOURS[name] ?? name)
    .replace(/background: ?none/, "background: #fffdf6; font-family: sans-serif")
    .replace(/^<svg(?! xmlns)/, '<svg xmlns="http://www.w3.org/2000/svg"');

/** A chart as text, ready to stand in a page. */
function draw(options: Plot.PlotOptions & { readonly marks: Mark[] }): string {
  const height = options.height ?? 340;
  return Plot.plot({ document, width: 640, marginLeft: 56, style: STYLE, ...options, height }).outerHTML;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lines with their names at their ends: no legend to look up. */
function named(lines: readonly { readonly name: string; readonly points: readonly Point[] }[]): Mark[] {
  return lines.flatMap(({ name, points }, i) => [
    Plot.line(points, {
      x: "x",
      y: "y",
      stroke: STROKES[i] ?? "var(--pencil)",
      strokeDasharray: DASHES[i] ?? "1 3",
      strokeWidth: WIDTHS[i] ?? 1.5,
    }),
    Plot.text(points.slice(-1), {
      x: "x",
      y: "y",
      text: () => name,
      textAnchor: "start",
      dx: 6,
      dy: spread(lines, i),
      fontWeight: i === 0 ? 700 : 400,
      fill: "var(--ink)",
    }),
  ]);
}

/** How far a name is moved so that it does not lie on another one. */
function spread(lines: readonly { readonly points: readonly Point[] }[], at: number): number {
  const ends = lines.map(({ points }) => points.at(-1)?.y ?? 0);
  const place = ends.filter((end, i) => end > (ends[at] as number) || (end === ends[at] && i < at)).length;
  return Math.max(...ends) - Math.min(...ends) < 0.15 ? 15 * (place - (lines.length - 1) / 2) : 0;
}

/** Top-k by the share of the points. */
export const accuracyByInk = (figures: readonly Figures[], k: number): string =>
  draw({
    marginRight: 90,
    x: { ...SHARE_AXIS, label: "of the drawing's points", domain: [0, 1] },
    y: { ...SHARE_AXIS, label: `top-${k}`, domain: [0, 1] },
    marks: [
      Plot.ruleY([0], { stroke: "var(--pencil)" }),
      ...named(
        figures.map(({ name, byShare }) => ({
          name,
          points: [...byShare].map(([x, results]) => ({ x, y: topAccuracy(results, k) })),
        })),
      ),
    ],
  });

/** The share of the drawings that have been recognised after a share of their ink. */
export const inkToRecognition = (figures: readonly Figures[]): string =>
  draw({
    marginRight: 90,
    x: { ...SHARE_AXIS, label: "of the ink", domain: [0, 1] },
    y: { ...SHARE_AXIS, label: "recognised", domain: [0, 1] },
    marks: [
      Plot.ruleY([0], { stroke: "var(--pencil)" }),
      ...named(
        figures.map(({ name, recognition }) => ({
          name,
          points: recognition.recognised.map(({ ink, share }) => ({ x: ink, y: share })),
        })),
      ),
    ],
  });

/** How often a guess is right against how sure it was: on the diagonal, it means what it says. */
export function calibration({ byShare }: Figures): string {
  const parts = [
    { name: "finished", bins: calibrationBins(byShare.get(1) ?? []) },
    {
      name: "unfinished",
      bins: calibrationBins(UNFINISHED_SHARES.flatMap((share) => byShare.get(share) ?? [])),
    },
  ];
  const dots = (bins: readonly Bin[], filled: boolean): Mark =>
    Plot.dot(bins, {
      x: "confidence",
      y: "accuracy",
      r: (bin: Bin) => 2 + Math.sqrt(bin.count) / 5,
      fill: filled ? "var(--ink)" : "var(--sheet)",
      stroke: "var(--ink)",
    });
  return draw({
    marginRight: 90,
    x: { ...SHARE_AXIS, label: "probability of the best guess", domain: [0, 1] },
    y: { ...SHARE_AXIS, label: "right", domain: [0, 1] },
    r: { type: "identity" },
    marks: [
      Plot.line(
        [
          [0, 0],
          [1, 1],
        ],
        { stroke: "var(--pencil)", strokeDasharray: "3 4" },
      ),
      ...named(
        parts.map(({ name, bins }) => ({
          name,
          points: bins.map(({ confidence, accuracy }) => ({ x: confidence, y: accuracy })),
        })),
      ),
      ...parts.map(({ bins }, i) => dots(bins, i === 0)),
    ],
  });
}

/** Top-1 of each label as bars, the worst first; a tick for each of the others. */
export function labelBars(figures: readonly Figures[]): string {
  const [ours, ...others] = figures;
  const rows = accuracies(ours?.finished ?? []);
  return draw({
    height: 60 + 18 * rows.length,
    marginLeft: 150,
    x: { ...SHARE_AXIS, axis: "top", label: "top-1", domain: [0, 1] },
    y: { label: null, domain: rows.map(({ label }) => label), tickSize: 0 },
    marks: [
      Plot.barX(rows, { y: "label", x: "accuracy", fill: "var(--marker)", insetTop: 2, insetBottom: 2 }),
      Plot.text(rows, {
        y: "label",
        x: "accuracy",
        text: ({ accuracy }: { accuracy: number }) => percent(accuracy, 0),
        textAnchor: "end",
        dx: -4,
        fill: "#1b1e2e",
      }),
      ...others.map(({ finished }, i) =>
        Plot.tickX(accuracies(finished), {
          y: "label",
          x: "accuracy",
          stroke: "var(--ink)",
          strokeDasharray: i === 0 ? "" : "3 2",
        }),
      ),
    ],
  });
}

/** Milliseconds of one forward pass. */
export const latency = (figures: readonly Figures[]): string =>
  draw({
    height: 60 + 36 * figures.length,
    marginLeft: 90,
    marginRight: 60,
    x: { label: "milliseconds, median", grid: true },
    y: { label: null, domain: figures.map(({ name }) => name), tickSize: 0 },
    marks: [
      Plot.barX(figures, {
        y: "name",
        x: "millis",
        fill: "var(--pencil-faint)",
        insetTop: 6,
        insetBottom: 6,
      }),
      Plot.text(figures, {
        y: "name",
        x: "millis",
        text: ({ millis }: Figures) => millis.toFixed(2),
        textAnchor: "start",
        dx: 6,
      }),
    ],
  });

/** Of each label (rows) what it was taken for (columns): the darker, the more often. */
export function confusionMatrix({ finished }: Figures): string {
  const order = accuracies(finished).map(({ label }) => label);
  const totals = new Map<string, number>();
  const cells = new Map<string, { label: string; best: string; count: number }>();
  for (const { label, best } of finished) {
    totals.set(label, (totals.get(label) ?? 0) + 1);
    const key = `${label}/${best}`;
    const cell = cells.get(key) ?? { label, best, count: 0 };
    cells.set(key, { ...cell, count: cell.count + 1 });
  }
  const share = ({ label, count }: { label: string; count: number }): number =>
    count / (totals.get(label) ?? 1);
  return draw({
    width: 1100,
    height: 1100,
    marginLeft: 110,
    marginTop: 110,
    x: { domain: order, axis: "top", label: "taken for", tickRotate: -90, tickSize: 0 },
    y: { domain: order, label: "drawn", tickSize: 0 },
    style: { ...STYLE, fontSize: "8px" },
    marks: [
      Plot.frame({ stroke: "var(--pencil-faint)" }),
      Plot.cell([...cells.values()], {
        x: "best",
        y: "label",
        fill: ({ label, best }: { label: string; best: string }) =>
          label === best ? "var(--ink)" : "var(--red)",
        fillOpacity: share,
        title: (cell: { label: string; best: string; count: number }) =>
          `${cell.label} taken for ${cell.best}: ${cell.count} of ${totals.get(cell.label)}`,
      }),
    ],
  });
}
