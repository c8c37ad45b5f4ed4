/** Goes up with every change that an older page or server would misread. */
export const PROTOCOL_VERSION = 4;

/** The largest message that the server reads, in bytes. */
export const MAX_MESSAGE_BYTES = 16 * 1024;

/** How often at most ink goes from a page to the server, and from the server to the pages. */
export const INK_BATCH_MS = 50;

/** How often a page guesses while its ink changes. */
export const GUESS_INTERVAL_MS = 250;

/** Who adds no ink for so long rests, and a page puts that down (see `rest` of the ink). */
export const RESTING_MS = 1_000;
