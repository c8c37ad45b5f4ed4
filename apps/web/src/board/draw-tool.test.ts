import { COLOURS, WIDTHS } from "@inkling/ink";
import { expect, test } from "vitest";
import { colourOf, FIRST_TOOL, widthOf, withColour, withWidth } from "./draw-tool.ts";

test("every colour goes with every width, and choosing one puts the eraser down", () => {
  for (const [colour] of COLOURS.entries()) {
    for (const [width] of WIDTHS.entries()) {
      const tool = withWidth(withColour({ ...FIRST_TOOL, eraser: true }, colour), width);
      expect([colourOf(tool), widthOf(tool), tool.eraser]).toEqual([colour, width, false]);
    }
  }
});

test("there is nothing thinner than the thinnest, nor broader than the broadest", () => {
  expect(widthOf(withWidth(FIRST_TOOL, -1))).toBe(0);
  expect(widthOf(withWidth(FIRST_TOOL, WIDTHS.length))).toBe(WIDTHS.length - 1);
});
