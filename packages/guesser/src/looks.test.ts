import { pictureOf, RASTER_CHANNELS, RASTER_SIZE, rest, type Stroke } from "@inkling/ink";
import { expect, it } from "vitest";
import { drawingsOf } from "./fixtures.ts";
import { joined, looksAt, opinionOf, seenFrom, withoutDetails } from "./looks.ts";

const [bicycle = []] = drawingsOf("bicycle");
const PIXELS = pictureOf([]).length;
/** How much ink there is, and how far it lies to the right and down on average. */
const inkIn = (picture: Float32Array): { ink: number; x: number; y: number } => {
  let [ink, x, y] = [0, 0, 0];
  for (let i = 0; i < picture.length; i += RASTER_CHANNELS) {
    const [value, pixel] = [picture[i] as number, i / RASTER_CHANNELS];
    ink += value;
    x += value * (pixel % RASTER_SIZE);
    y += value * Math.floor(pixel / RASTER_SIZE);
  }
  return { ink, x: x / ink, y: y / ink };
};

const line = (length: number): Stroke => [
  [100, 100],
  [100 + length, 100],
];

/** The pictures in what the network is shown, and how much ink each has beside the drawing's own. */
function looksIn(strokes: readonly Stroke[]) {
  const all = looksAt(strokes);
  const looks = Array.from({ length: all.length / PIXELS }, (_, i) =>
    all.slice(i * PIXELS, (i + 1) * PIXELS),
  );
  return { looks, ink: looks.map((look) => inkIn(look).ink / inkIn(pictureOf(strokes)).ink) };
}

it("there is one while it is drawn, and several, each another, once the drawer rests", () => {
  const drawn = bicycle.slice(0, 2);
  expect(looksAt(drawn)).toEqual(pictureOf(drawn));
  const { looks, ink } = looksIn(rest(drawn));
  expect(looks).toHaveLength(4);
  expect(looks[0]).toEqual(pictureOf(rest(drawn)));
  expect(new Set(looks.map(String)).size).toBe(looks.length);
  for (const share of ink) expect(share).toBeCloseTo(1, 2); // nothing is cut off
});

it("of a drawing with many details, there are two without them", () => {
  const ticks = (count: number) =>
    rest([
      line(800),
      ...Array.from({ length: count }, (_, i) => line(80).map(([x, y]) => [x, y + 50 * i + 50] as const)),
    ]);
  expect(looksIn(ticks(2)).looks).toHaveLength(4);
  const { looks, ink } = looksIn(ticks(12));
  expect(looks).toHaveLength(6);
  expect(new Set(looks.map(String)).size).toBe(6);
  for (const share of ink.slice(0, 4)) expect(share).toBeCloseTo(1, 2);
  for (const plain of looks.slice(4))
    expect(inkIn(plain).ink).toBeCloseTo(inkIn(pictureOf([line(800)])).ink, 0);
});

it("a picture that is seen from elsewhere is moved, mirrored, or both", () => {
  const picture = pictureOf(bicycle);
  const { x, y } = inkIn(picture);
  expect(seenFrom(picture, { right: 0, down: 0 })).toEqual(picture);
  for (const right of [-1, 0, 1]) {
    for (const down of [-1, 0, 1]) {
      const moved = inkIn(seenFrom(picture, { right, down }));
      expect([moved.x, moved.y]).toEqual([expect.closeTo(x + right), expect.closeTo(y + down)]);
      const mirrored = seenFrom(picture, { right, down, mirrored: true });
      expect(inkIn(mirrored).x).toBeCloseTo(RASTER_SIZE - 1 - x + right);
      expect(inkIn(mirrored).y).toBeCloseTo(y + down);
      const back = seenFrom(mirrored, { right, down: -down, mirrored: true });
      expect(back).toEqual(picture);
    }
  }
});

it("details are strokes whose line is short beside the whole drawing, whatever their number and place", () => {
  const [long, tick, zigzag] = [line(800), line(80), [100, 180, 100, 180].map((x) => [x, 100] as const)];
  const drawn = [tick, long, zigzag, tick];
  expect(withoutDetails(drawn, 0.2)).toEqual(rest([long, zigzag]));
  expect(withoutDetails(drawn, 0.4)).toEqual(rest([long]));
  expect(withoutDetails(drawn, 0.05)).toEqual(rest(drawn));
  // The same drawing ten times as large.
  const larger = drawn.map((stroke) => stroke.map(([x, y]) => [10 * x, 10 * y] as const));
  expect(withoutDetails(larger, 0.2)).toHaveLength(2);
});

it("of nothing but details, all is left", () => {
  const ring = Array.from({ length: 12 }, (_, i) =>
    line(5).map(([x, y]) => [x + 300 * Math.cos(i), y + 300 * Math.sin(i)] as const),
  );
  expect(withoutDetails(ring, 0.2)).toEqual(rest(ring));
  expect(withoutDetails([], 0.2)).toEqual([]);
  expect(withoutDetails([[[5, 5]]], 0.2)).toEqual(rest([[[5, 5]]]));
});

it("the opinion is the softmax of the mean of the logits, whatever was looked at first", () => {
  const softmax = (logits: readonly number[]): Float32Array => {
    const shares = logits.map(Math.exp);
    return Float32Array.from(shares, (share) => share / shares.reduce((a, b) => a + b, 0));
  };
  const [one, other] = [softmax([2, 0, -1]), softmax([-1, 1, 3])];
  const close = (opinion: Float32Array, to: Float32Array) =>
    expect([...opinion]).toEqual(Array.from(to, (share) => expect.closeTo(share)));
  close(opinionOf(joined([one, other]), 3), softmax([0.5, 0.5, 1]));
  close(opinionOf(joined([other, one]), 3), softmax([0.5, 0.5, 1]));
  close(opinionOf(one, 3), one);
  close(opinionOf(Float32Array.of(1, 0, 0, 1), 2), Float32Array.of(0.5, 0.5)); // sure of two things
});
