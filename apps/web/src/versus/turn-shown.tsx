import { drawerOf } from "@inkling/game";
import { BLANK } from "@inkling/ink";
import { InkPicture } from "../board/ink-picture.tsx";
import { en } from "../text/en.ts";
import { useHeadingFocus } from "../use-heading-focus.ts";
import { useTitle } from "../use-title.ts";
import { nameOf, sentencesOf } from "./turn-view.ts";
import { useTurn } from "./use-turn.ts";

/** What it was, how it went, and the drawing. */
export function TurnShown() {
  const round = useTurn((round) => round);
  const name = useTurn((round, room) => nameOf(room, drawerOf(round)));
  const sentences = useTurn((round, room) => sentencesOf(room, round));
  const heading = useHeadingFocus(round.id);
  const { ink } = round.boards[drawerOf(round)] ?? { ink: BLANK };
  const word = round.prompt ?? "";
  useTitle(en.reveal.title(word));
  return (
    <>
      <div class="word">
        <div class="titles">
          <h1 ref={heading} tabIndex={-1}>
            {word === "" ? en.versus.noWord : en.reveal.title(word)}
          </h1>
          <p class="read read--m">{sentences}</p>
        </div>
      </div>
      <div class="board">
        <div class="sheet">
          <InkPicture strokes={ink.strokes} pens={ink.pens} label={en.board.drawingOf(name)} />
        </div>
      </div>
    </>
  );
}
