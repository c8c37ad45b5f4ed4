import { BOARD_UNITS, escapeMarkup } from "@inkling/ink";
import { percent } from "../command.ts";
import type { Drawing } from "../drawing.ts";
import type { Result } from "../measure.ts";
import type { Figures } from "./figures.ts";

const SHOWN = 24;
const PAIRS = 12;
const EXAMPLES = 4;

/** A drawing and what was seen in it. */
interface Exhibit {
  readonly drawing: Drawing;
  readonly result: Result;
}

/** The drawings that only the first network knew, and was sure of. */
export function proudest(figures: readonly Figures[], drawings: readonly Drawing[]): string {
  const [ours, ...others] = figures;
  const exhibits = exhibitsOf(ours, drawings)
    .map((exhibit, i) => ({
      exhibit,
      known: others.filter(({ finished }) => finished[i]?.rank === 1).length,
    }))
    .filter(({ exhibit }) => exhibit.result.rank === 1)
    .sort((a, b) => a.known - b.known || b.exhibit.result.confidence - a.exhibit.result.confidence);
  return wall(exhibits.slice(0, SHOWN).map(({ exhibit }) => exhibit));
}

/** The drawings of whose wrong name it was the surest. */
export function worst([ours]: readonly Figures[], drawings: readonly Drawing[]): string {
  const exhibits = exhibitsOf(ours, drawings)
    .filter(({ result }) => result.rank > 1)
    .sort((a, b) => b.result.confidence - a.result.confidence);
  return wall(exhibits.slice(0, SHOWN));
}

/** The labels that are mixed up most often, with examples. */
export function worstPairs([ours]: readonly Figures[], drawings: readonly Drawing[]): string {
  const pairs = new Map<string, Exhibit[]>();
  for (const exhibit of exhibitsOf(ours, drawings)) {
    const { label, best, rank } = exhibit.result;
    if (rank === 1) continue;
    const key = [label, best].sort().join(" and ");
    pairs.set(key, [...(pairs.get(key) ?? []), exhibit]);
  }
  const rows = [...pairs].sort((a, b) => b[1].length - a[1].length).slice(0, PAIRS);
  return rows
    .map(
      ([pair, exhibits]) =>
        `<section class="pair"><h3>${escapeMarkup(pair)} <small>${exhibits.length} times</small></h3>${wall(exhibits.slice(0, EXAMPLES))}</section>`,
    )
    .join("\n");
}

const exhibitsOf = (figures: Figures | undefined, drawings: readonly Drawing[]): Exhibit[] =>
  (figures?.finished ?? []).map((result, i) => ({ drawing: drawings[i] as Drawing, result }));

function wall(exhibits: readonly Exhibit[]): string {
  const figures = exhibits.map(({ drawing, result }) => {
    const { label, best, confidence } = result;
    const seen = best === label ? "" : `drawn: ${escapeMarkup(label)}, `;
    return `<figure>${picture(drawing)}<figcaption>${seen}<mark>${escapeMarkup(best)}</mark> ${percent(confidence, 0)}</figcaption></figure>`;
  });
  return `<div class="wall">${figures.join("")}</div>`;
}

function picture(drawing: Drawing): string {
  const path = drawing
    .strokes()
    .map((stroke) => `M${stroke.map(([x, y]) => `${x} ${y}`).join("L")}${stroke.length === 1 ? "l0 0" : ""}`)
    .join("");
  return `<svg viewBox="0 0 ${BOARD_UNITS} ${BOARD_UNITS}" role="img" aria-label="${escapeMarkup(drawing.label)}"><path d="${path}"/></svg>`;
}
