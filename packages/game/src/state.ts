import type { Label } from "@inkling/guesser/labels";
import type { Ink } from "@inkling/ink";
import type { Settings } from "./settings.ts";
import type { InkSeq, Instant, Millis, Probability, SeatId } from "./units.ts";
import type { WordPattern } from "./word-pattern.ts";

/** A person's (or a bot's) place in a room. */
export interface Seat {
  readonly id: SeatId;
  readonly name: string;
  readonly bot: boolean;
  /** `gone` has left for good and stays listed, with drawings and points, until the podium closes. */
  readonly presence: "here" | "away" | "gone";
  /** When the seat was last seen to go away; meaningless while `here`. */
  readonly awaySince: Instant;
  /** The first round that this seat takes part in. */
  readonly fromRound: number;
  readonly agreed: Agreement;
}

/** What a person allows beyond the room; nothing unless they say so. */
export interface Agreement {
  /** Their name and results may stand on the scoreboards. */
  readonly scores: boolean;
  /** Their drawings may teach the next network. */
  readonly training: boolean;
}

/** What the AI thinks at one moment: a label and how probable it is. */
export interface Thought {
  readonly label: Label;
  readonly probability: Probability;
}

/** What a network makes of ink at first hand (`Guess` of the guesser): also whether it is sure enough for a verdict. */
export interface Sight extends Thought {
  readonly sureness: Probability;
}

/** A piece of ink as it came in: the operations up to `upTo`, as text of the ink codec. */
export interface InkBatch {
  readonly upTo: InkSeq;
  readonly at: Instant;
  readonly ops: string;
}

/** One player's board in one round. */
export interface Board {
  readonly ink: Ink;
  /** How many operations the ink is made of. */
  readonly seq: InkSeq;
  /** The same ink as it arrived, so that any moment of it can be made again. */
  readonly batches: readonly InkBatch[];
  /** The AI's latest guesses, best first; at most three. */
  readonly guesses: readonly Thought[];
  /** What has stood on top, each label once, in order, with its highest probability. */
  readonly thoughts: readonly Thought[];
  readonly verdict: Verdict | null;
}

/** The server's confirmation that the AI recognised the prompt. */
export interface Verdict {
  /** The ink that it was given for. */
  readonly upTo: InkSeq;
  /** From the start of the drawing to the arrival of that ink. */
  readonly time: Millis;
  readonly probability: Probability;
  readonly points: number;
}

/** The AI's place in the row of those who guess and score in versus; it has no seat. */
export const AI = "ai" as SeatId;

/** Who has typed the word, after how long, and what it brought. */
export interface Found {
  readonly seat: SeatId;
  readonly time: Millis;
  readonly points: number;
}

/**
 * Something said during a turn. `said` is for everybody or for those who have the word, `near` for whoever typed
 * it alone; of `found` nothing is told but that it was.
 */
export interface Line {
  readonly seat: SeatId;
  readonly kind: "said" | "near" | "found";
  readonly text: string;
  /** Who may read it; `null`: everybody. */
  readonly to: readonly SeatId[] | null;
  readonly at: Instant;
}

/** Why a turn is over. */
export type TurnEnd = "all-found" | "time-up" | "drawer-left" | "nothing-drawn" | "nobody-guesses" | "void";

/** What versus adds to a round: one player draws it, the others and the AI guess. */
export interface Turn {
  /** Everybody draws once in each lap; the first is 1. */
  readonly lap: number;
  /** What the one who draws may choose from; nothing once that is done, and for everybody else. */
  readonly choices: readonly string[];
  /** What is known of the word by its letters; nothing while it is being chosen. */
  readonly pattern: WordPattern;
  readonly hintsGiven: number;
  /** In the order of time. */
  readonly found: readonly Found[];
  /** What the AI has recognised but not said yet, so as not to be quicker than a person. */
  readonly known: Pick<Verdict, "upTo" | "probability"> | null;
  readonly lines: readonly Line[];
  /** Who wants the turn to count for nothing. */
  readonly voiding: readonly SeatId[];
  /** How it ended, and what that brought the one who drew. */
  readonly end: { readonly reason: TurnEnd; readonly points: number } | null;
}

/** One prompt, drawn by everybody at once or, in versus, by one. `id` never repeats within a room. */
export interface Round {
  readonly id: number;
  /** `null` while it is being chosen, and for those who have to guess it. */
  readonly prompt: string | null;
  /** When drawing began; `null` during the count-in. */
  readonly startedAt: Instant | null;
  /** Who draws: those who were here in seat order, then whoever came back. The keys of `boards`. */
  readonly drawers: readonly SeatId[];
  readonly boards: Readonly<Record<SeatId, Board>>;
  /** `null` in the race. */
  readonly turn: Turn | null;
}

/** A game: a row of rounds. The last of `rounds` is the present one. */
export interface Game {
  /** Names the game everywhere and for good, and cannot be guessed. */
  readonly id: string;
  readonly number: number;
  readonly settings: Settings;
  readonly rounds: readonly Round[];
}

/** Where the room stands. Each phase has an id of its own, which its timer carries. */
export type Phase =
  | { readonly name: "lobby"; readonly id: number }
  | { readonly name: "countIn"; readonly id: number; readonly endsAt: Instant }
  | { readonly name: "choosing"; readonly id: number; readonly endsAt: Instant }
  | { readonly name: "drawing"; readonly id: number; readonly endsAt: Instant }
  | { readonly name: "reveal"; readonly id: number; readonly endsAt: Instant }
  | { readonly name: "podium"; readonly id: number };

/** What no viewer may see: where the prompts come from and which are still to come; in versus, which were offered. */
export interface Secret {
  readonly seed: number;
  readonly prompts: readonly string[];
}

/**
 * Who gets a new seat: whoever has the link; strangers too, who find the room by themselves; or nobody. A
 * seat that one has is not touched by it.
 */
export type Access = "private" | "public" | "locked";

/** All there is to know about a room; the fold of its events. */
export interface Room {
  readonly code: string;
  readonly settings: Settings;
  /** The host's own words for versus; in what a viewer sees, as many `null`s. */
  readonly words: readonly (string | null)[];
  /** In the order of arrival. */
  readonly seats: readonly Seat[];
  /** To whom a host has handed over; `null` while the first person here is the host. */
  readonly namedHost: SeatId | null;
  readonly access: Access;
  /** Whether rude words stay out. */
  readonly filter: boolean;
  /** Whether the game waits before the next round, until the host goes on. */
  readonly paused: boolean;
  /** Who was removed, and gets no other seat. */
  readonly kicked: readonly SeatId[];
  /** For each seat that somebody wants removed, who does. */
  readonly votes: Readonly<Record<SeatId, readonly SeatId[]>>;
  readonly phase: Phase;
  /** The present game, or the last one while the podium is up; `null` in the lobby. */
  readonly game: Game | null;
  /** Games begun in this room. */
  readonly games: number;
  /** Rounds begun in this room. */
  readonly rounds: number;
  /** `null` in what a viewer sees. */
  readonly secret: Secret | null;
}

/** The most players in a room. */
export const MAX_PLAYERS = 12;

/** How long at least an empty seat is kept outside a game; during a game it is kept until the end. */
export const SEAT_KEPT_MS = 60_000 as Millis;
