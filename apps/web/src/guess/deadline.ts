/** A timer that fires later than this was asleep with its page. */
const OVERSLEPT_MS = 1_000;

/**
 * Calls `late` after so long, unless it is stopped. A page that was frozen meanwhile gets the time once more: whoever
 * should have answered was frozen, too. Returns its stop.
 */
export function deadline(ms: number, late: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const begin = () => {
    const due = Date.now() + ms;
    timer = setTimeout(() => (Date.now() - due > OVERSLEPT_MS ? begin() : late()), ms);
  };
  begin();
  return () => clearTimeout(timer);
}
