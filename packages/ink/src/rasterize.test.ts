import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf, longerSide } from "./bounds.ts";
import type { Point, Stroke } from "./ink.ts";
import { pictureOf, RASTER_CHANNELS, RASTER_SIZE, rasterize } from "./rasterize.ts";
import { rest } from "./rest.ts";
import { squaredDistance } from "./simplify.ts";
import { anyStrokes } from "./testing.ts";

/** The largest difference between two pictures. */
const difference = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (value, i) => Math.abs(value - (b[i] as number))));

/** A picture in which one pixel is one unit of the scale on which the longer side is 255. */
const PICTURE = 304;
const at = (pixels: Float32Array, x: number, y: number, size = RASTER_SIZE) => pixels[y * size + x] as number;
const rows = (pixels: Float32Array, size: number) =>
  Array.from({ length: size }, (_, y) => pixels.slice(y * size, (y + 1) * size));
const inked = (row: Float32Array) => ({
  from: row.findIndex((value) => value > 0),
  to: row.findLastIndex((value) => value > 0),
});

const place = (strokes: readonly Stroke[], by: (p: Point) => Point): Stroke[] =>
  strokes.map((stroke) => stroke.map(by));

const anyLargeStrokes = anyStrokes.filter((strokes) => {
  const bounds = boundsOf(strokes);
  return bounds !== null && longerSide(bounds) >= 4;
});

