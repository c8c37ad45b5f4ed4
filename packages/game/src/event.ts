import type { Label } from "@inkling/guesser/labels";
import type { Settings } from "./settings.ts";
import type { Access, Secret, Thought, Verdict } from "./state.ts";
import type { InkSeq, Instant, SeatId } from "./units.ts";

/** What happened in a room. A room is the fold of its events, in order, and of nothing else. */
export type Event =
  | { readonly type: "PlayerJoined"; readonly seat: SeatId; readonly name: string; readonly bot: boolean }
  | { readonly type: "PlayerAway"; readonly seat: SeatId; readonly at: Instant }
  | { readonly type: "PlayerBack"; readonly seat: SeatId }
  | { readonly type: "PlayerLeft"; readonly seat: SeatId }
  | { readonly type: "PlayerKicked"; readonly seat: SeatId }
  | { readonly type: "VoteChanged"; readonly seat: SeatId; readonly target: SeatId; readonly remove: boolean }
  | { readonly type: "HostNamed"; readonly seat: SeatId }
  | { readonly type: "AccessChanged"; readonly access: Access }
  | { readonly type: "FilterChanged"; readonly filter: boolean }
  | { readonly type: "GamePaused"; readonly paused: boolean }
  | { readonly type: "SettingsChanged"; readonly settings: Settings }
  | { readonly type: "GameStarted"; readonly secret: Secret | null; readonly at: Instant }
  | {
      readonly type: "RoundStarted";
      readonly prompt: Label;
      readonly drawers: readonly SeatId[];
      readonly endsAt: Instant;
    }
  | { readonly type: "DrawingStarted"; readonly at: Instant; readonly endsAt: Instant }
  | {
      readonly type: "InkAdded";
      readonly seat: SeatId;
      readonly ops: string;
      readonly upTo: InkSeq;
      readonly at: Instant;
    }
  | { readonly type: "GuessMade"; readonly seat: SeatId; readonly guesses: readonly Thought[] }
  | { readonly type: "VerdictGiven"; readonly seat: SeatId; readonly verdict: Verdict }
  | {
      readonly type: "RoundEnded";
      readonly reason: "all-recognised" | "time-up";
      readonly endsAt: Instant;
    }
  | { readonly type: "GameEnded" }
  | { readonly type: "LobbyOpened" };
