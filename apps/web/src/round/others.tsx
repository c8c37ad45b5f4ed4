import type { SeatId } from "@inkling/game";
import { StandingsList } from "../parts/standings.tsx";
import { useRoom } from "../room/session-context.ts";
import { sameList } from "../same.ts";
import { en } from "../text/en.ts";
import { Scrap } from "./scrap.tsx";
import { othersIn } from "./scrap-of.ts";

interface Props {
  readonly own: SeatId | null;
  /** How many still draw, once oneself is done. */
  readonly stillDrawing: number | null;
}

/** The boards of the others and how the game stands. */
export function Others({ own, stillDrawing }: Props) {
  const others = useRoom((room) => othersIn(room, own), sameList);
  const code = useRoom((room) => room.code);
  const over = useRoom((room) => (room.game?.rounds.length ?? 1) - 1);
  return (
    <section class="others" aria-label={en.round.others}>
      {others.length === 0 ? (
        <p class="read alone">
          {en.round.alone} <b>{code}</b>
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on phones it scrolls sideways, by keyboard too
        <ul class="scraps" tabIndex={0} aria-label={en.round.others}>
          {others.map((seat, place) => (
            <Scrap key={seat} seat={seat} place={place} />
          ))}
        </ul>
      )}
      <div class="standings">
        <h2 class="sub">{stillDrawing === null ? en.round.after(over) : en.round.pensDown(stillDrawing)}</h2>
        <StandingsList />
      </div>
    </section>
  );
}
