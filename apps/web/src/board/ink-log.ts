import { applyOps, BLANK, CLEAR, type Ink, type Op, UNDO } from "@inkling/ink";
import { createStore } from "zustand/vanilla";

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

  /** Takes the last stroke away, or brings back what was cleared. */
  undo(): void {
    if (this.ink.strokes.length > 0 || this.ink.cleared.length > 0) this.add([UNDO]);
  }

  clear(): void {
    if (this.ink.strokes.length > 0) this.add([CLEAR]);
  }

  slice(from: number, to: number): readonly Op[] {
    return this.#ops.slice(from, to);
  }
}
