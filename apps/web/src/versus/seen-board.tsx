import { BLANK } from "@inkling/ink";
import { LivePicture } from "../board/live-picture.tsx";
import { useRoom } from "../room/session-context.ts";
import { en } from "../text/en.ts";
import { type TurnView, turnOf } from "./turn-view.ts";
import "../styles/board.css";

/** The drawing as it comes, for those who guess. */
export function SeenBoard({ view: { drawer, drawerName, choosing } }: { view: TurnView }) {
  const id = useRoom((room) => turnOf(room).id);
  const { strokes, pens } = useRoom((room) => turnOf(room).boards[drawer]?.ink ?? BLANK);
  return (
    <div class="board">
      <div class="sheet">
        <LivePicture key={id} strokes={strokes} pens={pens} label={en.board.drawingOf(drawerName)} />
        {choosing && (
          <div class="count">
            <p class="late">{en.versus.chooses(drawerName)}</p>
          </div>
        )}
      </div>
    </div>
  );
}
