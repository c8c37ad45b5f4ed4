import { findSeat, hostOf, isPlaying } from "@inkling/game";
import { ERROR_SENTENCES, type ErrorId } from "@inkling/protocol";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { IconName } from "../parts/icon.tsx";
import { en } from "../text/en.ts";
import { ownSeat, type RoomState, type RoomStore } from "./room-store.ts";

/** How long a note is read. */
const NOTE_MS = 4_000;

/** One quiet line on something that has happened. */
export interface Note {
  readonly icon: IconName;
  readonly text: string;
}

/** Refusals that follow from what a person did; the page itself deals with all others. */
const TOLD: ReadonlySet<ErrorId> = new Set([
  "answer/drawer",
  "answer/rude",
  "answer/too-long",
  "bots/enough",
  "board/full",
  "game/alone",
  "host/only",
  "message/too-frequent",
  "room/full",
  "server/failed",
  "settings/out-of-range",
  "words/too-long",
  "words/too-many",
]);

export interface Notes {
  readonly store: StoreApi<{ readonly note: Note | null }>;
  readonly onRefused: (error: ErrorId) => void;
  readonly onSeatLost: () => void;
  readonly onJournal: (state: "kept" | "lost") => void;
  readonly stop: () => void;
}

/** Notices what a person in a room should be told in passing. */
export function takeNotes(rooms: RoomStore): Notes {
  const store = createStore<{ note: Note | null }>(() => ({ note: null }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (note: Note) => {
    clearTimeout(timer);
    store.setState({ note });
    timer = setTimeout(() => store.setState({ note: null }), NOTE_MS);
  };
  const stopListening = rooms.subscribe((state, before) => {
    const note = noteOn(state, before);
    if (note) show(note);
  });
  return {
    store,
    onRefused(error) {
      if (TOLD.has(error)) show({ icon: "warn", text: ERROR_SENTENCES[error] });
    },
    onSeatLost: () => show({ icon: "warn", text: en.note.seatLost }),
    onJournal: (state) =>
      show(
        state === "lost"
          ? { icon: "warn", text: en.note.journalLost }
          : { icon: "check", text: en.note.journalBack },
      ),
    stop() {
      clearTimeout(timer);
      stopListening();
    },
  };
}

/** What is to be said about a change, if anything. */
export function noteOn(state: RoomState, before: RoomState): Note | null {
  if (before.link.status === "lost" && state.link.status === "live" && before.room) {
    return { icon: "check", text: en.note.back };
  }
  if (!before.room || !state.room) return null;
  const removed = state.room.kicked.at(-1);
  if (removed !== undefined && !before.room.kicked.includes(removed)) {
    return { icon: "warn", text: en.note.removed(findSeat(before.room, removed)?.name ?? "") };
  }
  if (isPlaying(state.room) && state.room.paused !== before.room.paused) {
    return state.room.paused
      ? { icon: "pause", text: en.note.paused(state.room.phase.name !== "reveal") }
      : { icon: "play", text: en.note.goesOn };
  }
  const [was, is] = [hostOf(before.room), hostOf(state.room)];
  if (was === is || was === null || is === null) return null;
  const name = findSeat(before.room, was)?.name ?? "";
  const presence = findSeat(state.room, was)?.presence;
  if (is === ownSeat(state)) {
    if (state.room.namedHost !== before.room.namedHost) return { icon: "key", text: en.note.handed(name) };
    if (presence !== "here") return { icon: "key", text: en.note.youHost(name, presence === "away") };
  }
  return { icon: "key", text: en.note.newHost(findSeat(state.room, is)?.name ?? "") };
}
