import type { Instant, Millis } from "@inkling/game";

/** Stops what was started; calling it twice does no harm. */
export type Stop = () => void;

/** The only source of time; tests bring their own. */
export interface Clock {
  now(): Instant;
  /** Calls `task` once, after `span`. */
  after(span: Millis, task: () => void): Stop;
}

export const systemClock: Clock = {
  now: () => Date.now() as Instant,
  after(span, task) {
    const timer = setTimeout(task, span);
    return () => clearTimeout(timer);
  },
};
