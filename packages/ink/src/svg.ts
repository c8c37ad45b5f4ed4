import { BOARD_UNITS, type Ink } from "./ink.ts";
import { outlineOf, PEN_COLOURS, PEN_UNITS, SHEET_COLOUR, styleOf } from "./pen-look.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What no XML may hold, however it is written: controls, halves of characters, and two that are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text as it may stand in XML or HTML, between tags or quotes: whatever it holds, it stays text. */
export const escapeMarkup = (text: string): string =>
  text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (char) => ESCAPES[char] ?? "");

/**
 * The strokes as SVG paths, in board units and the colours of light paper: for inside of an `<svg>`.
 * @param pen diameter of the pen of the race, in board units
 */
export function svgPathsOf({ strokes, pens }: Pick<Ink, "strokes" | "pens">, pen = PEN_UNITS): string {
  const paths = strokes.map((stroke, i) => {
    const { colour, width } = styleOf(pens[i]);
    return `<path d="${outlineOf(stroke)}" stroke="${PEN_COLOURS[colour]}" stroke-width="${pen * width}"/>`;
  });
  return `<g fill="none" stroke-linecap="round" stroke-linejoin="round">${paths.join("")}</g>`;
}

/**
 * A whole board as a picture that stands alone, on its paper.
 * @param title names the picture; any text
 */
export function svgOf(ink: Pick<Ink, "strokes" | "pens">, title: string): string {
  const side = BOARD_UNITS;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}">` +
    `<title>${escapeMarkup(title)}</title>` +
    `<rect width="${side}" height="${side}" fill="${SHEET_COLOUR}"/>${svgPathsOf(ink)}</svg>`
  );
}
