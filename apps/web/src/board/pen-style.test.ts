import { COLOURS, FIRST_PEN, penOf, WIDTHS } from "@inkling/ink";
import { expect, test } from "vitest";
import { colourVariable, styleOf } from "./pen-style.ts";

test("without a pen, and with the first, ink is drawn as wide as in the race", () => {
  for (const pen of [undefined, FIRST_PEN]) expect(styleOf(pen)).toEqual({ colour: 0, width: 1 });
});

test("a pen has the colour of its name, and each width is broader than the one before", () => {
  for (const [colour, name] of COLOURS.entries()) {
    const styles = WIDTHS.map((_, width) => styleOf(penOf(colour, width)));
    for (const style of styles) expect(colourVariable(style.colour)).toBe(`--pen-${name}`);
    const widths = styles.map(({ width }) => width);
    expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
  }
});