describe("rasterize", () => {
  it("makes a black picture of no ink", () => {
    expect(rasterize([])).toEqual(new Float32Array(28 * 28));
    expect(rasterize([], 7)).toEqual(new Float32Array(49));
  });

  it("puts a dot in the middle: a disc as wide as the pen, 16 of 304 units", () => {
    const pixels = rasterize([[[700, 3]]], PICTURE);
    const middle = 152;
    // Centres of pixels are half a unit off the middle: 7.5 away is within the radius of 8, 8.5 is not.
    expect(at(pixels, middle + 7, middle, PICTURE)).toBeCloseTo(0.5 + 8 - Math.hypot(7.5, 0.5));
    expect(at(pixels, middle + 8, middle, PICTURE)).toBe(0);
    expect(inked(rows(pixels, PICTURE)[middle] as Float32Array)).toEqual({ from: 144, to: 159 });
    expect(rows(pixels, PICTURE).filter((row) => row.some((value) => value > 0))).toHaveLength(16);
    const area = pixels.reduce((sum, value) => sum + value);
    expect(Math.abs(area - Math.PI * 8 ** 2)).toBeLessThan(1);
  });

  it("gives a dot four pixels of the network's input, each at half the light", () => {
    const pixels = rasterize([[[0, 0]]]);
    // The radius is 8 * 28 / 304 pixels, the four centres are sqrt(0.5) away.
    const value = 0.5 + (8 * 28) / 304 - Math.SQRT1_2;
    for (const [x, y] of [
      [13, 13],
      [14, 13],
      [13, 14],
      [14, 14],
    ] as const) {
      expect(at(pixels, x, y)).toBeCloseTo(value);
    }
    expect(pixels.filter((pixel) => pixel > 0)).toHaveLength(4);
  });

  it("fills 255 of 304 units with the longer side, and 16 beyond the pen are left on each side", () => {
    const line: Stroke = [
      [0, 500],
      [1023, 500],
    ];
    const pixels = rows(rasterize([line], PICTURE), PICTURE);
    // From 24.5 to 279.5 with a radius of 8 around it, so from 16.5 to 287.5.
    for (const y of [151, 152]) expect(inked(pixels[y] as Float32Array)).toEqual({ from: 16, to: 287 });
    expect(pixels.findIndex((row) => row.some((value) => value > 0))).toBe(144);
    expect(pixels.findLastIndex((row) => row.some((value) => value > 0))).toBe(159);
    for (let y = 144; y <= 159; y++) for (let x = 25; x < 279; x++) expect(pixels[y]?.[x]).toBe(1);
  });

  it("gives a horizontal line the two rows in the middle of the network's input", () => {
    const line: Stroke = [
      [40, 7],
      [90, 7],
    ];
    const pixels = rows(rasterize([line]), RASTER_SIZE);
    const pixel = 28 / 304;
    const radius = 8 * pixel;
    const start = 14 - 127.5 * pixel; // 2.26: within the third pixel
    pixels.forEach((row, y) => {
      if (y !== 13 && y !== 14) {
        expect(row).toEqual(new Float32Array(28));
        return;
      }
      for (let x = 2; x <= 25; x++) expect(row[x]).toBeCloseTo(radius); // 0.5 + radius - 0.5
      for (const x of [1, 26]) expect(row[x]).toBeCloseTo(0.5 + radius - Math.hypot(start - 1.5, 0.5));
      for (const x of [0, 27]) expect(row[x]).toBe(0);
    });
  });

  it("centres by the bounding box, whichever side is the longer", () => {
    const wide = rows(rasterize([[[0, 0]], [[100, 20]]], PICTURE), PICTURE);
    // The dots are 255 apart across and 51 down: the upper one is 126.5 from above and has a radius of 8.
    expect(wide.findIndex((row) => row.some((value) => value > 0))).toBe(118);
    const tall = rows(rasterize([[[0, 0]], [[20, 100]]], PICTURE), PICTURE);
    expect(
      tall.map((row, y) =>
        difference(
          row,
          wide.map((other) => other[y] as number),
        ),
      ),
    ).toEqual(tall.map(() => 0));
  });

  it("does not enlarge what is smaller than four units", () => {
    const tremor = rasterize([[[500, 500]], [[501, 500]]], PICTURE);
    // One unit is 255 / 4 on the scale of the picture: 63.75 apart.
    expect(inked(rows(tremor, PICTURE)[152] as Float32Array)).toEqual({ from: 112, to: 191 });
  });

  it("draws a thicker pen thicker", () => {
    const dot = rows(rasterize([[[0, 0]]], PICTURE, 24), PICTURE);
    expect(inked(dot[152] as Float32Array)).toEqual({ from: 140, to: 163 });
  });

  it("gives each pixel the coverage by its nearest segment: the formula, written plainly", () => {
    fc.assert(
      fc.property(anyLargeStrokes, fc.integer({ min: 4, max: 40 }), (strokes, size) => {
        const { left, right, top, bottom } = boundsOf(strokes) ?? { left: 0, right: 0, top: 0, bottom: 0 };
        const unit = size / 304;
        const scale = (255 * unit) / Math.max(right - left, bottom - top);
        const placed = place(strokes, ([x, y]) => [
          (x - (left + right) / 2) * scale + size / 2,
          (y - (top + bottom) / 2) * scale + size / 2,
        ]);
        const expected = Array.from({ length: size * size }, (_, i) => {
          const centre: Point = [(i % size) + 0.5, Math.floor(i / size) + 0.5];
          const distances = placed.flatMap((stroke) =>
            stroke.map((to, k) => Math.sqrt(squaredDistance(centre, stroke[Math.max(0, k - 1)] ?? to, to))),
          );
          return Math.min(1, Math.max(0, 0.5 + 8 * unit - Math.min(...distances)));
        });
        expect(difference(rasterize(strokes, size), expected)).toBeLessThan(1e-6);
      }),
      { numRuns: 30 },
    );
  });

  it("keeps every value from 0 to 1, and some ink in every picture of ink", () => {
    fc.assert(
      fc.property(anyStrokes, (strokes) => {
        const pixels = rasterize(strokes);
        expect(pixels.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(pixels.some((value) => value > 0)).toBe(strokes.length > 0);
      }),
    );
  });

  it("is the same wherever it was drawn", () => {
    fc.assert(
      fc.property(anyStrokes, fc.integer(), fc.integer(), (strokes, dx, dy) => {
        const moved = place(strokes, ([x, y]) => [x + dx, y + dy]);
        expect(rasterize(moved)).toEqual(rasterize(strokes));
      }),
    );
  });

  it("is the same however large it was drawn, from four units on", () => {
    fc.assert(
      fc.property(anyLargeStrokes, fc.double({ min: 1, max: 50, noNaN: true }), (strokes, factor) => {
        const larger = place(strokes, ([x, y]) => [x * factor, y * factor]);
        expect(difference(rasterize(larger), rasterize(strokes))).toBeLessThan(1e-6);
      }),
    );
  });
});

describe("the network's picture", () => {
  const channel = (picture: Float32Array, which: number) =>
    picture.filter((_, i) => i % RASTER_CHANNELS === which);
  const row = (strokes: readonly Stroke[]) =>
    rows(channel(pictureOf(strokes), 1), RASTER_SIZE)[13] as Float32Array;

  it("has the ink first, whatever was drawn, and in the second channel never more than that", () => {
    fc.assert(
      fc.property(anyStrokes, (strokes) => {
        const picture = pictureOf(strokes);
        expect(picture).toHaveLength(28 * 28 * 2);
        const [ink, order] = [channel(picture, 0), channel(picture, 1)];
        expect(ink.some((value) => value > 0)).toBe(strokes.length > 0);
        expect(order.every((value, i) => value >= 0 && value <= (ink[i] as number))).toBe(true);
      }),
    );
  });

  it("is that of the line that a trembling hand meant", () => {
    const line = Array.from({ length: 41 }, (_, i): Point => [25 * i, 500]);
    const trembling = line.map(([x, y], i): Point => [x, i % 40 === 0 ? y : y + 12 * (-1) ** i]);
    const off = (pictures: (strokes: readonly Stroke[]) => Float32Array) => {
      const [meant, drawn] = [pictures([line]), pictures([trembling])];
      return meant.reduce((sum, value, i) => sum + Math.abs(value - (drawn[i] as number)), 0);
    };
    expect(off((strokes) => channel(pictureOf(strokes), 0))).toBeLessThan(off(rasterize) / 4);
  });

  it("leaves hatching as it is, of which smoothing would take long", () => {
    const hatching = Array.from({ length: 800 }, (_, i): Point => [i / 2, i % 2 === 0 ? 0 : 400 + (i % 5)]);
    const [half, all] = [hatching.slice(0, 200), hatching];
    const plain = (stroke: Stroke) => difference(channel(pictureOf([stroke]), 0), rasterize([stroke]));
    expect(plain(half)).toBeGreaterThan(0.01);
    expect(plain(all)).toBe(0);
  });

  it("is the picture of the strokes where they are straight", () => {
    const corner: Stroke[] = [[[0, 0], [0, 100]], [[0, 100], [100, 100]]]; // biome-ignore format: a corner
    expect(difference(channel(pictureOf(corner), 0), rasterize(corner))).toBeLessThan(1e-6);
  });

  it("grows brighter along the line, from nothing to the whole of its ink", () => {
    const line: Stroke = [
      [0, 0],
      [100, 0],
    ];
    const there = row([line]);
    const pixel = 28 / 304;
    const [start, long] = [14 - 127.5 * pixel, 255 * pixel];
    for (let x = 3; x <= 24; x++) expect(there[x]).toBeCloseTo(8 * pixel * ((x + 0.5 - start) / long), 2);
    const back = row([[...line].reverse()]);
    for (let x = 0; x < RASTER_SIZE; x++)
      expect(back[x]).toBeCloseTo(there[RASTER_SIZE - 1 - x] as number, 5);
  });

  it("tells which of two strokes came first, and shows where they meet as the later one", () => {
    const across: Stroke = [
      [0, 50],
      [100, 50],
    ];
    const down: Stroke = [
      [50, 0],
      [50, 100],
    ];
    const [first, last] = [row([across, down]), row([down, across])];
    expect(first[24]).toBeLessThan(0.51);
    expect(last[3]).toBeGreaterThan(0.36);
    expect(first[13]).toBeGreaterThan(1.4 * (first[11] as number)); // the middle of the second stroke: three quarters
  });

  it("is a quarter darker where the drawer rests, but for rests that are over", () => {
    const [one, two]: Stroke[] = [[[0, 0], [100, 0]], [[100, 0], [100, 100]]]; // biome-ignore format: a corner
    if (!one || !two) throw new Error("two strokes");
    const [down, up] = [pictureOf([one, two]), pictureOf(rest([one, two]))];
    expect(channel(up, 0)).toEqual(channel(down, 0));
    expect(
      difference(
        channel(up, 1),
        channel(down, 1).map((value) => 0.75 * value),
      ),
    ).toBeLessThan(1e-6);
    expect(pictureOf([...rest([one]), two])).toEqual(down);
  });

  it("has a lone dot, or none but dots, as the newest ink", () => {
    for (const dots of [[[[3, 4]]], [[[0, 0]], [[9, 9]]]] as const) {
      const picture = pictureOf(dots);
      expect(channel(picture, 1)).toEqual(channel(picture, 0));
    }
  });
});
