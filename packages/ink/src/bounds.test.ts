import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf, longerSide } from "./bounds.ts";
import { anyStrokes } from "./testing.ts";

describe("boundsOf", () => {
  it("is null where there is no point", () => {
    expect(boundsOf([])).toBeNull();
  });

  it("holds a dot without room to spare", () => {
    expect(boundsOf([[[3, 7]]])).toEqual({ left: 3, top: 7, right: 3, bottom: 7 });
  });

  it("holds every point and touches one on each side", () => {
    fc.assert(
      fc.property(anyStrokes, (strokes) => {
        const points = strokes.flat();
        fc.pre(points.length > 0);
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
        expect(boundsOf(strokes)).toEqual({
          left: Math.min(...xs),
          top: Math.min(...ys),
          right: Math.max(...xs),
          bottom: Math.max(...ys),
        });
      }),
    );
  });
});

describe("longerSide", () => {
  it("is the width of what is wide and the height of what is high", () => {
    expect(longerSide({ left: 1, top: 1, right: 11, bottom: 4 })).toBe(10);
    expect(longerSide({ left: 1, top: 1, right: 4, bottom: 11 })).toBe(10);
  });
});
