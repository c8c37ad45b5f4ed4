import type { Settings } from "./settings.ts";
import type { Access, Agreement, Found, Line, Secret, Thought, TurnEnd, Verdict } from "./state.ts";
import type { InkSeq, Instant, SeatId } from "./units.ts";
import type { WordPattern } from "./word-pattern.ts";

/** What happened in a room. A room is the fold of its events, in order, and of nothing else. */
export type Event =
  | { readonly type: "PlayerJoined"; readonly seat: SeatId; readonly name: string; readonly bot: boolean }
  | { readonly type: "PlayerAway"; readonly seat: SeatId; readonly at: Instant }
  | { readonly type: "PlayerBack"; readonly seat: SeatId }
  | { readonly type: "PlayerLeft"; readonly seat: SeatId }
  | { readonly type: "PlayerKicked"; readonly seat: SeatId }
  | { readonly type: "VoteChanged"; readonly seat: SeatId; readonly target: SeatId; readonly remove: boolean }
  | { readonly type: "AgreementChanged"; readonly seat: SeatId; readonly agreed: Agreement }
  | { readonly type: "HostNamed"; readonly seat: SeatId }
  | { readonly type: "AccessChanged"; readonly access: Access }
  | { readonly type: "FilterChanged"; readonly filter: boolean }
  | { readonly type: "GamePaused"; readonly paused: boolean }
  | { readonly type: "SettingsChanged"; readonly settings: Settings }
  | { readonly type: "WordsChanged"; readonly words: readonly (string | null)[] }
  | {
      readonly type: "GameStarted";
      readonly id: string;
      readonly secret: Secret | null;
      readonly at: Instant;
    }
  | {
      readonly type: "RoundStarted";
      readonly prompt: string;
      readonly drawers: readonly SeatId[];
      readonly endsAt: Instant;
    }
  | {
      readonly type: "TurnStarted";
      readonly lap: number;
      readonly drawer: SeatId;
      readonly choices: readonly string[];
      readonly endsAt: Instant;
    }
  /** `word` is `null` for those who have to guess it. */
  | { readonly type: "WordChosen"; readonly word: string | null; readonly pattern: WordPattern }
  | { readonly type: "HintGiven"; readonly place: number; readonly letter: string }
  | { readonly type: "LineSaid"; readonly line: Line }
  /** Somebody has typed the word, which is `null` for those who have to guess it. */
  | {
      readonly type: "WordFound";
      readonly found: Found;
      readonly word: string | null;
      readonly at: Instant;
    }
  /** The AI knows the word, and will say so in a moment. */
  | { readonly type: "WordKnown"; readonly known: Pick<Verdict, "upTo" | "probability"> }
  | { readonly type: "VoidWanted"; readonly seat: SeatId; readonly want: boolean }
  | {
      readonly type: "TurnEnded";
      readonly reason: TurnEnd;
      readonly word: string | null;
      readonly points: number;
      readonly endsAt: Instant;
    }
  /** In the place of an event that is nothing to this viewer. */
  | { readonly type: "Unheard" }
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
  | { readonly type: "LobbyOpened" }
  | { readonly type: "DrawingDeleted"; readonly round: number; readonly seat: SeatId };
