import type { GameError } from "@inkling/game";

/** Why the door refused a message or a connection, before any rule was asked. */
export type DoorError =
  | "protocol/version"
  | "message/malformed"
  | "message/too-frequent"
  | "room/not-found"
  | "room/spectators-full"
  | "room/too-many-lookups"
  | "seat/kicked"
  | "seat/in-another-tab"
  | "seat/spectator"
  | "judge/busy"
  | "bots/enough"
  | "scores/unknown-span"
  | "scores/too-many"
  | "game/not-found"
  | "drawing/not-found"
  | "drawing/not-yours"
  | "server/full"
  | "server/failed";

/** Every error that a page may be told; it has a sentence for each. */
export type ErrorId = GameError | DoorError;

/** Why the server ended a connection for good: the page does not reconnect by itself. */
export type ByeReason = "seat/taken-over" | "seat/left" | "seat/kicked" | "room/closed";
