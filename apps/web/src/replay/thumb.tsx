import type { DrawingRecord, GameRecord } from "@inkling/protocol";
import { InkCutout } from "../board/ink-picture.tsx";
import { replayPath } from "../router.ts";
import { en } from "../text/en.ts";
import { inkOf, nameIn } from "./game.ts";

/** Width of the pen as a share of the picture: of one among many, and of one that is large. */
const PEN = 0.036;
const LARGE_PEN = 0.022;

interface Props {
  readonly game: GameRecord;
  readonly drawing: DrawingRecord;
  /** Whether it is the one that is shown. */
  readonly current?: boolean;
  readonly large?: boolean;
}

/** A drawing, small, that leads to its replay. */
export function Thumb({ game, drawing, current = false, large = false }: Props) {
  const { strokes, pens } = inkOf(drawing);
  const title = en.board.of(nameIn(game, drawing.seat), drawing.prompt);
  return (
    <a
      class={drawing.deleted ? "thumb is-deleted" : "thumb"}
      href={replayPath(game.id, drawing)}
      title={title}
      aria-label={drawing.deleted ? en.replay.thumbDeleted(title) : title}
      aria-current={current ? "page" : undefined}
    >
      <InkCutout strokes={strokes} pens={pens} pen={large ? LARGE_PEN : PEN} />
    </a>
  );
}
