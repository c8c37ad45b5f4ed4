import { between, type Instant } from "@inkling/game";
import { useEffect, useReducer } from "preact/hooks";
import { useSession } from "./session-context.ts";

/** A timer may fire a little early; then the second would not be over yet. */
const LATE_MS = 8;

/** Whole seconds until a moment on the server's clock, counted down to 0. */
export function useSecondsLeft(endsAt: Instant): number {
  const { clock } = useSession();
  const [beat, tick] = useReducer((count: number) => count + 1, 0);
  const left = Math.max(0, between(clock.now(), endsAt));
  const seconds = Math.ceil(left / 1000);
  useEffect(() => {
    const left = between(clock.now(), endsAt);
    if (left <= 0) return;
    const timer = setTimeout(tick, left - (Math.ceil(left / 1000) - 1) * 1000 + LATE_MS);
    return () => clearTimeout(timer);
  }, [clock, endsAt, beat]);
  return seconds;
}
