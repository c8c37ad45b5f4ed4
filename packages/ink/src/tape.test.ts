import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeOps } from "./codec.ts";
import { applyOps, BLANK, type Op } from "./ink.ts";
import { begin, CLEAR, extend, UNDO } from "./op.ts";
import { readTape, type TimedBatch } from "./tape.ts";
import { anyOps } from "./testing.ts";

const batch = (at: number, ...ops: Op[]): TimedBatch => [at, encodeOps(ops)];

describe("the times of operations", () => {
  test("lie evenly between the batch before and their own", () => {
    const tape = readTape([batch(50, begin(1, 1)), batch(100, extend(2, 2), extend(3, 3))]);
    expect(tape.times).toEqual([50, 75, 100]);
    expect(tape.arrivals).toEqual([1, 3]);
    expect(tape.duration).toBe(100);
  });

  test("leave a pause of the pen a pause", () => {
    const tape = readTape([batch(50, begin(1, 1)), batch(3_000, begin(2, 2), extend(3, 3))]);
    expect(tape.times).toEqual([50, 2_975, 3_000]);
  });

  test("of much ink that came late fill the time that it can have taken", () => {
    const many = Array.from({ length: 100 }, (_, i) => extend(i, i));
    const { times } = readTape([batch(50, begin(1, 1)), batch(5_000, ...many)]);
    expect(times[1]).toBe(3_416); // 16 ms a point
    expect(readTape([batch(50, begin(1, 1)), batch(650, ...many)]).times[1]).toBe(56);
  });

  test("never fall, whatever the clock did", () => {
    const { times } = readTape([batch(500, begin(1, 1)), batch(100, extend(2, 2))]);
    expect(times).toEqual([500, 500]);
  });

  test("say what was there at a moment", () => {
    const tape = readTape([batch(50, begin(1, 1)), batch(100, extend(2, 2), extend(3, 3))]);
    expect([0, 50, 74, 75, 999].map(tape.countAt)).toEqual([0, 1, 1, 2, 3]);
  });
});

describe("strokes", () => {
  test("are all that were begun, those too that were taken back", () => {
    const tape = readTape([
      batch(50, begin(1, 1), extend(2, 2)),
      batch(100, UNDO, begin(1, 1)),
      batch(150, extend(9, 9), CLEAR),
    ]);
    const spans = tape.strokes.map(({ from, to, count }) => [from, to, count]);
    expect(spans).toEqual([
      [25, 50, 2],
      [100, 125, 5],
    ]);
    const [second] = tape.inkAt(5).strokes;
    expect(second?.[0]).toBe(tape.strokes[1]?.first);
    expect(tape.timeOf(second?.[1] ?? [0, 0])).toBe(125);
  });

  test("end where they end, and not when their drawer rests, though that belongs to them", () => {
    const tape = readTape([batch(100, begin(1, 1), extend(2, 2)), batch(900, extend(2, 2))]);
    expect(tape.strokes).toMatchObject([{ from: 75, to: 100, count: 3 }]);
    expect(tape.duration).toBe(900);
  });
});

test("a tape goes to any moment, forwards and back, and cannot be broken", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(9_000), anyOps), { maxLength: 5 }),
      fc.infiniteStream(fc.nat(400)),
      (batches, counts) => {
        const tape = readTape(batches.map(([at, ops]): TimedBatch => [at, encodeOps(ops)]));
        expect(tape.times).toEqual([...tape.times].sort((a, b) => a - b));
        for (let i = 0; i < 5; i++) {
          const count = Number(counts.next().value);
          expect(tape.inkAt(count)).toEqual(applyOps(BLANK, tape.ops.slice(0, count)));
        }
      },
    ),
  );
  expect(
    readTape([
      [5, "!"],
      [6, ""],
    ]),
  ).toMatchObject({ ops: [], duration: 0 });
});
