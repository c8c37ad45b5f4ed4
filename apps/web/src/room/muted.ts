import type { SeatId } from "@inkling/game";
import { createStore, type StoreApi } from "zustand/vanilla";
import { mutedSeats, rememberMuted } from "../remembered.ts";

/** The seats that somebody does not want to hear: a matter of their own page, which nobody else is told. */
export interface Muted {
  readonly store: StoreApi<readonly SeatId[]>;
  readonly toggle: (seat: SeatId) => void;
}

/** Those of a room; they stay so when the page is loaded anew. */
export function createMuted(code: string): Muted {
  const store = createStore<readonly SeatId[]>(() => mutedSeats(code) as SeatId[]);
  return {
    store,
    toggle(seat) {
      const now = store.getState();
      const then = now.includes(seat) ? now.filter((other) => other !== seat) : [...now, seat];
      store.setState(then, true);
      rememberMuted(code, then);
    },
  };
}
