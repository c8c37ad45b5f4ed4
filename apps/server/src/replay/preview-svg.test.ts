import { encodeOps } from "@inkling/ink";
import type { DrawingRecord } from "@inkling/protocol";
import { expect, test } from "vitest";
import { previewOf } from "./preview-svg.ts";
import { LINE } from "./testing.ts";

const drawing = (seat: string, x: number, points: number | null, deleted = false): DrawingRecord => ({
  round: 1,
  seat,
  prompt: "cat",
  batches: deleted ? [] : [[50, encodeOps([{ kind: "begin", point: [x, 0] }, ...LINE.slice(1)])]],
  verdict: points === null ? null : { upTo: 3, time: 50, probability: 0.9, points },
  receipt: null,
  found: [],
  voided: false,
  deleted,
});
/** The drawings that can be seen, by where they begin. */
const shown = (...drawings: readonly DrawingRecord[]) =>
  [...previewOf(drawings).matchAll(/d="M(\d+) 0L/g)].map(([, x]) => Number(x));

test("shows the best three drawings, of each player one if it can", () => {
  expect(shown(drawing("a", 1, 50), drawing("a", 2, 60), drawing("b", 3, null), drawing("c", 4, 10))).toEqual(
    [2, 4, 3],
  );
  expect(shown(drawing("a", 1, 50), drawing("a", 2, 60))).toEqual([2, 1]);
});

test("shows nothing that was deleted or is blank", () => {
  expect(shown(drawing("a", 1, 90, true), drawing("b", 2, null))).toEqual([2]);
  expect(shown()).toEqual([]);
  expect(previewOf([])).toContain("<svg");
});
