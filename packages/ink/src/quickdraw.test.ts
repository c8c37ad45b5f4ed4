import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf, longerSide } from "./bounds.ts";
import { BOARD_UNITS, type Stroke } from "./ink.ts";
import { parseQuickDrawing, strokesOf, toBoard, toRaw, toSimplified } from "./quickdraw.ts";
import { QUICKDRAW_EPSILON } from "./simplify.ts";
import { anyStrokes } from "./testing.ts";

const SIMPLIFIED =
  '{"word":"cat","countrycode":"VE","timestamp":"2017-03-02 23:25:10.07453 UTC","recognized":true,' +
  '"key_id":"5201136883597312","drawing":[[[130,113,99],[72,40,27]],[[76],[28]]]}';
const RAW = '{"word":"ant","drawing":[[[12.5,14.25],[-3,8],[0,17]],[[40],[1e2],[230.5]]]}';

/** Any strokes with a time for each point. */
const anyTimed = anyStrokes.chain((strokes) =>
  fc.record({
    strokes: fc.constant(strokes),
    times: fc.tuple(
      ...strokes.map((stroke) =>
        fc.array(fc.nat(90_000), { minLength: stroke.length, maxLength: stroke.length }),
      ),
    ),
  }),
);

const anyNumber = fc.double({
  noNaN: true,
  min: -Number.MAX_SAFE_INTEGER,
  max: Number.MAX_SAFE_INTEGER,
});
const anyColumns = fc
  .array(fc.tuple(anyNumber, anyNumber), { minLength: 1, maxLength: 8 })
  .map((points): [number[], number[]] => [points.map(([x]) => x), points.map(([, y]) => y)]);

