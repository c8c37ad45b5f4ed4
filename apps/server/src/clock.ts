import type { Instant, Millis } from "@inkling/game";

/** Stops what was started; calling it twice does no harm. */
export type Stop = () => void;

/** The only source of time; tests bring their own. */
export interface Clock {
  now(): Instant;
  /** Calls `task` once, after `span`. */
  after(span: Millis, task: () => void): Stop;
}

/** A clock that shows this now, goes on evenly from here, and never back, whatever happens to the machine's. */
export function clockFrom(now: Instant): Clock {
  const start = performance.now();
  return {
    now: () => Math.floor(now + performance.now() - start) as Instant,
    after(span, task) {
      const timer = setTimeout(task, span);
      return () => clearTimeout(timer);
    },
  };
}

export const systemClock: Clock = clockFrom(Date.now() as Instant);
