import { isLabel, LABELS, type Label } from "@inkling/guesser/labels";
import { begin, CLEAR, encodeOps, extend, UNDO } from "@inkling/ink";
import fc from "fast-check";
import { apply } from "./apply.ts";
import type { Command } from "./command.ts";
import { decide } from "./decide.ts";
import type { Event } from "./event.ts";
import { createRoom, currentRound, hostOf } from "./room.ts";
import { DEFAULT_SETTINGS, MODES, type Mode, type Settings, STRENGTHS } from "./settings.ts";
import type { Room } from "./state.ts";
import { anyCharacter } from "./testing.ts";
import type { Instant, SeatId } from "./units.ts";

/** One thing that somebody does: what a command needs, in numbers that mean something in any room. */
interface Move {
  readonly type: Command["type"];
  /** The place of who asks in the row of seats; beyond it is nobody. */
  readonly place: number;
  /** The place of whom it is about. */
  readonly other: number;
  /** The host asks instead. */
  readonly byHost: boolean;
  readonly wait: number;
  readonly name: string;
  readonly bot: boolean;
  readonly seed: number;
  readonly settings: Settings;
  /** Off the present round or phase, and off the board's count, by this much. */
  readonly off: number;
  readonly offCount: number;
  readonly ops: string;
  /** How sure the network is, and whether of the prompt. */
  readonly probability: number;
  readonly right: boolean;
}

const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: odd });
const nonsense = fc.constantFrom(1, -1, 2, 0.5, -7, 1e9, Number.NaN, Number.POSITIVE_INFINITY);

