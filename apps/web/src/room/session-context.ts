import type { Room, SeatId } from "@inkling/game";
import type { Hello } from "@inkling/protocol";
import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { useStore } from "../store.ts";
import { isHost, ownSeat, type RoomState, shownRoom } from "./room-store.ts";
import { type Session, startSession } from "./session.ts";

export const SessionContext = createContext<Session | null>(null);

/** Starts a session and ends it with the component. */
export function useNewSession(code: string, role: Hello["role"], name: string): Session | null {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    const started = startSession(code, role, name);
    setSession(started);
    return started.stop;
  }, [code, role, name]);
  return session;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("there is no session here");
  return session;
}

/** Something of the room, for screens that are drawn only inside of one. */
export function useRoom<T>(select: (room: Room, state: RoomState) => T, same?: (a: T, b: T) => boolean): T {
  const { store } = useSession();
  return useStore(
    store,
    (state) => {
      const room = shownRoom(state);
      if (!room) throw new Error("there is no room yet");
      return select(room, state);
    },
    same,
  );
}

export const useOwnSeat = (): SeatId | null => useRoom((_, state) => ownSeat(state));
export const useIsHost = (): boolean => useRoom((_, state) => isHost(state));
