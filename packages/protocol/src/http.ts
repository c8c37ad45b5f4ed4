import type { Found, InkSeq, Millis, Probability, SeatId, Settings, Standing, Verdict } from "@inkling/game";
import type { Label } from "@inkling/guesser/labels";
import type { ErrorId } from "./errors.ts";

/** `201` of `POST /api/rooms`. */
export interface RoomCreated {
  readonly code: string;
  readonly links: { readonly room: string; readonly watch: string };
}

/** `200` of `GET /api/rooms`: the public rooms that take somebody, the fullest first. */
export interface PublicRooms {
  readonly rooms: readonly RoomSummary[];
}

/** `200` of `GET /api/rooms/CODE`. */
export interface RoomSummary {
  readonly code: string;
  readonly phase: string;
  readonly players: number;
  readonly seats: number;
}

/** The body of every answer of the API that is not a success. */
export interface Problem {
  readonly error: ErrorId;
  readonly message: string;
}

/**
 * What the judge has confirmed, so that anybody can confirm it again: the ink, what the network made of it, and the
 * server's word. It names neither room nor player.
 */
export interface Receipt {
  readonly format: 1;
  readonly label: Label;
  /** The drawing up to the verdict, as text of the ink codec. */
  readonly ink: string;
  /** How many operations that is. */
  readonly upTo: InkSeq;
  /** SHA-256 of the network's weights, in hexadecimal. */
  readonly weights: string;
  /** The version of the rasteriser. */
  readonly raster: number;
  readonly probability: Probability;
  /** From the start of the drawing to the arrival of that ink. */
  readonly time: Millis;
  /** When the verdict was given, by the wall clock, in ISO 8601. */
  readonly givenAt: string;
  /** The server's public key: Ed25519, raw, base64url. */
  readonly key: string;
  /** Ed25519 over all the fields above, in this order, as JSON without blanks; base64url. */
  readonly signature: string;
}

/** `200` of `GET /api/key`: the public key that this server signs with, as in its receipts. */
export interface PublicKey {
  readonly key: string;
}

/** `200` of `GET /api/games/ID`: a finished game, as its log tells it. */
export interface GameRecord {
  readonly id: string;
  /** By the wall clock, in ISO 8601. */
  readonly startedAt: string;
  readonly settings: Settings;
  /** Where the prompts come from. */
  readonly seed: number;
  /** Who took part, in the order of seats. */
  readonly players: readonly { readonly seat: SeatId; readonly name: string; readonly bot: boolean }[];
  readonly standings: readonly Standing[];
  /** In the order of rounds and, within a round, of who draws. */
  readonly drawings: readonly DrawingRecord[];
  /** What whoever asks may do, by the token that came with the request. */
  readonly you: { readonly seat: SeatId; readonly host: boolean } | null;
}

/** One drawing of a finished game. */
export interface DrawingRecord {
  /** Counted from 1 within the game. */
  readonly round: number;
  readonly seat: SeatId;
  readonly prompt: string;
  /** The ink as it arrived: milliseconds since the drawing began, and operations. Empty when it was deleted. */
  readonly batches: readonly (readonly [at: Millis, ops: string])[];
  readonly verdict: Verdict | null;
  readonly receipt: Receipt | null;
  /** Versus: who found the word, in the order of time. */
  readonly found: readonly Found[];
  /** Versus: the turn counted for nothing. */
  readonly voided: boolean;
  readonly deleted: boolean;
}

/** The time that a scoreboard is about: since midnight (UTC), the last seven days, ever. */
export type Span = "today" | "week" | "all";

/** `200` of `GET /api/scores?span=SPAN`, and of each message of `GET /api/scores/live?span=SPAN`. */
export interface Scores {
  readonly span: Span;
  /** The best races of three rounds or more, by points a round; only people. */
  readonly best: readonly BestGame[];
  /** For each label the quickest verdict, in the order of labels; none for labels without one. */
  readonly fastest: readonly FastestVerdict[];
  /** The AI against people, in versus. */
  readonly rival: Rival;
  /** The labels of which it recognises the smallest share, the hardest first. */
  readonly hardest: readonly { readonly label: Label; readonly drawn: number; readonly recognised: number }[];
}

export interface BestGame {
  readonly name: string;
  readonly score: number;
  readonly rounds: number;
  /** The replay, where everybody in it may be seen. */
  readonly game: string | null;
  readonly endedAt: string;
}

export interface FastestVerdict {
  readonly label: Label;
  readonly name: string;
  readonly time: Millis;
  readonly game: string | null;
  readonly round: number;
  readonly seat: SeatId;
}

export interface Rival {
  readonly games: number;
  /** Games in which it stood alone in front; games in which a person did. */
  readonly won: number;
  readonly lost: number;
  /** Turns in which it had the word first; in which a person had; in which nobody had it. */
  readonly first: number;
  readonly second: number;
  readonly nobody: number;
}
