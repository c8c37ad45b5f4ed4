import type { Instant } from "@inkling/game";
import { useEffect } from "preact/hooks";
import { announce } from "../announce.tsx";
import { useSecondsLeft } from "../room/use-seconds-left.ts";
import { en } from "../text/en.ts";

/** The seconds at which the time that is left is spoken. */
const SPOKEN: ReadonlySet<number> = new Set([10, 5]);
const LAST_SECONDS = 5;

/** The seconds that are left. */
export function Seconds({ endsAt, spoken = false }: { endsAt: Instant; spoken?: boolean }) {
  const seconds = useSecondsLeft(endsAt);
  useEffect(() => {
    if (spoken && SPOKEN.has(seconds)) announce(en.round.secondsLeft(seconds));
  }, [spoken, seconds]);
  return <SecondsFace seconds={seconds} />;
}

/** The number alone: of a clock that has not begun, too. */
export function SecondsFace({ seconds }: { seconds: number }) {
  return (
    <span
      class={seconds <= LAST_SECONDS ? "secs is-last" : "secs"}
      role="timer"
      aria-label={en.round.secondsLeft(seconds)}
    >
      {seconds}
      <small>{en.round.unit}</small>
    </span>
  );
}
