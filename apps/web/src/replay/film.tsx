import type { DrawingRecord, GameRecord } from "@inkling/protocol";
import { en } from "../text/en.ts";
import { Thumb } from "./thumb.tsx";

/** So many drawings are at hand at once: two rows, or four on a phone. */
const MOST = 24;

/** The drawings of the game around the one that is shown. */
export function Film({ game, drawing }: { game: GameRecord; drawing: DrawingRecord }) {
  return (
    <nav class="film" aria-label={en.replay.others}>
      {around(game.drawings, drawing, MOST).map((other) => (
        <Thumb key={`${other.round}/${other.seat}`} game={game} drawing={other} current={other === drawing} />
      ))}
    </nav>
  );
}

/** At most so many of a row, with one of them as near to the middle as can be. */
export function around<T>(row: readonly T[], one: T, most: number): readonly T[] {
  const first = Math.max(0, Math.min(row.length - most, row.indexOf(one) - Math.floor(most / 2)));
  return row.slice(first, first + most);
}
