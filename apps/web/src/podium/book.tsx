import { InkCutout } from "../board/ink-picture.tsx";
import { en } from "../text/en.ts";
import type { Sheet } from "./podium-of.ts";

const PEN = 0.036;

const columnsFor = (drawings: number): number =>
  drawings <= 2 ? Math.max(1, drawings) : drawings <= 6 ? 3 : 4;

/** Every drawing of the game, one sheet a round; in versus with the name of who drew it. */
export function Book({ sheets }: { sheets: readonly Sheet[] }) {
  return (
    <section class="book" aria-label={en.podium.book}>
      {sheets.map(({ id, prompt, by, drawings }, i) => (
        <div key={id}>
          <h3>
            {prompt}
            <span class="small">{by ?? i + 1}</span>
          </h3>
          <div class="mini" style={{ "--columns": columnsFor(drawings.length) }}>
            {drawings.map(({ seat, name, ink }) => (
              <div key={seat} class="thumb">
                <InkCutout
                  strokes={ink.strokes}
                  pens={ink.pens}
                  label={en.board.of(name, prompt)}
                  pen={PEN}
                />
              </div>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