const anyInk = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.nat({ max: 1023 }).map((n) => extend(n, 1023 - n)) },
      { weight: 2, arbitrary: fc.nat({ max: 1023 }).map((n) => begin(n, n)) },
      { weight: 1, arbitrary: fc.constantFrom(UNDO, CLEAR) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map(encodeOps);

const weights: Record<Command["type"], number> = {
  Join: 2,
  GoAway: 2,
  ComeBack: 3,
  Leave: 1,
  Kick: 1,
  Vote: 2,
  HandOver: 1,
  SetAccess: 1,
  SetFilter: 1,
  Pause: 2,
  Agree: 1,
  Configure: 1,
  SetWords: 2,
  StartGame: 2,
  OpenLobby: 3,
  DeleteDrawing: 1,
  AddInk: 8,
  ReportGuess: 2,
  Judge: 8,
  Choose: 3,
  Answer: 8,
  VoidTurn: 2,
  TimeUp: 6,
};
const anyType = fc.oneof(
  ...(Object.keys(weights) as Command["type"][]).map((type) => ({
    weight: weights[type],
    arbitrary: fc.constant(type),
  })),
);

const anyMove: fc.Arbitrary<Move> = fc.record({
  type: anyType,
  place: fc.nat({ max: 4 }),
  other: fc.nat({ max: 4 }),
  byHost: fc.boolean(),
  wait: mostly(fc.nat({ max: 3_000 }), fc.constantFrom(0, 9_000, 70_000, -5_000)),
  name: mostly(fc.constantFrom("Mira", "Tom", "Aiko"), fc.string({ unit: anyCharacter })),
  bot: mostly(fc.constant(false), fc.constant(true)),
  // Ten digits: nothing else in a room looks like it.
  seed: mostly(fc.integer({ min: 2 ** 31, max: 2 ** 32 - 1 }), nonsense),
  settings: fc.record({
    mode: fc.constantFrom(...MODES),
    rounds: mostly(fc.integer({ min: 1, max: 3 }), nonsense),
    seconds: mostly(fc.integer({ min: 10, max: 90 }), nonsense),
    choices: mostly(fc.integer({ min: 1, max: 5 }), nonsense),
    hints: mostly(fc.integer({ min: 0, max: 5 }), nonsense),
    strength: fc.constantFrom(...STRENGTHS),
    wordOnWall: fc.boolean(),
  }),
  off: mostly(fc.constant(0), nonsense),
  offCount: mostly(fc.constant(0), nonsense),
  ops: mostly(anyInk, fc.string()),
  probability: mostly(fc.constantFrom(0.9, 0.6, 0.3), fc.constantFrom(0, 1, Number.NaN, -1)),
  right: mostly(fc.constant(true), fc.constant(false)),
});

const sensible = { wait: 10, bot: false, off: 0, offCount: 0, ops: "" };
const opening = (people: number, mode: Mode): Move[] => {
  const move = {
    ...sensible,
    settings: { ...DEFAULT_SETTINGS[mode], rounds: 2 },
    place: 0,
    other: 0,
    byHost: true,
    name: "Ben",
    seed: 4e9,
    probability: 0,
    right: true,
  };
  const joins = Array.from({ length: people }, (): Move => ({ ...move, type: "Join" }));
  return [
    ...joins,
    { ...move, type: "Configure" },
    { ...move, type: "StartGame" },
    { ...move, type: "TimeUp" },
  ];
};

/** Rows of moves, sensible and not; most of them begin where a round is being drawn. */
export const anyMoves: fc.Arbitrary<Move[]> = fc
  .tuple(
    fc.constantFrom(0, 1, 2, 3, 12),
    fc.constantFrom(...MODES),
    fc.array(anyMove, { maxLength: 80, size: "max" }),
  )
  .map(([people, mode, moves]) => [...(people > 0 ? opening(people, mode) : []), ...moves]);

/** A label that is no prompt of this game, so that a prompt in a view is never somebody's guess. */
const noPrompt = (room: Room) =>
  LABELS.find(
    (label) => !room.secret?.prompts.includes(label) && currentRound(room)?.prompt !== label,
  ) as Label;

function commandOf(move: Move, room: Room, newSeat: SeatId): Command {
  const { type, off, offCount, name, bot, seed, settings, ops, probability, right } = move;
  const seat = (move.byHost && hostOf(room)) || room.seats[move.place]?.id || "nobody";
  const round = room.rounds + off;
  const count = (currentRound(room)?.boards[seat]?.seq ?? 0) + offCount;
  const prompt = currentRound(room)?.prompt;
  const label = right && prompt && isLabel(prompt) ? prompt : noPrompt(room);
  const guesses = [{ label, probability }];
  const target = room.seats[move.other]?.id ?? "nobody";
  switch (type) {
    case "Join":
      return { type, seat: newSeat, name, bot, rude: !right };
    case "Kick":
    case "HandOver":
      return { type, seat, target };
    case "Vote":
      return { type, seat, target, remove: right };
    case "SetAccess":
      return { type, seat, access: right ? "public" : "locked" };
    case "SetFilter":
      return { type, seat, filter: right };
    case "Pause":
      return { type, seat, paused: right };
    case "DeleteDrawing":
      return { type, game: room.game?.id ?? "", round: 1 + (move.other % 2), seat };
    case "Agree":
      return { type, seat, agreed: { scores: right, training: move.byHost } };
    case "Configure":
      return { type, seat, settings };
    case "StartGame":
      return { type, seat, seed, id: `game of ${newSeat}` };
    case "SetWords":
      return { type, seat, words: [name, "pineapple juice", "Zebra", "zebra"] };
    case "Choose":
      return { type, seat, round, choice: move.other + offCount };
    case "Answer":
      return { type, seat, round, text: right ? (prompt ?? name) : name, rude: probability < 0.5 };
    case "VoidTurn":
      return { type, seat, round, want: right };
    case "AddInk":
      return { type, seat, round, from: count, ops };
    case "ReportGuess":
      return { type, seat, round, guesses };
    case "Judge":
      return { type, seat, round, upTo: count, guesses: [{ label, probability, sureness: probability }] };
    case "TimeUp":
      return { type, phase: room.phase.id + off };
    default:
      return { type, seat };
  }
}

/** What one command did. */
export interface Step {
  readonly before: Room;
  readonly command: Command;
  readonly now: Instant;
  readonly events: readonly Event[];
  readonly after: Room;
}

export const CODE = "babababa";

/** Plays the moves in a new room that nobody can change but by events: whoever writes to it throws. */
export function play(moves: readonly Move[]): Step[] {
  let room = createRoom(CODE);
  let now = 1_000_000;
  return moves.map((move, i) => {
    now += move.wait;
    const before = freeze(room);
    const command = commandOf(move, room, `seat-${i}`);
    const decision = decide(room, command, now);
    const events = freeze(decision.ok ? decision.events : []);
    room = events.reduce(apply, room);
    return { before, command, now, events, after: room };
  });
}

function freeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
