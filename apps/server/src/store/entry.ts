import type { Access, Event, Room, SeatId } from "@inkling/game";

/** An event, and the room before and after it: who may hear what of it, and what it comes to, depends on these. */
export interface Happened {
  readonly event: Event;
  readonly before: Room;
  readonly after: Room;
}

/** Something to be written down. `room` is the room's id, which unlike its code never comes again. */
export type Entry =
  | { readonly kind: "opened"; readonly room: string; readonly code: string; readonly access: Access }
  | { readonly kind: "seated"; readonly room: string; readonly seat: SeatId; readonly token: string }
  | {
      readonly kind: "happened";
      readonly room: string;
      /** The number of the first of these events; the others follow it. */
      readonly first: number;
      readonly happened: readonly Happened[];
    }
  | { readonly kind: "closed"; readonly room: string };

/** Ink and guesses come many times a second: they are told at once, and written down a moment later. */
export const isQuick = (event: Event): boolean => event.type === "InkAdded" || event.type === "GuessMade";
