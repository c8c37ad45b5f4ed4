declare const unit: unique symbol;
type Brand<T, Name extends string> = T & { readonly [unit]?: Name };

/** A moment on the server's clock, in milliseconds since 1970. No other clock counts. */
export type Instant = Brand<number, "instant">;

/** A span of time in milliseconds. */
export type Millis = Brand<number, "millis">;

/** How many operations of a board's ink came before: names one moment of one drawing. */
export type InkSeq = Brand<number, "ink-seq">;

/** From 0 to 1. */
export type Probability = Brand<number, "probability">;

/** Names a seat within its room. */
export type SeatId = Brand<string, "seat">;

export const after = (instant: Instant, span: Millis): Instant => (instant + span) as Instant;
export const between = (from: Instant, to: Instant): Millis => (to - from) as Millis;
