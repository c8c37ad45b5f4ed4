import { COLOURS } from "@inkling/ink";

/** The variable that holds a colour, light or dark. */
export const colourVariable = (colour: number): string => `--pen-${COLOURS[colour]}`;
