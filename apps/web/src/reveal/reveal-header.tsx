import { currentTurn, REVEAL_MS, TURN_REVEAL_MS } from "@inkling/game";
import type { ComponentChildren } from "preact";
import { ClockLine } from "../parts/clock-line.tsx";
import { Mark } from "../parts/mark.tsx";
import { Seconds } from "../parts/seconds.tsx";
import { Paused } from "../room/pause.tsx";
import { useRoom } from "../room/session-context.ts";
import { en } from "../text/en.ts";

/** The head of a reveal: where the game is, and how long until it goes on. */
export function RevealHeader({ children }: { children?: ComponentChildren }) {
  const turn = useRoom(currentTurn);
  const played = useRoom((room) => room.game?.rounds.length ?? 0);
  const number = turn?.turn.lap ?? played;
  const rounds = useRoom((room) => room.game?.settings.rounds ?? 0);
  const endsAt = useRoom(({ phase }) => ("endsAt" in phase ? phase.endsAt : 0));
  const paused = useRoom((room) => room.paused);
  const alone = useRoom((room) => room.seats.filter(({ presence }) => presence === "here").length < 2);
  const waits = paused || (turn !== undefined && alone);
  const next = turn ? en.versus.nextIn : number < rounds ? en.reveal.nextIn : en.reveal.podiumIn;
  return (
    <>
      <header class="top top--line">
        <Mark />
        <span class="read meta">{en.round.number(number, rounds)}</span>
        <div class="end">
          {children}
          {paused && <Paused />}
          {waits && !paused && <span class="read">{en.versus.waits}</span>}
          {!waits && (
            <>
              <span class="read wide">{next}</span>
              <Seconds endsAt={endsAt} />
            </>
          )}
        </div>
      </header>
      <ClockLine endsAt={waits ? 0 : endsAt} span={turn ? TURN_REVEAL_MS : REVEAL_MS} />
    </>
  );
}
