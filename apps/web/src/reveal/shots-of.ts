import {
  currentRound,
  findSeat,
  hasIdea,
  LEAST_PROBABILITY,
  type Room,
  type SeatId,
  type Thought,
} from "@inkling/game";
import type { Stroke } from "@inkling/ink";

/** One drawing of the round that is over. */
export interface Shot {
  readonly seat: SeatId;
  readonly name: string;
  readonly strokes: readonly Stroke[];
  /** When it was recognised; `null` if it was not. */
  readonly time: number | null;
  readonly points: number;
  /** What the AI thought of last, if it had an idea. */
  readonly last: Thought | null;
  /** All that it thought of, in order. */
  readonly thoughts: readonly Thought[];
}

/** The drawings of the present round: in the order in which they were recognised, missed ones last. */
export function shotsOf(room: Room): readonly Shot[] {
  const round = currentRound(room);
  if (!round) return [];
  const late = Number.POSITIVE_INFINITY;
  return round.drawers
    .flatMap((seat): Shot[] => {
      const board = round.boards[seat];
      if (!board) return [];
      const { verdict, guesses, thoughts, ink } = board;
      return [
        {
          seat,
          name: findSeat(room, seat)?.name ?? "",
          strokes: ink.strokes,
          time: verdict?.time ?? null,
          points: verdict?.points ?? 0,
          last: (hasIdea(guesses) && guesses[0]) || null,
          thoughts: thoughts.filter(({ probability }) => probability >= LEAST_PROBABILITY),
        },
      ];
    })
    .toSorted((a, b) => (a.time ?? late) - (b.time ?? late) || 0);
}

/** Columns and rows in which so many drawings are largest. */
export function gridOf(count: number): { readonly columns: number; readonly rows: number } {
  const columns = count <= 3 ? Math.max(1, count) : count === 4 ? 2 : count <= 6 ? 3 : 4;
  return { columns, rows: Math.max(1, Math.ceil(count / columns)) };
}
