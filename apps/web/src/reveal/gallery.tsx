import { InkPicture } from "../board/ink-picture.tsx";
import { Marked } from "../parts/marked.tsx";
import { MiniStamp } from "../parts/stamp.tsx";
import { en } from "../text/en.ts";
import { withArticle } from "../text/grammar.ts";
import { gridOf, type Shot } from "./shots-of.ts";
import "../styles/board.css";

const MANY = 7;

/** All drawings of a round side by side. */
export function Gallery({ prompt, shots }: { prompt: string; shots: readonly Shot[] }) {
  const { columns, rows } = gridOf(shots.length);
  return (
    <div
      class={shots.length >= MANY ? "gallery gallery--many" : "gallery"}
      style={{ "--columns": columns, "--rows": rows }}
    >
      {shots.map(({ seat, name, strokes, time, points, last }) => (
        <figure key={seat} class="shot">
          <div class="sheet sheet--small">
            <InkPicture strokes={strokes} label={en.board.drawingOf(name)} />
            {time !== null && <MiniStamp time={time} />}
          </div>
          <figcaption class="cap">
            <b>{name}</b>
            {time === null && last && (
              <span class="saw">
                <span class="saw-lead">{last.label === prompt ? en.reveal.nearly : en.reveal.itSaw} </span>
                <Marked probability={last.probability}>{withArticle(last.label)}</Marked>
              </span>
            )}
            <span class="num">{en.scrap.gain(points)}</span>
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
