import { drawerOf } from "@inkling/game";
import { BLANK } from "@inkling/ink";
import { InkPicture } from "../board/ink-picture.tsx";
import { useRoom } from "../room/session-context.ts";
import { en } from "../text/en.ts";
import { useHeadingFocus } from "../use-heading-focus.ts";
import { useTitle } from "../use-title.ts";
import { nameOf, sentencesOf, turnOf } from "./turn-view.ts";

/** What it was, how it went, and the drawing. */
export function TurnShown() {
  const round = useRoom(turnOf);
  const name = useRoom((room) => nameOf(room, drawerOf(turnOf(room))));
  const sentences = useRoom(sentencesOf);
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
