import {
  DEFAULT_SETTINGS,
  drawerOf,
  type Found,
  gainOf,
  hasWord,
  isRecognised,
  type Millis,
  type SeatId,
  type Settings,
} from "@inkling/game";
import type { Guess } from "@inkling/guesser";
import type { Label } from "@inkling/guesser/labels";
import { encodeOps, type Op } from "@inkling/ink";
import { GUESS_INTERVAL_MS } from "@inkling/protocol";
import { type Eyes, startThinking } from "../guessing.ts";
import { type Random, spread } from "../random.ts";
import { startTries } from "../tries.ts";
import type { Hand } from "./hands.ts";
import { seeded } from "./seeded.ts";
import type { Sketch } from "./sketch.ts";
import { Table } from "./table.ts";

/** Who plays a turn, and how. */
export interface Setup {
  readonly seed: number;
  /** Who draws, and those who guess. */
  readonly players: number;
  readonly hand: Hand;
  /** The place of the word to draw among those offered. */
  readonly choose: (choices: readonly string[], random: Random) => number;
  readonly settings?: Partial<Settings>;
  /** 1: as quick as the bots; half: takes twice as long. */
  readonly pace?: number;
  /** What is offered instead of the labels. */
  readonly words?: readonly string[];
}

/** What a turn came to. */
export interface Outcome {
  readonly word: Label;
  /** Points of the one who drew. */
  readonly drawer: number;
  readonly guessers: number;
  /** Those who guessed it, in the order of time. */
  readonly found: readonly Found[];
  /** When the AI had the word; `null`: never. */
  readonly rivalAt: Millis | null;
}

/** So many seeds has a game. */
const SEEDS = 2 ** 32;

/** The bots are quicker or slower by chance. */
const PACE = [0.7, 1.3] as const;

/** Plays one turn of versus by the rules, with a clock by hand: the drawer and the guessers are the bots' own. */
export function playTurn({ seed, players, hand, choose, settings, pace = 1, words = [] }: Setup): Outcome {
  const random = seeded(seed);
  const seats = Array.from({ length: players }, (_, i) => `seat-${i}` as SeatId);
  const table = new Table(
    seats,
    { ...DEFAULT_SETTINGS.versus, ...settings },
    words,
    Math.floor(random() * SEEDS),
  );
  const seat = drawerOf(table.turn);
  const round = table.turn.id;
  table.ask({ type: "Choose", seat, round, choice: choose(table.turn.turn.choices, random) });

  const word = table.turn.prompt as Label;
  const canvas = startCanvas(hand(word, random), pace * spread(PACE, random));
  const guessers = seats
    .filter((other) => other !== seat)
    .map((guesser) => ({ guesser, answerAt: startThinking(eyesOf(table, guesser, canvas), random) }));

  for (let elapsed = 0; table.room.phase.name === "drawing"; elapsed += GUESS_INTERVAL_MS) {
    const ops = canvas.drawUntil(elapsed);
    if (ops.length > 0) draw(table, ops, canvas.seen());
    // Between the moments at which the AI looks and speaks: neither side shall win because it is asked first.
    table.waitUntil(elapsed + GUESS_INTERVAL_MS / 2);
    for (const { guesser, answerAt } of guessers) {
      if (table.room.phase.name !== "drawing" || hasWord(table.turn, guesser)) continue;
      const text = answerAt(elapsed);
      if (text !== null) table.ask({ type: "Answer", seat: guesser, round, text });
    }
    table.waitUntil(elapsed + GUESS_INTERVAL_MS);
  }

  const ended = table.turn;
  return {
    word,
    drawer: gainOf(ended, seat),
    guessers: guessers.length,
    found: ended.turn.found,
    rivalAt: ended.boards[seat]?.verdict?.time ?? null,
  };
}

/** A board on which somebody draws, and what is to be seen on it. */
interface Canvas {
  drawUntil(elapsed: Millis): readonly Op[];
  seen(): readonly Guess[];
}

/** One drawing, which stands until the end: another by the same hand would be no better. */
function startCanvas({ ops, seenAfter }: Sketch, pace: number): Canvas {
  let count = 0;
  const due = startTries(() => ops.map(({ at, op }) => ({ at: at / pace, op })), Number.POSITIVE_INFINITY);
  return {
    drawUntil(elapsed) {
      const drawn = due(elapsed);
      count += drawn.length;
      return drawn;
    },
    seen: () => seenAfter(count),
  };
}

/** As a page does: its ink, its guesses, and what the judge says where the word wins. */
function draw(table: Table, ops: readonly Op[], guesses: readonly Guess[]): void {
  const { id: round } = table.turn;
  const seat = drawerOf(table.turn);
  const from = table.turn.boards[seat]?.seq ?? 0;
  table.ask({ type: "AddInk", seat, round, from, ops: encodeOps(ops) });
  table.ask({ type: "ReportGuess", seat, round, guesses: guesses.slice(0, 3) });
  if (!table.turn.turn.known && isRecognised(table.room, guesses[0])) {
    table.ask({ type: "Judge", seat, round, upTo: from + ops.length, guesses });
  }
}

const eyesOf = (table: Table, seat: SeatId, canvas: Canvas): Eyes => ({
  look: canvas.seen,
  turn: () => table.turnSeenBy(seat).turn,
});
