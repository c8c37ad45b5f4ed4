import { expect, test } from "vitest";
import { fileName } from "./save.ts";

test.each([
  ["ice cream", "inkling-ice-cream.svg"],
  ["Zoë's <b>../../etc\\passwd</b>", "inkling-zoe-s-b-etc-passwd-b.svg"],
  ["猫", "inkling-猫.svg"],
  ["...", "inkling-drawing.svg"],
])("%s is saved as %s", (what, name) => {
  expect(fileName(what, "svg")).toBe(name);
});
