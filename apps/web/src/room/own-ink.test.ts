import type { Board, InkSeq } from "@inkling/game";
import { applyOps, BLANK, begin, decodeOps, encodeOps, extend, type Op } from "@inkling/ink";
import { MAX_MESSAGE_BYTES } from "@inkling/protocol";
import { expect, test } from "vitest";
import { OwnInk, type Piece } from "./own-ink.ts";

const NO_BOARD: Board = {
  ink: BLANK,
  seq: 0 as InkSeq,
  batches: [],
  guesses: [],
  thoughts: [],
  verdict: null,
};
const STROKE: readonly Op[] = [begin(10, 10), extend(20, 20), extend(30, 10)];

/** A server's board that takes pieces as the rules do (IN2, IN3). */
function server() {
  const ops: Op[] = [];
  return {
    ops,
    take({ from, ops: text }: Piece): boolean {
      const decoded = decodeOps(text);
      if (!decoded.ok || from > ops.length) return false;
      ops.push(...decoded.ops.slice(ops.length - from));
      return true;
    },
    board: (): Board => ({
      ...NO_BOARD,
      ink: applyOps(BLANK, ops),
      seq: ops.length as InkSeq,
      batches: [{ upTo: ops.length as InkSeq, at: 0, ops: encodeOps(ops) }],
    }),
  };
}

test("each operation goes once, with the count of those before it", () => {
  const ink = new OwnInk(1, NO_BOARD);
  ink.log.add(STROKE);
  expect(ink.take()).toEqual([{ from: 0, ops: encodeOps(STROKE) }]);
  expect(ink.take()).toEqual([]);
  ink.log.undo();
  expect(ink.take()).toEqual([{ from: 3, ops: encodeOps([{ kind: "undo" }]) }]);
});

test("after a reconnect all that the server has not goes again, and nothing is lost", () => {
  const there = server();
  const ink = new OwnInk(1, NO_BOARD);
  ink.log.add(STROKE);
  ink.take().map(there.take);
  ink.log.add(STROKE);
  ink.take(); // lost on the way
  ink.log.add(STROKE); // drawn without a connection
  ink.rewind(there.ops.length as InkSeq);
  expect(ink.take().map(there.take)).toEqual([true]);
  expect(applyOps(BLANK, there.ops)).toEqual(ink.log.ink);
});

test("after a gap it starts again from where the server is", () => {
  const there = server();
  const ink = new OwnInk(1, NO_BOARD);
  ink.log.add(STROKE);
  ink.take(); // refused at the door
  ink.log.add(STROKE);
  expect(ink.take().map(there.take)).toEqual([false]);
  ink.rewind(0 as InkSeq);
  expect(ink.take().map(there.take)).toEqual([true]);
  expect(there.ops.length).toBe(6);
});

test("after a reload the ink comes back from the server, with undo", () => {
  const there = server();
  const before = new OwnInk(1, NO_BOARD);
  before.log.add(STROKE);
  before.log.clear();
  before.take().map(there.take);

  const ink = new OwnInk(1, there.board());
  expect(ink.take()).toEqual([]);
  ink.log.undo();
  expect(ink.log.ink.strokes.length).toBe(1);
  ink.take().map(there.take);
  expect(there.board().ink).toEqual(ink.log.ink);
});

test("knows when the server has ink from elsewhere", () => {
  const ink = new OwnInk(1, NO_BOARD);
  ink.log.add(STROKE);
  expect(ink.isBehind(3 as InkSeq)).toBe(false);
  expect(ink.isBehind(4 as InkSeq)).toBe(true);
});

test("no message is larger than the server reads, and together they are all the ink", () => {
  const there = server();
  const ink = new OwnInk(1, NO_BOARD);
  // Far jumps take the most characters.
  ink.log.add(
    Array.from({ length: 15_000 }, (_, i) => (i === 0 ? begin(0, 0) : extend((i % 2) * 1023, (i % 3) * 511))),
  );
  const pieces = ink.take();
  expect(pieces.length).toBeGreaterThan(1);
  for (const { ops } of pieces) expect(ops.length).toBeLessThan(MAX_MESSAGE_BYTES - 200);
  expect(pieces.map(there.take)).not.toContain(false);
  expect(there.board().ink).toEqual(ink.log.ink);
});
