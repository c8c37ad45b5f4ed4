import { expect, test } from "vitest";
import { COLOURS, FIRST_PEN, penOf, WIDTHS } from "./ink.ts";
import { outlineOf, PEN_COLOURS, styleOf } from "./pen-look.ts";

test("without a pen, and with the first, ink is drawn as wide as in the race", () => {
  for (const pen of [undefined, FIRST_PEN]) expect(styleOf(pen)).toEqual({ colour: 0, width: 1 });
});

test("a pen has a colour of its own, and each width is broader than the one before", () => {
  expect(new Set(PEN_COLOURS).size).toBe(COLOURS.length);
  for (const colour of COLOURS.keys()) {
    const styles = WIDTHS.map((_, width) => styleOf(penOf(colour, width)));
    for (const style of styles) expect(style.colour).toBe(colour);
    const widths = styles.map(({ width }) => width);
    expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
  }
});

test("a stroke is one path, a point is a dot", () => {
  const stroke = [
    [1, 2],
    [3, 4],
    [5, 6],
  ] as const;
  expect(outlineOf(stroke)).toBe("M1 2L3 4 5 6");
  expect(outlineOf([[7, 8]])).toBe("M7 8h.1");
  expect(outlineOf([[7, 8], [7, 8]])).toBe("M7 8h.1"); // biome-ignore format: a dot, and the pen is lifted
});
