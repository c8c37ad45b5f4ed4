import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyOp, applyOps, BLANK, FIRST_PEN, type Ink, penOf } from "./ink.ts";
import { begin, CLEAR, erase, extend, opsOf, UNDO, usePen } from "./op.ts";
import { anyOps, anyStrokes } from "./testing.ts";

const times = (n: number) => Array.from({ length: n }, () => UNDO);
const CROSS = [begin(0, 5), extend(9, 5), begin(5, 0), extend(5, 9)];

describe("applyOps", () => {
  it("is applyOp for each, from any ink on", () => {
    fc.assert(
      fc.property(anyOps, anyOps, (before, ops) => {
        const ink = before.reduce(applyOp, BLANK);
        expect(applyOps(ink, ops)).toEqual(ops.reduce(applyOp, ink));
      }),
    );
  });

  it("leaves the ink that it was given as it was", () => {
    fc.assert(
      fc.property(anyOps, anyOps, (before, ops) => {
        const ink = applyOps(BLANK, before);
        const copy = structuredClone(ink);
        applyOps(ink, ops);
        expect(ink).toEqual(copy);
      }),
    );
  });

  it("draws what opsOf says", () => {
    fc.assert(
      fc.property(anyStrokes, (strokes) => {
        const pens = strokes.map(() => FIRST_PEN);
        expect(applyOps(BLANK, opsOf(strokes))).toEqual({ ...BLANK, strokes, pens });
      }),
    );
  });

  it("clears and undoes a full board as quickly as a blank one", () => {
    const full = opsOf(Array.from({ length: 30_000 }, () => [[1, 1]] as const));
    const again = Array.from({ length: 100_000 }, () => [CLEAR, UNDO]).flat();
    // With every stroke moved each time this would not end before the test is stopped.
    expect(applyOps(BLANK, [...full, ...again]).strokes).toHaveLength(full.length);
  });

  it("never makes a stroke without a point", () => {
    fc.assert(
      fc.property(anyOps, (ops) => {
        const { strokes, pens, removed } = applyOps(BLANK, ops);
        const all = [strokes, ...removed.map((removal) => removal.strokes)].flat();
        for (const stroke of all) expect(stroke.length).toBeGreaterThan(0);
        expect(pens).toHaveLength(strokes.length);
      }),
    );
  });
});

describe("applyOp", () => {
  const ink = (...ops: Parameters<typeof applyOps>[1]): Ink => ops.reduce(applyOp, BLANK);

  it("extends the last stroke", () => {
    expect(ink(...CROSS).strokes).toEqual([
      [
        [0, 5],
        [9, 5],
      ],
      [
        [5, 0],
        [5, 9],
      ],
    ]);
  });

  it("has nothing to extend, undo or clear on a blank board", () => {
    for (const op of [extend(1, 1), UNDO, CLEAR]) expect(ink(op)).toEqual(BLANK);
  });

  it("undoes the last stroke as a whole", () => {
    expect(ink(...CROSS, UNDO)).toEqual(ink(...CROSS.slice(0, 2)));
  });

  it("extends the stroke before after an undo", () => {
    expect(ink(...CROSS, UNDO, extend(20, 5)).strokes).toEqual([
      [
        [0, 5],
        [9, 5],
        [20, 5],
      ],
    ]);
  });

  it("brings a cleared drawing back with one undo, whatever it was", () => {
    fc.assert(
      fc.property(anyOps, (ops) => {
        const before = ink(...ops);
        fc.pre(before.strokes.length > 0);
        expect(applyOps(before, [CLEAR]).strokes).toEqual([]);
        expect(applyOps(before, [CLEAR, UNDO])).toEqual(before);
      }),
    );
  });

  it("then undoes on, stroke by stroke, until the board is blank", () => {
    fc.assert(
      fc.property(anyStrokes, fc.nat({ max: 8 }), (strokes, n) => {
        fc.pre(strokes.length > 0);
        const { strokes: left } = applyOps(BLANK, [...opsOf(strokes), CLEAR, UNDO, ...times(n)]);
        expect(left).toEqual(strokes.slice(0, Math.max(0, strokes.length - n)));
      }),
    );
  });

  it("undoes what was drawn after a clear before the clear", () => {
    const redrawn = ink(...CROSS, CLEAR, begin(1, 1));
    expect(applyOps(redrawn, times(1)).strokes).toEqual([]);
    expect(applyOps(redrawn, times(2))).toEqual(ink(...CROSS));
  });

  it("brings back one clear after the other, the last first", () => {
    const twice = ink(begin(1, 1), CLEAR, begin(2, 2), CLEAR);
    expect(applyOps(twice, times(1)).strokes).toEqual([[[2, 2]]]);
    expect(applyOps(twice, times(3)).strokes).toEqual([[[1, 1]]]);
    expect(applyOps(twice, times(4))).toEqual(BLANK);
  });

  it("erases a stroke as a whole, and an undo puts it back where it was, with its pen", () => {
    const both = ink(begin(1, 1), usePen(penOf(2, 3)), begin(2, 2), begin(3, 3));
    expect(both.pens).toEqual([FIRST_PEN, penOf(2, 3), penOf(2, 3)]);
    const erased = applyOps(both, [erase(0)]);
    expect(erased.strokes).toEqual([[[2, 2]], [[3, 3]]]);
    expect(applyOps(erased, [UNDO])).toEqual(both);
  });

  it("has nothing to erase where there is no stroke", () => {
    const both = ink(begin(1, 1), begin(2, 2));
    for (const place of [-1, 0.5, 2, Number.NaN]) expect(applyOp(both, erase(place))).toEqual(both);
  });

  it("undoes what came last: strokes drawn since, then what was erased, then what was there before", () => {
    const before = ink(begin(1, 1), begin(2, 2));
    const after = applyOps(before, [erase(0), begin(3, 3)]);
    expect(applyOps(after, times(1)).strokes).toEqual([[[2, 2]]]);
    expect(applyOps(after, times(2))).toEqual(before);
    expect(applyOps(after, times(3)).strokes).toEqual([[[1, 1]]]);
    expect(applyOps(applyOps(before, [erase(1), CLEAR]), times(2))).toEqual(before);
  });

  it("forgets no drawing for a clear of a blank board", () => {
    expect(ink(begin(1, 1), CLEAR, CLEAR, UNDO).strokes).toEqual([[[1, 1]]]);
  });
});
