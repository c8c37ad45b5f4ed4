import type { Instant, SeatId } from "@inkling/game";
import type { ByeReason, ErrorId } from "./errors.ts";
import type { PackedRoom } from "./packed-room.ts";
import type { Reaction } from "./reactions.ts";
import type { WireEvent } from "./wire-event.ts";

/** The answer to a connection that was let in: who you are and all that has happened so far. */
export interface Welcome {
  readonly you: You;
  /** The number of the last event that the room is the fold of. */
  readonly seq: number;
  readonly room: PackedRoom;
  /** The server's clock when this was sent. */
  readonly now: Instant;
}

/** A player keeps `token`: whoever shows it is that seat. */
export type You =
  | { readonly role: "player"; readonly seat: SeatId; readonly token: string }
  | { readonly role: "spectator" };

/** What the server sends. */
export interface ServerMessages {
  welcome: (welcome: Welcome) => void;
  /** The events from number `first` on, in order. */
  log: (first: number, events: readonly WireEvent[]) => void;
  /** A message of yours was refused. For `ink/gap`, `detail` is how many operations the board has. */
  refused: (error: ErrorId, detail?: number) => void;
  /** Somebody reacts: no event, and not in the log. It is shown in passing, and who was not there missed it. */
  reaction: (seat: SeatId, reaction: Reaction) => void;
  /** To the host, when it changes: whether what happens is written down, so that it would survive the server. */
  journal: (state: "kept" | "lost") => void;
  /** The connection ends, and why; do not come back by yourself. */
  bye: (reason: ByeReason) => void;
}
