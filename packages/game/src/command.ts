import type { Settings } from "./settings.ts";
import type { Access, Agreement, Sight, Thought } from "./state.ts";
import type { InkSeq, SeatId } from "./units.ts";

/**
 * What somebody, a timer or the judge asks of a room. `seat` is who asks; it comes from the connection,
 * never from a message.
 */
export type Command =
  /** `rude` is what the word filter says of the name. */
  | {
      readonly type: "Join";
      readonly seat: SeatId;
      readonly name: string;
      readonly bot: boolean;
      readonly rude?: boolean;
    }
  | { readonly type: "GoAway"; readonly seat: SeatId }
  | { readonly type: "ComeBack"; readonly seat: SeatId }
  | { readonly type: "Leave"; readonly seat: SeatId }
  /** Removes a seat for good. */
  | { readonly type: "Kick"; readonly seat: SeatId; readonly target: SeatId }
  /** Says that a seat should be removed, or no longer says so. */
  | { readonly type: "Vote"; readonly seat: SeatId; readonly target: SeatId; readonly remove: boolean }
  | { readonly type: "HandOver"; readonly seat: SeatId; readonly target: SeatId }
  | { readonly type: "SetAccess"; readonly seat: SeatId; readonly access: Access }
  | { readonly type: "SetFilter"; readonly seat: SeatId; readonly filter: boolean }
  | { readonly type: "Agree"; readonly seat: SeatId; readonly agreed: Agreement }
  | { readonly type: "Pause"; readonly seat: SeatId; readonly paused: boolean }
  | { readonly type: "Configure"; readonly seat: SeatId; readonly settings: Settings }
  /** The host's own words for versus, as they were typed. */
  | { readonly type: "SetWords"; readonly seat: SeatId; readonly words: readonly string[] }
  /** Starts a game from the lobby, or a rematch from the podium. The seed is the only chance in the game. */
  | { readonly type: "StartGame"; readonly seat: SeatId; readonly seed: number; readonly id: string }
  | { readonly type: "OpenLobby"; readonly seat: SeatId }
  /** A drawing of this finished game was deleted, by who may; the round is counted from 1 within the game. */
  | { readonly type: "DeleteDrawing"; readonly game: string; readonly round: number; readonly seat: SeatId }
  /** Adds ink to one's board; `from` is how many operations the sender believes the board to have. */
  | {
      readonly type: "AddInk";
      readonly seat: SeatId;
      readonly round: number;
      readonly from: InkSeq;
      readonly ops: string;
    }
  | {
      readonly type: "ReportGuess";
      readonly seat: SeatId;
      readonly round: number;
      readonly guesses: readonly Thought[];
    }
  /** What the judge's network sees in a seat's ink up to `upTo`, best first. */
  | {
      readonly type: "Judge";
      readonly seat: SeatId;
      readonly round: number;
      readonly upTo: InkSeq;
      readonly guesses: readonly Sight[];
    }
  /** The word with this place among those that were offered. */
  | { readonly type: "Choose"; readonly seat: SeatId; readonly round: number; readonly choice: number }
  /** What somebody types in versus; `rude` is what the word filter says of it. */
  | {
      readonly type: "Answer";
      readonly seat: SeatId;
      readonly round: number;
      readonly text: string;
      readonly rude?: boolean;
    }
  /** Says that the turn should count for nothing, or no longer says so. */
  | { readonly type: "VoidTurn"; readonly seat: SeatId; readonly round: number; readonly want: boolean }
  /** The timer of the phase with this id: something in it may be due. */
  | { readonly type: "TimeUp"; readonly phase: number };
