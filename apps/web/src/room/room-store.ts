import { apply, type Event, hostOf, type Room, type SeatId } from "@inkling/game";
import {
  type ByeReason,
  type ClientMessageName,
  type ClientMessages,
  type ErrorId,
  unpackRoom,
  type Welcome,
  type You,
} from "@inkling/protocol";
import { createStore, type StoreApi } from "zustand/vanilla";

/** How the connection stands. `refused` and `ended` are for good: only a decision of the reader changes them. */
export type Link =
  | { readonly status: "connecting" | "live" | "lost" }
  | { readonly status: "refused"; readonly error: ErrorId }
  | { readonly status: "ended"; readonly reason: ByeReason };

/** What this page knows of its room: the fold of all that it was told. */
export interface RoomState {
  readonly link: Link;
  readonly you: You | null;
  readonly room: Room | null;
  /** The number of the last event that `room` is the fold of. */
  readonly seq: number;
  /** What this page has asked for and shows already, until the room says so or refuses. */
  readonly foreseen: readonly Event[];
}

export type RoomStore = StoreApi<RoomState>;

export const createRoomStore = (): RoomStore =>
  createStore<RoomState>(() => ({
    link: { status: "connecting" },
    you: null,
    room: null,
    seq: 0,
    foreseen: [],
  }));

/** What a welcome makes of the state, whatever it was before. */
export const welcomed = ({ you, seq, room }: Welcome): RoomState => ({
  link: { status: "live" },
  you,
  room: unpackRoom(room),
  seq,
  foreseen: [],
});

/** The state after the events from number `first` on; `null` if some before them were missed. */
export function heard(state: RoomState, first: number, events: readonly Event[]): RoomState | null {
  if (!state.room || first > state.seq + 1) return null;
  const fresh = events.slice(state.seq + 1 - first);
  return {
    ...state,
    room: fresh.reduce(apply, state.room),
    seq: state.seq + fresh.length,
    foreseen: fresh.reduce(withoutFirst, state.foreseen),
  };
}

const withoutFirst = (foreseen: readonly Event[], { type }: Event): readonly Event[] => {
  const at = foreseen.findIndex((event) => event.type === type);
  return at < 0 ? foreseen : foreseen.filter((_, i) => i !== at);
};

/** The room as it is shown: a choice must not spring back until the room has answered. */
export const shownRoom = ({ room, foreseen }: RoomState): Room | null => room && foreseen.reduce(apply, room);

/** What the room will say to a message that only sets something. */
const ANSWERS: {
  readonly [Name in ClientMessageName]?: (...args: Parameters<ClientMessages[Name]>) => Event;
} = {
  configure: (settings) => ({ type: "SettingsChanged", settings }),
  access: (access) => ({ type: "AccessChanged", access }),
};

/** The answer that a message will have; nothing where it may be another. */
export const answerTo = <Name extends ClientMessageName>(
  name: Name,
  args: Parameters<ClientMessages[Name]>,
): Event | undefined => ANSWERS[name]?.(...args);

/** One's own seat; `null` for those who watch. */
export const ownSeat = ({ you }: RoomState): SeatId | null => (you?.role === "player" ? you.seat : null);

export const isHost = (state: RoomState): boolean =>
  state.room !== null && state.you?.role === "player" && hostOf(state.room) === state.you.seat;
