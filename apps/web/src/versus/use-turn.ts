import { currentTurn, type Room, type TurnRound } from "@inkling/game";
import { useRef } from "preact/hooks";
import { useRoom } from "../room/session-context.ts";

/**
 * Something of the turn, for what is drawn only inside of one. When a page comes back to a room that has none any
 * more, the last one stands until another screen is drawn.
 */
export function useTurn<T>(select: (round: TurnRound, room: Room) => T, same?: (a: T, b: T) => boolean): T {
  const last = useRef<TurnRound | undefined>(undefined);
  return useRoom((room) => {
    last.current = currentTurn(room) ?? last.current;
    if (!last.current) throw new Error("there is no turn here");
    return select(last.current, room);
  }, same);
}
