import { CHOOSING_MS } from "@inkling/game";
import type { ComponentChildren } from "preact";
import { ClockHeader } from "../parts/clock-header.tsx";
import { useOwnSeat, useRoom } from "../room/session-context.ts";
import { sameFields } from "../same.ts";
import { en } from "../text/en.ts";
import { withArticle } from "../text/grammar.ts";
import { useHeadingFocus } from "../use-heading-focus.ts";
import { turnView } from "./turn-view.ts";
import { useTurn } from "./use-turn.ts";

/** The head of a turn: what is drawn or who draws, where the game is, and the time. */
export function TurnHeader({ children }: { children?: ComponentChildren }) {
  const own = useOwnSeat();
  const { part, word, drawerName, choosing, lap } = useTurn(
    (round, room) => turnView(room, round, own),
    sameFields,
  );
  const id = useRoom((room) => room.rounds);
  const { rounds, seconds } = useRoom((room) => room.game?.settings ?? room.settings);
  const endsAt = useRoom(({ phase }) => ("endsAt" in phase ? phase.endsAt : null));
  const heading = useHeadingFocus(part === "draws" ? id : null);
  const shown = word === null ? null : withArticle(word);
  const lead = part === "draws" ? en.round.draw : en.versus.draws(drawerName);
  const plain = part === "draws" ? en.versus.youChoose : en.versus.chooses(drawerName);
  const title = (
    <h1 class="prompt" ref={heading} tabIndex={-1} style={{ "--n": (shown ?? "").length || 12 }}>
      {choosing ? (
        <small>{plain}</small>
      ) : (
        <>
          <small class="lead">{lead} </small>
          {shown}
        </>
      )}
    </h1>
  );
  return (
    <ClockHeader
      title={title}
      meta={en.round.number(lap, rounds)}
      endsAt={endsAt}
      seconds={choosing ? CHOOSING_MS / 1000 : seconds}
    >
      {children}
    </ClockHeader>
  );
}