describe("parseQuickDrawing", () => {
  it("reads a simplified drawing with all that is said about it", () => {
    const cat = parseQuickDrawing(SIMPLIFIED);
    expect(cat).toMatchObject({
      word: "cat",
      countrycode: "VE",
      recognized: true,
      key_id: "5201136883597312",
    });
    expect(strokesOf(cat)).toEqual([
      [
        [130, 72],
        [113, 40],
        [99, 27],
      ],
      [[76, 28]],
    ]);
  });

  it("reads a raw drawing, whose numbers are neither whole nor on any board", () => {
    const ant = parseQuickDrawing(RAW);
    expect(strokesOf(ant)).toEqual([
      [
        [12.5, -3],
        [14.25, 8],
      ],
      [[40, 100]],
    ]);
    expect(ant.drawing.map(([, , times]) => times)).toEqual([[0, 17], [230.5]]);
  });

  it("reads a drawing of nothing", () => {
    expect(strokesOf(parseQuickDrawing('{"word":"cat","drawing":[]}'))).toEqual([]);
  });

  it.each([
    ["a list", "[]", '"word" is missing'],
    ["null", "null", "not a JSON object"],
    ["a number", "7", "not a JSON object"],
    ["no word", '{"drawing":[]}', '"word" is missing'],
    ["a word that is none", '{"word":3,"drawing":[]}', '"word" is missing'],
    ["no drawing", '{"word":"cat"}', '"drawing" is not a list of strokes'],
    ["a drawing that is no list", '{"word":"cat","drawing":{}}', '"drawing" is not a list of strokes'],
    ["a stroke that is no list", '{"word":"cat","drawing":[7]}', '"drawing" is not a list of strokes'],
    ["a stroke without y", '{"word":"cat","drawing":[[[1]]]}', '"drawing" is not a list of strokes'],
    ["a stroke without a point", '{"word":"cat","drawing":[[[],[]]]}', '"drawing" is not a list of strokes'],
    ["fewer y than x", '{"word":"cat","drawing":[[[1,2],[1]]]}', '"drawing" is not a list of strokes'],
    ["fewer times", '{"word":"cat","drawing":[[[1,2],[1,2],[0]]]}', '"drawing" is not a list of strokes'],
    ["a fourth list", '{"word":"cat","drawing":[[[1],[1],[0],[0]]]}', '"drawing" is not a list of strokes'],
    ["numbers as text", '{"word":"cat","drawing":[[["1"],[1]]]}', '"drawing" is not a list of strokes'],
    ["a null", '{"word":"cat","drawing":[[[null],[1]]]}', '"drawing" is not a list of strokes'],
    ["an infinite number", '{"word":"cat","drawing":[[[1e999],[1]]]}', '"drawing" is not a list of strokes'],
    [
      "a number beyond reason",
      '{"word":"cat","drawing":[[[1e300],[1]]]}',
      '"drawing" is not a list of strokes',
    ],
  ])("refuses %s, and says what is wrong", (_, line, message) => {
    expect(() => parseQuickDrawing(line)).toThrow(SyntaxError);
    expect(() => parseQuickDrawing(line)).toThrow(message);
  });

  it.each(["", "{", '{"word":"cat"', "cat"])("refuses %j, which is not JSON", (line) => {
    expect(() => parseQuickDrawing(line)).toThrow(SyntaxError);
  });

  it("throws nothing but a SyntaxError, whatever the line", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"word":"cat","drawing":${json}}`),
        ),
        (line) => {
          try {
            parseQuickDrawing(line);
          } catch (error) {
            expect(error).toBeInstanceOf(SyntaxError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("toBoard", () => {
  it("scales the longer side to 799 units with a margin of 112 around", () => {
    const strokes = toBoard({
      drawing: [
        [
          [0, 255],
          [10, 10],
        ],
      ],
    });
    expect(strokes).toEqual([
      [
        [112, 112],
        [911, 112],
      ],
    ]);
  });

  it.each<[string, number, number]>([
    ["a dot", 5, 5],
    ["the smallest distance that there is", 0, Number.MIN_VALUE],
    ["the largest that is read", -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ])("keeps %s on the board", (_, from, to) => {
    const points = toBoard({
      drawing: [
        [
          [from, to],
          [0, 0],
        ],
      ],
    }).flat();
    expect(points).toEqual(
      from === to
        ? [[112, 112]] // no point twice
        : [
            [112, 112],
            [911, 112],
          ],
    );
  });

  it("stays on the board with whole numbers, wherever the drawing was", () => {
    fc.assert(
      fc.property(fc.array(anyColumns, { maxLength: 4 }), (drawing) => {
        for (const n of toBoard({ drawing }).flat(2)) {
          expect(Number.isInteger(n) && n >= 0 && n < BOARD_UNITS).toBe(true);
        }
      }),
    );
  });
});

describe("toSimplified", () => {
  it("aligns to the top left, makes the longer side 255 and drops what lies on the line", () => {
    const drawn: Stroke[] = [
      [
        [100, 300],
        [300, 302],
        [500, 300],
        [500, 400],
      ],
      [[100, 350]],
    ];
    expect(toSimplified("table", drawn)).toEqual({
      word: "table",
      drawing: [
        [
          [0, 255, 255],
          [0, 0, 64],
        ],
        [[0], [32]],
      ],
    });
  });

  it("fills the square but for what the simplification may take", () => {
    fc.assert(
      fc.property(anyStrokes, (strokes) => {
        const before = boundsOf(strokes);
        const after = boundsOf(strokesOf(toSimplified("cat", strokes)));
        fc.pre(before !== null && after !== null && longerSide(before) > 0);
        for (const n of [after.left, after.top]) expect(n >= 0 && n <= QUICKDRAW_EPSILON).toBe(true);
        expect(longerSide(after)).toBeLessThanOrEqual(255);
        expect(longerSide(after)).toBeGreaterThanOrEqual(255 - 2 * QUICKDRAW_EPSILON);
      }),
    );
  });

  it("writes what parseQuickDrawing reads", () => {
    fc.assert(
      fc.property(anyStrokes, (strokes) => {
        const drawing = toSimplified("cat", strokes);
        expect(parseQuickDrawing(JSON.stringify(drawing))).toEqual(drawing);
      }),
    );
  });

  it("changes nothing about a drawing that is simplified and fills the square", () => {
    const { word, drawing } = toSimplified("cat", [
      [
        [0, 0],
        [255, 40],
        [30, 120],
      ],
    ]);
    expect(toSimplified(word, strokesOf({ drawing }))).toEqual({ word, drawing });
  });
});

describe("toRaw", () => {
  it("keeps each point and its time", () => {
    const strokes: Stroke[] = [
      [
        [3, 4],
        [5, 6],
      ],
      [[7, 8]],
    ];
    expect(toRaw("ant", strokes, [[0, 16], [300]])).toEqual({
      word: "ant",
      drawing: [
        [
          [3, 5],
          [4, 6],
          [0, 16],
        ],
        [[7], [8], [300]],
      ],
    });
  });

  it("writes what parseQuickDrawing reads, point for point", () => {
    fc.assert(
      fc.property(anyTimed, ({ strokes, times }) => {
        const read = parseQuickDrawing(JSON.stringify(toRaw("ant", strokes, times)));
        expect(strokesOf(read)).toEqual(strokes);
        expect(read.drawing.map(([, , t]) => t)).toEqual(times);
      }),
    );
  });
});
