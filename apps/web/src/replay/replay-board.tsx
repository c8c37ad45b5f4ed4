import { BOARD_UNITS, outlineOf, PEN_UNITS, styleOf } from "@inkling/ink";
import { InkPicture } from "../board/ink-picture.tsx";
import { en } from "../text/en.ts";
import { nameIn } from "./game.ts";
import { usePlayhead, useReplay } from "./replay-context.ts";
import "../styles/board.css";

/** How much wider than its stroke the marker behind it is, in board units. */
const MARKER_UNITS = 22;

/** The drawing at the playhead, the stroke that convinced marked, stamped from the moment of the verdict. */
export function ReplayBoard() {
  const { game, drawing, tape } = useReplay();
  const count = usePlayhead(({ at }) => tape.countAt(at));
  const { strokes, pens } = tape.inkAt(count);
  const { verdict, prompt } = drawing;
  return (
    <div class="sheet">
      <ConvincingStroke count={count} />
      <InkPicture
        strokes={strokes}
        pens={pens}
        label={drawing.deleted ? en.replay.deleted : en.board.of(nameIn(game, drawing.seat), prompt)}
      />
      {verdict && (drawing.deleted || count >= verdict.upTo) && (
        <span class="stamp" style={{ "--n": Math.max(prompt.length, 4) }}>
          <span>{prompt}</span>
          <small>{en.scrap.time(verdict.time)}</small>
        </span>
      )}
    </div>
  );
}

function ConvincingStroke({ count }: { count: number }) {
  const { tape, analysis } = useReplay();
  const first = tape.strokes[(analysis.convincing?.number ?? 0) - 1]?.first;
  const { strokes, pens } = tape.inkAt(count);
  const place = strokes.findIndex((stroke) => first && stroke[0] === first);
  const stroke = strokes[place];
  if (!stroke) return null;
  const width = PEN_UNITS * styleOf(pens[place]).width + MARKER_UNITS;
  return (
    <svg class="ink lit" viewBox={`0 0 ${BOARD_UNITS} ${BOARD_UNITS}`} aria-hidden="true">
      <path d={outlineOf(stroke)} style={{ strokeWidth: width }} />
    </svg>
  );
}
