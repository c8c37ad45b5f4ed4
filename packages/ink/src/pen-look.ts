import { COLOURS, FIRST_PEN, type Pen, type Stroke } from "./ink.ts";
import { lengthOf } from "./length.ts";

/** Diameter of the pen of the race, in board units. */
export const PEN_UNITS = 11;

/** How wide each pen is, beside the one of the race. */
const WIDTHS = [0.5, 1, 1.9, 3.4] as const;

/** The colours of the pens on light paper, in the order of {@link COLOURS}; a page has its own for the dark. */
export const PEN_COLOURS = [
  "#1b1e2e",
  "#77757a",
  "#c8372d",
  "#c76a00",
  "#dba400",
  "#0b7a5a",
  "#1f5fae",
  "#7a4a28",
] as const;

/** The paper of a board, light. */
export const SHEET_COLOUR = "#fffdf6";

/** A pen's colour, by its place, and its width beside the one of the race. */
export function styleOf(pen: Pen = FIRST_PEN): { readonly colour: number; readonly width: number } {
  const width = WIDTHS[Math.floor(pen / COLOURS.length)] ?? 1;
  return { colour: pen % COLOURS.length, width };
}

/** A stroke as SVG path data; one without length is a dot. */
export function outlineOf(stroke: Stroke): string {
  const [[x, y] = [0, 0], ...rest] = stroke;
  return lengthOf(stroke) === 0
    ? `M${x} ${y}h.1`
    : `M${x} ${y}L${rest.map((point) => point.join(" ")).join(" ")}`;
}
