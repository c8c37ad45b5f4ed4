import type { Millis } from "@inkling/game";

/** A frame is shown for so long at least; the last one until it was looked at. */
const FRAME_MS = 80;
const LAST_MS = 2_500;
/** More frames would make a file that nobody wants to send: a long drawing is shown faster. */
const MOST_FRAMES = 110;

/** A moment of a drawing, and for how long it is shown. */
export interface Frame {
  readonly at: Millis;
  readonly delay: Millis;
}

/**
 * The frames of an animation, from the first stroke on: as it was drawn, or faster where that would be too many.
 * @param from when the first stroke was begun
 */
export function framesOf(from: Millis, duration: Millis): readonly Frame[] {
  const span = Math.max(0, duration - from);
  const count = Math.min(MOST_FRAMES, Math.ceil(span / FRAME_MS));
  const frames = Array.from({ length: count }, (_, i) => ({
    at: from + (span * i) / count,
    delay: FRAME_MS,
  }));
  return [...frames, { at: duration, delay: LAST_MS }];
}
