import { COLOURS, FIRST_PEN, type Pen } from "@inkling/ink";

/** How wide each pen is, beside the one of the race. */
const WIDTHS = [0.5, 1, 1.9, 3.4] as const;

/** A pen's colour, by its place, and its width beside the one of the race. */
export function styleOf(pen: Pen = FIRST_PEN): { readonly colour: number; readonly width: number } {
  const width = WIDTHS[Math.floor(pen / COLOURS.length)] ?? 1;
  return { colour: pen % COLOURS.length, width };
}

/** The variable that holds a colour, light or dark. */
export const colourVariable = (colour: number): string => `--pen-${COLOURS[colour]}`;
