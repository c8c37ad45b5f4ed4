import { begin, CLEAR, extend, FIRST_PEN } from "@inkling/ink";
import { expect, test } from "vitest";
import { InkLog } from "./ink-log.ts";
import { attachPen, toBoard } from "./pen.ts";

const BOARD = { left: 100, top: 50, width: 512, height: 512 };

test("points are whole numbers of the board", () => {
  expect(toBoard({ clientX: 100, clientY: 50 }, BOARD)).toEqual([0, 0]);
  expect(toBoard({ clientX: 356.3, clientY: 306.3 }, BOARD)).toEqual([512, 512]);
});

test("a pen that leaves the board draws along its edge", () => {
  expect(toBoard({ clientX: -40, clientY: 900 }, BOARD)).toEqual([0, 1023]);
  expect(toBoard({ clientX: 612, clientY: 562 }, BOARD)).toEqual([1023, 1023]);
});

/** A board of 1024 pixels with a hand over it. */
function handOver(log: InkLog, tool = { eraser: false }) {
  const element = Object.assign(new EventTarget(), {
    setPointerCapture: () => {},
    hasPointerCapture: () => false,
    getBoundingClientRect: () => ({ left: 0, top: 0, width: 1024, height: 1024 }),
  });
  attachPen(element as unknown as HTMLElement, {
    isOpen: () => true,
    begin(point) {
      if (!tool.eraser) log.begin(point, FIRST_PEN);
      return !tool.eraser;
    },
    add: (ops) => log.add(ops),
    erase: (from, to) => log.eraseAlong(from, to),
    lastBegun: () => log.ink.strokes.at(-1)?.[0],
  });
  return (type: "pointerdown" | "pointermove" | "pointerup", clientX: number, clientY: number) =>
    element.dispatchEvent(Object.assign(new Event(type), { pointerId: 1, button: 0, clientX, clientY }));
}

test("a pen whose stroke is gone while it is held leaves the others as they are", () => {
  const line = [begin(5, 5), extend(50, 50)];
  const log = new InkLog([...line, CLEAR]);
  const hand = handOver(log);
  hand("pointerdown", 900, 900);
  log.undo(); // its own stroke
  log.undo(); // the clear: there is a stroke again, another one
  hand("pointermove", 800, 800);
  hand("pointerup", 800, 800);
  expect(log.ink.strokes).toEqual(new InkLog(line).ink.strokes);
});

test("the eraser takes the stroke that it is put on, and those that it is dragged over, until it is lifted", () => {
  const log = new InkLog();
  const tool = { eraser: false };
  const hand = handOver(log, tool);
  for (const y of [100, 400, 700, 1000]) {
    hand("pointerdown", 100, y);
    hand("pointermove", 900, y);
    hand("pointerup", 900, y);
  }
  const [, , third, fourth] = log.ink.strokes;
  tool.eraser = true;
  hand("pointerdown", 500, 100);
  expect(log.ink.strokes).toHaveLength(3);
  hand("pointermove", 500, 500);
  expect(log.ink.strokes).toEqual([third, fourth]);
  hand("pointerup", 500, 500);
  hand("pointermove", 500, 1000);
  expect(log.ink.strokes).toEqual([third, fourth]);
});
