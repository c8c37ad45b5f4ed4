import { BLANK } from "@inkling/ink";
import { LivePicture } from "../board/live-picture.tsx";
import { en } from "../text/en.ts";
import type { TurnView } from "./turn-view.ts";
import { useTurn } from "./use-turn.ts";
import "../styles/board.css";

/** The drawing as it comes, for those who guess. */
export function SeenBoard({ view: { drawer, drawerName, choosing } }: { view: TurnView }) {
  const id = useTurn((round) => round.id);
  const { strokes, pens } = useTurn(({ boards }) => boards[drawer]?.ink ?? BLANK);
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
