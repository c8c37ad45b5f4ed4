import { currentRound } from "@inkling/game";
import type { ComponentChildren } from "preact";
import { ClockHeader } from "../parts/clock-header.tsx";
import { useRoom } from "../room/session-context.ts";
import { en } from "../text/en.ts";
import { withArticle } from "../text/grammar.ts";
import { useHeadingFocus } from "../use-heading-focus.ts";

interface Props {
  /** What stands before the prompt. */
  readonly lead: string;
  /** Stands before the seconds. */
  readonly children?: ComponentChildren;
}

/** The head of a round: the prompt, where the game is, and the time. */
export function RoundHeader({ lead, children }: Props) {
  const prompt = useRoom((room) => currentRound(room)?.prompt ?? "");
  const number = useRoom((room) => room.game?.rounds.length ?? 0);
  const settings = useRoom((room) => room.game?.settings ?? room.settings);
  const endsAt = useRoom(({ phase }) => (phase.name === "drawing" ? phase.endsAt : null));
  const heading = useHeadingFocus(number);
  const what = withArticle(prompt);
  const title = (
    <h1 class="prompt" ref={heading} tabIndex={-1} style={{ "--n": what.length }}>
      <small>{lead} </small>
      {what}
    </h1>
  );
  const meta = en.round.number(number, settings.rounds);
  return (
    <ClockHeader title={title} meta={meta} endsAt={endsAt} seconds={settings.seconds}>
      {children}
    </ClockHeader>
  );
}
