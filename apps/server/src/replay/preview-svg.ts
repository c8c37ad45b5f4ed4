import {
  BOARD_UNITS,
  boundsOf,
  type Ink,
  longerSide,
  readTape,
  SHEET_COLOUR,
  svgPathsOf,
} from "@inkling/ink";
import type { DrawingRecord } from "@inkling/protocol";
import { wordmark } from "./wordmark.ts";

/** The size that is asked for everywhere, in pixels. */
export const PREVIEW = { width: 1200, height: 630 } as const;

const MARGIN = 60;
const GAP = 38;
/** The side of a sheet, by how many there are. */
const SIDES = [0, 490, 400, 334] as const;
const MOST = SIDES.length - 1;

/** How far the ruled lines of a sheet cross at its corners. */
const OVERSHOOT = 12;
const PAPER = "#f3eee1";
const PENCIL = "#7d7a76";

/** As in the page: room around the ink, how far it is enlarged at most, and its pen, as shares of the sheet. */
const INK_MARGIN = 0.1;
const LEAST_SIDE = 384;
const PEN = 0.02;

/**
 * The picture of a link: the best of these drawings on their sheets, as SVG without any text. Of each player the best,
 * those that were recognised first; then others.
 */
export function previewOf(drawings: readonly DrawingRecord[]): string {
  const inks: Ink[] = [];
  for (const drawing of inOrder(drawings)) {
    const ink = inkOf(drawing);
    if (ink.strokes.length > 0) inks.push(ink);
    if (inks.length === MOST) break;
  }
  const side = SIDES[inks.length] ?? 0;
  const top = inks.length === 1 ? (PREVIEW.height - side) / 2 : MARGIN;
  const sheets = inks.map((ink, i) => sheet(ink, MARGIN + i * (side + GAP), top, side));
  const mark =
    inks.length === 1
      ? wordmark(MARGIN + side + 2 * GAP, PREVIEW.height / 2 + 40, 1.3)
      : inks.length === 0
        ? wordmark(320, PREVIEW.height / 2 + 40, 1.5)
        : wordmark(MARGIN, PREVIEW.height - MARGIN, 1);
  const { width, height } = PREVIEW;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>${sheets.join("")}${mark}</svg>`
  );
}

function inOrder(drawings: readonly DrawingRecord[]): readonly DrawingRecord[] {
  const points = ({ verdict }: DrawingRecord) => verdict?.points ?? -1;
  const best = [...drawings].sort((a, b) => points(b) - points(a));
  const first = best.filter((drawing, i) => best.findIndex(({ seat }) => seat === drawing.seat) === i);
  return [...first, ...best.filter((drawing) => !first.includes(drawing))];
}

function inkOf({ batches }: DrawingRecord): Ink {
  const tape = readTape(batches);
  return tape.inkAt(tape.ops.length);
}

function sheet(ink: Ink, left: number, top: number, side: number): string {
  const bounds = boundsOf(ink.strokes) ?? { left: 0, top: 0, right: BOARD_UNITS, bottom: BOARD_UNITS };
  const shown = Math.max(LEAST_SIDE, longerSide(bounds)) * (1 + 2 * INK_MARGIN);
  const [x, y] = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2];
  const [right, bottom] = [left + side, top + side];
  const [l, r] = [left - OVERSHOOT, right + OVERSHOOT];
  const [t, b] = [top - OVERSHOOT, bottom + OVERSHOOT];
  return (
    `<rect x="${left}" y="${top}" width="${side}" height="${side}" fill="${SHEET_COLOUR}"/>` +
    `<path d="M${l} ${top}H${r}M${l} ${bottom}H${r}M${left} ${t}V${b}M${right} ${t}V${b}" stroke="${PENCIL}" stroke-width="2"/>` +
    `<g transform="translate(${left + side / 2} ${top + side / 2}) scale(${side / shown}) translate(${-x} ${-y})">` +
    `${svgPathsOf(ink, PEN * shown)}</g>`
  );
}
