import type { Guess } from "@inkling/guesser";
import type { Stroke } from "@inkling/ink";
import { expect, test } from "vitest";
import { sketchOf } from "./sketch.ts";

const LINE: readonly Stroke[] = [
  [
    [0, 0],
    [900, 0],
  ],
];

test("what is seen is looked at once in each quarter of a second, and when the drawing is finished", () => {
  const looks: number[] = [];
  const classify = (strokes: readonly Stroke[]): Guess[] => {
    looks.push(strokes.flat().length);
    return [
      { label: "line", probability: 0.9, sureness: 0.9 },
      { label: "cat", probability: 0.001, sureness: 0.001 },
    ];
  };
  const sketch = sketchOf(LINE, { classify });
  expect(sketch.seenAfter(0)).toEqual([]);
  for (let pass = 0; pass < 2; pass++) {
    for (let count = 1; count <= sketch.ops.length; count++) {
      expect(sketch.seenAfter(count)).toEqual([{ label: "line", probability: 0.9, sureness: 0.9 }]);
    }
  }
  // A second of drawing, a point each 16 ms: at 0, 250, 500, 750 ms and 1 s, and when the drawer rests.
  expect(looks).toEqual([1, 16, 32, 47, 63, sketch.ops.length]);
});
