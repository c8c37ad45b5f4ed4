import fc from "fast-check";
import { expect, it } from "vitest";
import { applyOps, BLANK, type Stroke } from "./ink.ts";
import { extend, opsOf } from "./op.ts";
import { isResting, rest } from "./rest.ts";
import { anyStrokes } from "./testing.ts";

it("is put down once, and by one more operation", () => {
  fc.assert(
    fc.property(anyStrokes, (strokes) => {
      const rested = rest(strokes);
      expect(isResting(rested)).toBe(strokes.length > 0);
      expect(rest(rested)).toBe(rested);
      const end = strokes.at(-1)?.at(-1);
      if (!end || isResting(strokes)) return;
      expect(applyOps(BLANK, [...opsOf(strokes), extend(...end)]).strokes).toEqual(rested);
    }),
  );
});

it("is over as soon as something is drawn", () => {
  const dot: Stroke = [[3, 4]];
  const line: Stroke = [[3, 4], [3, 5]]; // biome-ignore format: a line
  expect([[], [dot], [line], [...rest([line]), dot]].map(isResting)).toEqual([false, false, false, false]);
  expect([[dot], [line], [line, dot]].map(rest).map(isResting)).toEqual([true, true, true]);
});
