import { currentRound, findSeat, mayDraw, type Room, type SeatId, type Verdict } from "@inkling/game";

/** What the round is for oneself. */
export interface OwnView {
  /** `late`: came during the drawing and has no board yet. */
  readonly part: "waiting" | "drawing" | "locked" | "late";
  readonly verdict: Verdict | null;
  /** One's place among those recognised so far, from 1. */
  readonly place: number;
  /** How many others are still drawing. */
  readonly stillDrawing: number;
}

export function ownView(room: Room, seat: SeatId | null): OwnView {
  const round = currentRound(room);
  const board = seat === null ? undefined : round?.boards[seat];
  const verdict = board?.verdict ?? null;
  const boards = Object.entries(round?.boards ?? {});
  const times = boards.flatMap(([, other]) => (other.verdict ? [other.verdict.time] : []));
  return {
    part: partOf(room, seat, board !== undefined),
    verdict,
    place: 1 + times.filter((time) => time < (verdict?.time ?? Number.POSITIVE_INFINITY)).length,
    stillDrawing: boards.filter(
      ([id, other]) => id !== seat && !other.verdict && findSeat(room, id)?.presence !== "gone",
    ).length,
  };
}

function partOf(room: Room, seat: SeatId | null, hasBoard: boolean): OwnView["part"] {
  if (seat === null || !hasBoard) return "late";
  if (room.phase.name === "countIn") return "waiting";
  return mayDraw(room, seat) ? "drawing" : "locked";
}
