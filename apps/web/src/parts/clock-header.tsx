import type { Instant } from "@inkling/game";
import type { ComponentChildren } from "preact";
import { ClockLine } from "./clock-line.tsx";
import { Mark } from "./mark.tsx";
import { Seconds, SecondsFace } from "./seconds.tsx";

interface Props {
  /** What is going on, as a heading. */
  readonly title: ComponentChildren;
  /** Where the game is. */
  readonly meta: string;
  /** When the time is up; `null` while the clock has not begun. */
  readonly endsAt: Instant | null;
  /** How long it is at first. */
  readonly seconds: number;
  /** Stands before the seconds. */
  readonly children?: ComponentChildren;
}

/** The head of what goes by the clock. */
export function ClockHeader({ title, meta, endsAt, seconds, children }: Props) {
  return (
    <>
      <header class="top top--line">
        <Mark />
        {title}
        <span class="read meta">{meta}</span>
        <div class="end">
          {children}
          {endsAt === null ? <SecondsFace seconds={seconds} /> : <Seconds endsAt={endsAt} spoken />}
        </div>
      </header>
      <ClockLine endsAt={endsAt} span={seconds * 1000} />
    </>
  );
}
