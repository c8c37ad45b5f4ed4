import type { SeatId } from "@inkling/game";
import type { Reaction } from "@inkling/protocol";
import { createStore, type StoreApi } from "zustand/vanilla";

/** How long a reaction is seen. */
const SHOWN_MS = 3_000;
/** So many at once; the oldest gives way. */
const MOST = 12;

/** A reaction on its way up the page. */
export interface Shown {
  readonly id: number;
  readonly seat: SeatId;
  readonly reaction: Reaction;
}

export interface Reactions {
  readonly store: StoreApi<readonly Shown[]>;
  readonly add: (seat: SeatId, reaction: Reaction) => void;
}

/** The reactions that are seen at the moment, in order; none of whom `isMuted` names. */
export function createReactions(isMuted: (seat: SeatId) => boolean): Reactions {
  const store = createStore<readonly Shown[]>(() => []);
  let count = 0;
  return {
    store,
    add(seat, reaction) {
      if (isMuted(seat)) return;
      const shown: Shown = { id: ++count, seat, reaction };
      store.setState([...store.getState(), shown].slice(-MOST), true);
      setTimeout(
        () =>
          store.setState(
            store.getState().filter((one) => one !== shown),
            true,
          ),
        SHOWN_MS,
      );
    },
  };
}
