import type { Event } from "./event.ts";
import type { LineError, NameError, WordsError } from "./name.ts";

/** Why a command was refused; the page has a sentence for each. */
export type GameError =
  | NameError
  | "name/rude"
  | "room/full"
  | "room/locked"
  | "kick/yourself"
  | "seat/unknown"
  | "host/only"
  | "settings/out-of-range"
  | WordsError
  | "game/alone"
  | "game/running"
  | "game/not-running"
  | "round/not-drawing"
  | "round/not-this-round"
  | "round/not-drawer"
  | "choice/closed"
  | "choice/not-offered"
  | LineError
  | "answer/rude"
  | "answer/drawer"
  | "turn/none"
  | "board/locked"
  | "board/full"
  | "ink/malformed"
  | "ink/outside-board"
  | "ink/too-many"
  | "ink/gap"
  | "claim/ahead-of-ink"
  | "claim/not-recognised";

/** What the rules say to a command: the events that follow from it, or why nothing does. */
export type Decision =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly error: GameError };

export const accept = (...events: readonly Event[]): Decision => ({ ok: true, events });
export const refuse = (error: GameError): Decision => ({ ok: false, error });
