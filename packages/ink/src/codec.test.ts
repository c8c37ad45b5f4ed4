import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeOps, encodeOps } from "./codec.ts";
import { BOARD_UNITS, type Op, penOf } from "./ink.ts";
import { begin, CLEAR, erase, extend, UNDO, usePen } from "./op.ts";
import { anyCharacter, anyOps } from "./testing.ts";

const ops = (text: string): readonly Op[] => {
  const decoded = decodeOps(text);
  if (!decoded.ok) throw new Error(`${decoded.error}: ${text}`);
  return decoded.ops;
};

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 40 }),
  fc.string({ unit: anyCharacter, maxLength: 40 }),
);

// 4 * 1,000,000 + 0 and + 2: a million points, a million undos.
const MILLION_POINTS = "goi6D";
const MILLION_UNDOS = "ioi6D";

describe("encodeOps", () => {
  it.each<[string, string, Op[]]>([
    ["nothing", "", []],
    ["a dot: 4 * 1 + 0, then x and y", "EKU", [begin(10, 20)]],
    ["a line: 4 * 2 + 0, x, y, and +1, -2 in zigzag", "IKUCD", [begin(10, 20), extend(11, 18)]],
    ["more of it: 4 * 1 + 1, then the point in full", "FKU", [extend(10, 20)]],
    ["500 = 20 + 32 * 15 in two characters, 1023 = 31 + 32 * 31", "E0P_f", [begin(500, 1023)]],
    ["two undos, a clear: 4 * 2 + 2, 4 * 1 + 3", "KH", [UNDO, UNDO, CLEAR]],
    ["the red, broad pen: 4 * (1025 + 26) + 3", "vjE", [usePen(penOf(2, 3))]],
    ["the third stroke erased: 4 * (1057 + 2) + 3", "vkE", [erase(2)]],
  ])("writes %s", (_, text, operations) => {
    expect(encodeOps(operations)).toBe(text);
    expect(ops(text)).toEqual(operations);
  });

  it("writes what decodeOps reads, whatever the operations", () => {
    fc.assert(
      fc.property(anyOps, (any) => {
        expect(ops(encodeOps(any))).toEqual(any);
      }),
    );
  });

  it("writes texts that can be joined", () => {
    fc.assert(
      fc.property(anyOps, anyOps, (a, b) => {
        expect(ops(encodeOps(a) + encodeOps(b))).toEqual([...a, ...b]);
      }),
    );
  });

  it.each([UNDO, CLEAR])("splits a row of $kind that is longer than a run may be", (op) => {
    const row = Array.from({ length: 2_500 }, () => op);
    expect(ops(encodeOps(row))).toEqual(row);
  });

  it("spends about two characters on a point of an unhurried line", () => {
    const line = Array.from({ length: 100 }, (_, i) => (i === 0 ? begin(0, 0) : extend(12 * (i % 80), 9)));
    expect(encodeOps(line).length).toBeLessThan(2.2 * line.length);
  });
});

describe("decodeOps", () => {
  it("never throws, and lets only whole points on the board through", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const decoded = decodeOps(text);
        for (const op of decoded.ok ? decoded.ops : []) {
          const numbers: readonly number[] = "point" in op ? op.point : [];
          for (const n of numbers) expect(Number.isInteger(n) && n >= 0 && n < BOARD_UNITS).toBe(true);
        }
        if (decoded.ok) expect(ops(encodeOps(decoded.ops))).toEqual(decoded.ops);
      }),
      { numRuns: 1_000 },
    );
  });

  it("reads a text that was cut off as a beginning, or not at all", () => {
    fc.assert(
      fc.property(anyOps, fc.nat(), (any, cut) => {
        const text = encodeOps(any);
        const decoded = decodeOps(text.slice(0, cut % (text.length + 1)));
        if (decoded.ok) expect(decoded.ops).toEqual(any.slice(0, decoded.ops.length));
        else expect(decoded.error).toBe("ink/malformed");
      }),
    );
  });

  it.each([
    ["a character of another alphabet", "E K"],
    ["a letter beyond ASCII", "EKÜ"],
    ["a run of nothing", "A"],
    ["a run of no undos", "C"],
    ["a point without y", "EK"],
    ["a line that ends early", "IKUC"],
    ["a number that does not end", "Egg"],
    ["a number of seven characters", "EggggggAK"],
    ["a good run before a bad one", "EKU!"],
  ])("refuses %s as malformed", (_, text) => {
    expect(decodeOps(text)).toEqual({ ok: false, error: "ink/malformed" });
  });

  it.each([
    ["x = 1024", "EggBA"],
    ["y = 1024", "EAggB"],
    ["a step to the left of 0", "IAABA"],
    ["a step below 1023", "IA_fAC"],
    ["a good run before a bad one", "EKUEggBA"],
  ])("refuses %s as outside the board", (_, text) => {
    expect(decodeOps(text)).toEqual({ ok: false, error: "ink/outside-board" });
  });

  it("takes as many operations as the limit, and not one more", () => {
    const text = encodeOps([begin(1, 1), extend(2, 2), UNDO]);
    expect(decodeOps(text, 3)).toMatchObject({ ok: true });
    expect(decodeOps(text, 2)).toEqual({ ok: false, error: "ink/too-many" });
  });

  it("takes 1024 undos in a run, and not one more", () => {
    expect(ops("igE")).toEqual(Array.from({ length: 1024 }, () => UNDO));
    expect(decodeOps("mgE")).toEqual({ ok: false, error: "ink/too-many" });
  });

  it("spends no memory on a million operations in a short text", () => {
    // Ten thousand times: with a million places each this would not end before the test is stopped.
    for (let i = 0; i < 10_000; i++) {
      expect(decodeOps(MILLION_POINTS, 20_000).ok).toBe(false);
      expect(decodeOps(`${MILLION_POINTS}AA`).ok).toBe(false);
      expect(decodeOps(MILLION_UNDOS).ok).toBe(false);
    }
    expect(decodeOps(MILLION_POINTS, 20_000)).toEqual({ ok: false, error: "ink/too-many" });
    expect(decodeOps(`${MILLION_POINTS}AA`)).toEqual({ ok: false, error: "ink/malformed" });
    expect(decodeOps(MILLION_UNDOS)).toEqual({ ok: false, error: "ink/too-many" });
  });
});
