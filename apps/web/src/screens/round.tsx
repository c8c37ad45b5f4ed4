import { currentRound } from "@inkling/game";
import { useEffect } from "preact/hooks";
import { announce } from "../announce.tsx";
import { InkLog } from "../board/ink-log.ts";
import { OwnBoard } from "../board/own-board.tsx";
import { Menu } from "../parts/menu.tsx";
import { Stamp } from "../parts/stamp.tsx";
import { Tools } from "../parts/tools.tsx";
import { useOwnSeat, useRoom, useSession } from "../room/session-context.ts";
import { CountIn } from "../round/count-in.tsx";
import { Others } from "../round/others.tsx";
import { OwnGuessLine } from "../round/own-guess-line.tsx";
import { ownView } from "../round/own-view.ts";
import { RoundHeader } from "../round/round-header.tsx";
import { useDrawingKeys } from "../round/use-drawing-keys.ts";
import { sameFields } from "../same.ts";
import { useStore } from "../store.ts";
import { en } from "../text/en.ts";
import { useTitle } from "../use-title.ts";
import "../styles/round.css";
import "../styles/round-small.css";

/** The board of those who have none in this round. */
const NO_INK = new InkLog();

/** One round, from the count-in until the time is up: one's own board, large, and those of the others. */
export function RoundScreen() {
  const { store, drawing } = useSession();
  const own = useOwnSeat();
  const prompt = useRoom((room) => currentRound(room)?.prompt ?? "");
  const countIn = useRoom(({ phase }) => (phase.name === "countIn" ? phase.endsAt : null));
  const { part, verdict, place, stillDrawing } = useRoom((room) => ownView(room, own), sameFields);
  const log = useStore(drawing, ({ ink }) => ink?.log ?? NO_INK);
  const stale = useStore(store, ({ link }) => link.status === "lost");
  const open = part === "drawing";
  useTitle(en.round.title(prompt));
  useDrawingKeys(log, open);
  useEffect(() => {
    if (verdict) announce(en.guess.spokenVerdict(prompt, verdict.time, verdict.points), "assertive");
  }, [prompt, verdict]);

  return (
    <main class={stale ? "round is-stale" : "round"}>
      <RoundHeader lead={en.round.draw}>
        <Menu />
      </RoundHeader>
      <OwnGuessLine part={part} verdict={verdict} place={place} />
      <Tools log={log} open={open} />
      <div class="board">
        <OwnBoard log={log} open={open} label={verdict ? () => en.board.locked : en.board.own}>
          {countIn !== null && <CountIn prompt={prompt} endsAt={countIn} />}
          {part === "late" && countIn === null && (
            <div class="count">
              <p class="late">{en.round.late}</p>
            </div>
          )}
          {verdict && <Stamp label={prompt} time={verdict.time} points={verdict.points} />}
        </OwnBoard>
      </div>
      <Others own={own} stillDrawing={verdict ? stillDrawing : null} />
    </main>
  );
}
