import type { DrawingRecord, GameRecord } from "@inkling/protocol";
import { useMemo } from "preact/hooks";
import { reducedMotion } from "../reduced-motion.ts";
import { replayPath } from "../router.ts";
import { en } from "../text/en.ts";
import { useHeadingFocus } from "../use-heading-focus.ts";
import { useTitle } from "../use-title.ts";
import { Facts } from "./facts.tsx";
import { Film } from "./film.tsx";
import { nameIn, tapeOf } from "./game.ts";
import { createPlayer } from "./player.ts";
import { ReplayBoard } from "./replay-board.tsx";
import { ReplayContext } from "./replay-context.ts";
import { ReplayHeader } from "./replay-header.tsx";
import { Scrubber } from "./scrubber.tsx";
import { StoryLine } from "./story-line.tsx";
import { Transport } from "./transport.tsx";
import { useAnalysis } from "./use-analysis.ts";
import { usePlaying } from "./use-playing.ts";
import "../styles/guess.css";
import "../styles/replay.css";

interface Props {
  readonly game: GameRecord;
  readonly drawing: DrawingRecord;
  readonly onDeleted: () => void;
}

/** A drawing as it came to be, and what the network thought meanwhile. */
export function DrawingPage({ game, drawing, onDeleted }: Props) {
  const title = en.replay.title(nameIn(game, drawing.seat), drawing.prompt);
  useTitle(title);
  const heading = useHeadingFocus(drawing);
  const tape = tapeOf(drawing);
  const player = useMemo(() => createPlayer(tape, !reducedMotion()), [tape]);
  usePlaying(player, tape);
  const analysis = useAnalysis(drawing);
  return (
    <ReplayContext.Provider value={{ game, drawing, tape, player, analysis }}>
      <div class="replay-page">
        <ReplayHeader game={game} overview={false} />
        <main class="replay">
          <div class="head">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            <p class="read read--m">
              <StoryLine />
              {drawing.voided && ` ${en.replay.voided}`}
            </p>
          </div>
          <section>
            <ReplayBoard />
          </section>
          {tape.ops.length > 0 && (
            <section>
              <Scrubber />
              <Transport />
              <Facts onDeleted={onDeleted} />
            </section>
          )}
          <Film game={game} drawing={drawing} />
          <p class="narrow">
            <a class="link" href={replayPath(game.id)}>
              {en.replay.all}
            </a>
          </p>
        </main>
      </div>
    </ReplayContext.Provider>
  );
}
