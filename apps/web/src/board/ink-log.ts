import {
  applyOps,
  BLANK,
  begin,
  CLEAR,
  erase,
  extend,
  type Ink,
  isResting,
  type Op,
  type Pen,
  type Point,
  strokeAt,
  UNDO,
  usePen,
} from "@inkling/ink";
import { createStore } from "zustand/vanilla";

/** How far from its middle the eraser takes a stroke, in board units: about a finger's half on a phone. */
const ERASER_REACH = 22;

/** Whether there is nothing to undo. */
export const isUntouched = (ink: Ink): boolean => ink.strokes.length + ink.removed.length === 0;

/** What a board shows, and how many operations it is made of. */
interface BoardState {
  readonly ink: Ink;
  readonly count: number;
}

/** The ink of the own board: every operation since it was blank, and what they make together. */
export class InkLog {
  readonly state = createStore<BoardState>(() => ({ ink: BLANK, count: 0 }));
  readonly #ops: Op[] = [];
  readonly #limit: number;

  /** @param limit how many operations the board takes */
  constructor(ops: readonly Op[] = [], limit = Number.POSITIVE_INFINITY) {
    this.#limit = limit;
    this.add(ops);
  }

  get ink(): Ink {
    return this.state.getState().ink;
  }

  get count(): number {
    return this.#ops.length;
  }

  add(ops: readonly Op[]): void {
    const taken = ops.slice(0, this.#limit - this.#ops.length);
    if (taken.length === 0) return;
    this.#ops.push(...taken);
    this.state.setState({ ink: applyOps(this.ink, taken), count: this.#ops.length });
  }

  /** Begins a stroke, with this pen. */
  begin(point: Point, pen: Pen): void {
    this.add([...(pen === this.ink.pen ? [] : [usePen(pen)]), begin(...point)]);
  }

  /** Takes away the topmost stroke at each point of a way, if there is one: however quick a hand is, it is met. */
  eraseAlong([x, y]: Point, [toX, toY]: Point): void {
    const steps = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / ERASER_REACH));
    for (let i = 1; i <= steps; i++) {
      const point = [x + ((toX - x) * i) / steps, y + ((toY - y) * i) / steps] as const;
      const stroke = strokeAt(this.ink.strokes, point, ERASER_REACH);
      if (stroke !== null) this.add([erase(stroke)]);
    }
  }

  /** Puts down that the drawer rests. */
  rest(): void {
    const end = this.ink.strokes.at(-1)?.at(-1);
    if (end && !isResting(this.ink.strokes)) this.add([extend(...end)]);
  }

  /** Takes the last stroke away, or brings back what was cleared or erased. */
  undo(): void {
    if (!isUntouched(this.ink)) this.add([UNDO]);
  }

  clear(): void {
    if (this.ink.strokes.length > 0) this.add([CLEAR]);
  }

  slice(from: number, to: number): readonly Op[] {
    return this.#ops.slice(from, to);
  }
}
