import { readFileSync } from "node:fs";
import { COLOURS, PEN_COLOURS, PEN_UNITS, SHEET_COLOUR } from "@inkling/ink";
import { expect, test } from "vitest";
import { colourVariable } from "./pen-style.ts";

const [light = ""] = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8").split(
  "data-theme",
);
const token = (name: string) => light.match(new RegExp(`${name}: ([^;]+);`))?.[1];

test("a drawing that leaves the page looks as it does on light paper", () => {
  for (const [colour, name] of COLOURS.entries()) {
    expect(colourVariable(colour)).toBe(`--pen-${name}`);
    expect(token(`--pen-${name}`)).toBe(PEN_COLOURS[colour]);
  }
  expect(token("--sheet")).toBe(SHEET_COLOUR);
  expect(token("--pen-units")).toBe(String(PEN_UNITS));
});
