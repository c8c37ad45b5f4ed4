import type { Stroke } from "@inkling/ink";

/** Ink arrives in pieces every 50 ms; each is drawn over this time, so that it flows instead of jumping. */
export const PLAYBACK_MS = 90;

/** Shows arriving ink a little late and evenly. Times are of any one clock, in milliseconds. */
export class Playback {
  #strokes: readonly Stroke[] = [];
  #from = 0;
  #to = 0;
  #start = 0;

  /** New ink. What only adds to the old is drawn bit by bit; anything else (undo, clear) is there at once. */
  push(strokes: readonly Stroke[], now: number): void {
    const total = pointsOf(strokes);
    const grows = total >= this.#to && continues(this.#strokes, strokes);
    this.#from = grows ? this.#visible(now) : total;
    this.#to = total;
    this.#start = now;
    this.#strokes = strokes;
  }

  /** The strokes to be seen at a moment; whole ones are the very strokes that were pushed. */
  at(now: number): readonly Stroke[] {
    let left = this.#visible(now);
    if (left >= this.#to) return this.#strokes;
    const shown: Stroke[] = [];
    for (const stroke of this.#strokes) {
      if (left <= 0) break;
      shown.push(left < stroke.length ? stroke.slice(0, left) : stroke);
      left -= stroke.length;
    }
    return shown;
  }

  isDone(now: number): boolean {
    return this.#visible(now) >= this.#to;
  }

  #visible(now: number): number {
    const share = Math.min(1, Math.max(0, (now - this.#start) / PLAYBACK_MS));
    return Math.round(this.#from + (this.#to - this.#from) * share);
  }
}

const pointsOf = (strokes: readonly Stroke[]): number =>
  strokes.reduce((sum, stroke) => sum + stroke.length, 0);

/** Whether `next` is `strokes` with points added at the end. Points keep their identity as ink grows. */
function continues(strokes: readonly Stroke[], next: readonly Stroke[]): boolean {
  return strokes.every((stroke, i) => {
    const later = next[i];
    if (stroke === later) return true;
    return i === strokes.length - 1 && later?.[stroke.length - 1] === stroke.at(-1);
  });
}
