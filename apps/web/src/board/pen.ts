import { BOARD_UNITS, extend, type Op, type Point } from "@inkling/ink";

/** Points nearer than this to the last one, in board units, lie within its dot and are left out. */
const LEAST_STEP = 2;

/** Where the pen writes to. */
interface Paper {
  /** Whether ink is taken right now. */
  readonly isOpen: () => boolean;
  /** Begins a stroke; with the eraser nothing is begun, and `false` is returned. */
  readonly begin: (point: Point) => boolean;
  readonly add: (ops: readonly Op[]) => void;
  readonly erase: (from: Point, to: Point) => void;
  /** Where the last stroke began, the very object: another one when the pen's stroke was undone or cleared. */
  readonly lastBegun: () => Point | undefined;
}

/** A pen that is held on the board. */
interface Hold {
  readonly id: number;
  readonly bounds: DOMRect;
  last: Point;
  /** Where its stroke began; `null` for an eraser. */
  readonly begun: Point | null;
}

/** Turns what a mouse, a finger or a stylus does on `element` into ink. Returns its stop. */
export function attachPen(element: HTMLElement, paper: Paper): () => void {
  let pen: Hold | null = null;
  const isOnPaper = ({ begun }: Hold) => paper.isOpen() && (begun === null || begun === paper.lastBegun());

  const down = (event: PointerEvent) => {
    // One pen at a time: a resting palm or a second finger draws nothing.
    if (pen || event.button !== 0 || !paper.isOpen()) return;
    event.preventDefault();
    element.setPointerCapture(event.pointerId);
    const bounds = element.getBoundingClientRect();
    const last = toBoard(event, bounds);
    const draws = paper.begin(last);
    if (!draws) paper.erase(last, last);
    pen = { id: event.pointerId, bounds, last, begun: draws ? (paper.lastBegun() ?? null) : null };
  };

  const move = (event: PointerEvent) => {
    if (event.pointerId !== pen?.id) return;
    if (!isOnPaper(pen)) return letGo();
    const events = event.getCoalescedEvents?.() ?? [];
    const ops: Op[] = [];
    for (const { clientX, clientY } of events.length > 0 ? events : [event]) {
      const point = toBoard({ clientX, clientY }, pen.bounds);
      if (Math.hypot(point[0] - pen.last[0], point[1] - pen.last[1]) < LEAST_STEP) continue;
      if (pen.begun) ops.push(extend(...point));
      else paper.erase(pen.last, point);
      pen.last = point;
    }
    paper.add(ops);
  };

  const letGo = () => {
    if (pen && element.hasPointerCapture(pen.id)) element.releasePointerCapture(pen.id);
    pen = null;
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId === pen?.id) letGo();
  };
  // A long press must not open a menu over the drawing.
  const noMenu = (event: Event) => event.preventDefault();

  const listeners = {
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: up,
    lostpointercapture: up,
    contextmenu: noMenu,
  };
  for (const [name, listener] of Object.entries(listeners)) {
    element.addEventListener(name, listener as EventListener);
  }
  return () => {
    for (const [name, listener] of Object.entries(listeners)) {
      element.removeEventListener(name, listener as EventListener);
    }
  };
}

/** A point of the window in board units: whole numbers, on the board even where the pen has left it. */
export function toBoard(
  { clientX, clientY }: { clientX: number; clientY: number },
  { left, top, width, height }: Pick<DOMRect, "left" | "top" | "width" | "height">,
): Point {
  return [onBoard((clientX - left) / width), onBoard((clientY - top) / height)];
}

const onBoard = (share: number): number =>
  Math.min(BOARD_UNITS - 1, Math.max(0, Math.floor(share * BOARD_UNITS)));
