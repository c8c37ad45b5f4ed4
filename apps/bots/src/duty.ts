import {
  currentRound,
  currentTurn,
  drawerOf,
  hasWord,
  mayDraw,
  type Room,
  type Round,
  type SeatId,
  type TurnRound,
} from "@inkling/game";

/** What a player has to do in a round. */
export type Duty =
  | { readonly what: "draw"; readonly round: Round }
  | { readonly what: "choose" | "guess"; readonly round: TurnRound };

/** What there is to do for this seat at the moment; `null`: to wait. */
export function dutyOf(room: Room, seat: SeatId): Duty | null {
  const round = currentRound(room);
  if (!round) return null;
  if (mayDraw(room, seat)) return { what: "draw", round };
  const turn = currentTurn(room);
  if (!turn) return null;
  const { name } = room.phase;
  if (name === "choosing" && drawerOf(turn) === seat) return { what: "choose", round: turn };
  return name === "drawing" && !hasWord(turn, seat) ? { what: "guess", round: turn } : null;
}
