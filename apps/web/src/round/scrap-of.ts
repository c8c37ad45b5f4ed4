import { currentRound, findSeat, hasIdea, type Room, type SeatId, scoreOf } from "@inkling/game";
import type { Stroke } from "@inkling/ink";

/** What is to be seen of another's board. Flat, so that it is easily compared. */
export interface ScrapView {
  readonly name: string;
  readonly kind: "recognised" | "guess" | "none" | "blank" | "away" | "left" | "next";
  readonly strokes: readonly Stroke[];
  readonly score: number;
  readonly gain: number;
  /** The AI's word, where it has one. */
  readonly label: string;
  readonly probability: number;
  /** When it was recognised, in milliseconds from the start. */
  readonly time: number;
}

const NO_STROKES: readonly Stroke[] = [];

export function scrapOf(room: Room, id: SeatId): ScrapView {
  const seat = findSeat(room, id);
  const round = currentRound(room);
  const board = round?.boards[id];
  const verdict = board?.verdict;
  const [top] = board?.guesses ?? [];
  const about = {
    name: seat?.name ?? "",
    strokes: board?.ink.strokes ?? NO_STROKES,
    score: room.game ? scoreOf(room.game, id) : 0,
    gain: verdict?.points ?? 0,
    label: top?.label ?? "",
    probability: top?.probability ?? 0,
    time: verdict?.time ?? 0,
  };
  if (verdict && round) {
    return { ...about, kind: "recognised", label: round.prompt ?? "", probability: verdict.probability };
  }
  if (seat?.presence === "gone") return { ...about, kind: "left" };
  if (seat?.presence === "away") return { ...about, kind: "away" };
  if (!board) return { ...about, kind: "next" };
  if (board.ink.strokes.length === 0) return { ...about, kind: "blank" };
  return { ...about, kind: hasIdea(board.guesses) ? "guess" : "none" };
}

/** Whose boards are to be seen: all who draw and all who will, but oneself. */
export function othersIn(room: Room, own: SeatId | null): readonly SeatId[] {
  const drawers = currentRound(room)?.drawers ?? [];
  return room.seats
    .filter(({ id, presence }) => id !== own && (drawers.includes(id) || presence !== "gone"))
    .map(({ id }) => id);
}
