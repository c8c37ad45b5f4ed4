import type { ComponentChildren } from "preact";
import { en } from "../text/en.ts";
import type { BoardName } from "./rows-of.ts";

interface Props {
  readonly board: BoardName;
  /** Whether anything stands on it. */
  readonly filled: boolean;
  /** The columns. */
  readonly heads: readonly string[];
  /** Its rows. */
  readonly children: ComponentChildren;
  /** What stands under the table. */
  readonly foot?: ComponentChildren;
}

/** One of the scoreboards: a table with its heading, or a sentence on why it is empty. */
export function Board({ board, filled, heads, children, foot }: Props) {
  const { title, what, none } = en.scores.boards[board];
  const id = `board-${board}`;
  return (
    <section class={`score-board score-board--${board}`} aria-labelledby={id}>
      <h2 class="panel-title" id={id}>
        {title}
      </h2>
      {filled ? (
        <>
          <table class="table">
            <caption class="small">{what}</caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col" class="small">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            {children}
          </table>
          {foot}
        </>
      ) : (
        <p class="read none">{none}</p>
      )}
    </section>
  );
}
