import type { Hello } from "@inkling/protocol";
import type { StoreApi } from "zustand/vanilla";
import { wakeGuesser } from "../guess/guesser-client.ts";
import { keepAgreement } from "./agreement.ts";
import { type Connection, connect } from "./connection.ts";
import { type OwnDrawing, startDrawing } from "./drawing.ts";
import { keepGames } from "./keep-games.ts";
import { createMuted, type Muted } from "./muted.ts";
import { type Notes, takeNotes } from "./notes.ts";
import { createReactions, type Reactions } from "./reactions.ts";
import { createRoomStore, type RoomStore } from "./room-store.ts";
import { ServerClock } from "./server-clock.ts";

/** Being in a room, from the first knock to the last word. */
export interface Session extends Pick<Connection, "send" | "takeOver"> {
  readonly store: RoomStore;
  readonly clock: ServerClock;
  readonly drawing: StoreApi<OwnDrawing>;
  readonly notes: Notes["store"];
  readonly reactions: Reactions["store"];
  readonly muted: Muted;
  readonly stop: () => void;
}

export function startSession(code: string, role: Hello["role"], name: string): Session {
  const store = createRoomStore();
  const clock = new ServerClock();
  const notes = takeNotes(store);
  const muted = createMuted(code);
  const reactions = createReactions((seat) => muted.store.getState().includes(seat));
  const connection = connect({
    code,
    role,
    name,
    store,
    clock,
    onSeatLost: notes.onSeatLost,
    onReaction: reactions.add,
    onJournal: notes.onJournal,
    onRefused(error, detail) {
      notes.onRefused(error);
      drawing.onRefused(error, detail);
    },
  });
  const drawing = startDrawing(store, connection);
  const stopAgreeing = keepAgreement(store, connection);
  const stopKeeping = keepGames(store);
  if (role === "player") wakeGuesser();
  return {
    store,
    clock,
    drawing: drawing.store,
    notes: notes.store,
    reactions: reactions.store,
    muted,
    send: connection.send,
    takeOver: connection.takeOver,
    stop() {
      drawing.stop();
      stopAgreeing();
      notes.stop();
      stopKeeping();
      connection.close();
    },
  };
}
