import { currentRound } from "@inkling/game";
import { useMemo } from "preact/hooks";
import { useRoom } from "../room/session-context.ts";
import { type Shot, shotsOf } from "./shots-of.ts";

/** The drawings of the round that is over; worked out anew only when one of them changes. */
export function useShots(): readonly Shot[] {
  const room = useRoom(
    (room) => room,
    (a, b) => currentRound(a) === currentRound(b) && a.seats === b.seats,
  );
  return useMemo(() => shotsOf(room), [room]);
}
