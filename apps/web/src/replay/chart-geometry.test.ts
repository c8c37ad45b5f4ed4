import type { Label } from "@inkling/guesser/labels";
import { describe, expect, test } from "vitest";
import {
  layoutOf,
  lineOf,
  type Point,
  pathOf,
  tagsOf,
  takenBy,
  ticksOf,
  timeAt,
  visible,
  xOf,
  yOf,
} from "./chart-geometry.ts";

const layout = layoutOf(720);
const looks = [0.01, 0.5, 0.02, 0.01].map((sureness, i) => ({
  at: (i + 1) * 1_000,
  count: i,
  thoughts: [{ label: "cat" as Label, probability: 0.9, sureness }],
}));

describe("the chart", () => {
  test("is drawn for its width, lower on a phone, and without lines only the strokes", () => {
    expect(layout).toMatchObject({ width: 720, height: 298, left: 46, right: 700, narrow: false });
    const phone = layoutOf(358);
    expect(phone).toMatchObject({ narrow: true, right: 348 });
    expect(phone.height).toBeLessThan(200);
    expect(layoutOf(358, true).height).toBeLessThan(60);
  });

  test("has a place for each time, and finds the time of a place", () => {
    expect([0, 4_000, 8_000].map((at) => xOf(layout, at, 8_000))).toEqual([46, 373, 700]);
    expect([0, 373, 9_999].map((x) => timeAt(layout, x, 8_000))).toEqual([0, 4_000, 8_000]);
    expect(xOf(layout, 0, 0)).toBe(46);
    expect([0, 0.5, 1].map((share) => yOf(layout, share))).toEqual([218, 116, 14]);
  });

  test("draws a line from nothing, and shows the part in which there is something to see", () => {
    const line = lineOf(layout, looks, "cat", 4_000);
    expect(line[0]).toEqual({ x: 46, y: 218 });
    expect(line).toHaveLength(5);
    expect(visible(layout, line)).toEqual(line.slice(1, 4));
    expect(visible(layout, lineOf(layout, looks, "anvil", 4_000))).toEqual([]);
    expect(
      pathOf([
        { x: 1, y: 2.345 },
        { x: 3, y: 4 },
      ]),
    ).toBe("M1 2.3L3 4");
    expect(pathOf([])).toBe("");
  });

  test("marks so many seconds as there is room for", () => {
    expect(ticksOf(layout, 8_400)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map((s) => s * 1_000));
    expect(ticksOf(layoutOf(320), 8_400)).toEqual([0, 2_000, 4_000, 6_000, 8_000]);
    expect(ticksOf(layout, 180_000)).toEqual(
      [0, 20, 40, 60, 80, 100, 120, 140, 160, 180].map((s) => s * 1_000),
    );
    expect(ticksOf(layout, 400)).toEqual([0]);
  });
});

describe("words on the chart", () => {
  const peak = (label: Label, x: number, y: number): { label: Label; line: Point[] } => ({
    label,
    line: [
      { x: x - 50, y: layout.bottom },
      { x, y },
      { x: x + 50, y: layout.bottom },
    ],
  });

  test("stand above what they name", () => {
    const [tag] = tagsOf(layout, [peak("cat", 300, 100)], 17, []);
    expect(tag).toMatchObject({ label: "cat", x: 300, from: 300 });
    expect(tag?.y).toBeLessThan(100);
  });

  test("never leave the chart nor lie on each other", () => {
    const lines = (["cat", "bird", "moon", "anvil", "bread"] as Label[]).map((label) => peak(label, 698, 60));
    const tags = tagsOf(layout, lines, 17, [takenBy(640, 60, "sure enough", 13)]);
    expect(tags.length).toBeGreaterThan(1);
    for (const { label, x } of tags) expect(x + label.length * 5).toBeLessThanOrEqual(layout.right);
    const heights = tags.map(({ y }) => y).sort((a, b) => a - b);
    for (const [i, y] of heights.entries()) if (i > 0) expect(y - (heights[i - 1] ?? 0)).toBeGreaterThan(17);
  });

  test("are left out where there is no room", () => {
    const wall = Array.from({ length: 40 }, (_, i) => takenBy(0, i * 6, "x".repeat(200), 13));
    expect(tagsOf(layout, [peak("cat", 300, 100)], 17, wall)).toEqual([]);
  });
});
