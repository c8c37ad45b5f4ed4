import { between, type Instant } from "@inkling/game";
import { useLayoutEffect, useRef } from "preact/hooks";
import { reducedMotion } from "../reduced-motion.ts";
import { useSession } from "../room/session-context.ts";
import "../styles/clock.css";

interface Props {
  /** When the time is up; `null` while the clock has not begun. */
  readonly endsAt: Instant | null;
  /** How long it was at first, in milliseconds. */
  readonly span: number;
}

/** Where the pencil lies, between no time left (0) and all of it (1). */
const place = (share: number) => `${share} * (100cqi - 2.75rem)`;
const drawn = (share: number) => `inset(0 calc(100cqi - ${place(share)}) 0 0)`;
const carried = (share: number) => `translateX(calc(${place(share)}))`;

/** The time that is left, as a line that a pencil takes back. The number beside it says the same. */
export function ClockLine({ endsAt, span }: Props) {
  const { clock } = useSession();
  const left = useRef<HTMLElement>(null);
  const pencil = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    if (endsAt === null) return;
    const duration = Math.max(0, between(clock.now(), endsAt));
    const share = Math.min(1, duration / span);
    const easing = reducedMotion() ? `steps(${Math.max(1, Math.ceil(duration / 1000))})` : "linear";
    const timing = { duration, easing, fill: "forwards" } as const;
    const moves = [
      left.current?.animate({ clipPath: [drawn(share), drawn(0)] }, timing),
      pencil.current?.animate({ transform: [carried(share), carried(0)] }, timing),
    ];
    return () => {
      for (const move of moves) move?.cancel();
    };
  }, [clock, endsAt, span]);

  return (
    <div class="clockline" aria-hidden="true">
      <span class="erased" />
      <i ref={left} class="left" style={{ clipPath: drawn(1) }} />
      <span ref={pencil} class="pencil" style={{ transform: carried(1) }}>
        <svg viewBox="0 0 44 12" aria-hidden="true">
          <path class="wood" d="M.8 6L10.5 1.2H39.5Q42.8 1.2 42.8 4.2V7.8Q42.8 10.8 39.5 10.8H10.5Z" />
          <path class="edges" d="M10.5 1.2Q12.3 3.6 10.5 6Q12.3 8.4 10.5 10.8M36 1.2V10.8" />
          <path class="lead" d="M.8 6L4.6 4.1V7.9Z" />
        </svg>
      </span>
    </div>
  );
}
