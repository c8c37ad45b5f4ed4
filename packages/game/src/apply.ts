import { applyOps, decodeOps } from "@inkling/ink";
import { assertNever } from "./assert-never.ts";
import type { Event } from "./event.ts";
import { BLANK_BOARD, BLANK_TURN, currentRound, findSeat, NO_AGREEMENT } from "./room.ts";
import {
  AI,
  type Board,
  type Line,
  type Phase,
  type Room,
  type Round,
  SEAT_KEPT_MS,
  type Seat,
  type Thought,
  type Turn,
} from "./state.ts";
import { pointsIn } from "./turn.ts";
import { after, type Instant, type Millis, type SeatId } from "./units.ts";

/**
 * The room after an event. Used by the server on what `decide` says, and by every page on what it
 * receives: both fold the same events into the same room, but for what `eventFor` keeps back.
 */
export function apply(room: Room, event: Event): Room {
  switch (event.type) {
    case "PlayerJoined": {
      const { seat: id, name, bot } = event;
      const fromRound = room.rounds + 1;
      const seat: Seat = { id, name, bot, presence: "here", awaySince: 0, fromRound, agreed: NO_AGREEMENT };
      return { ...room, seats: [...room.seats, seat] };
    }
    case "PlayerAway":
      return withSeat(room, event.seat, { presence: "away", awaySince: event.at });
    case "PlayerBack":
      return withDrawer(withSeat(room, event.seat, { presence: "here" }), event.seat);
    case "PlayerLeft":
      return without(room, event.seat);
    case "PlayerKicked":
      return { ...without(room, event.seat), kicked: [...room.kicked, event.seat] };
    case "VoteChanged": {
      const { seat, target, remove } = event;
      const others = (room.votes[target] ?? []).filter((voter) => voter !== seat);
      return { ...room, votes: { ...room.votes, [target]: remove ? [...others, seat] : others } };
    }
    case "AgreementChanged":
      return withSeat(room, event.seat, { agreed: event.agreed });
    case "HostNamed":
      return { ...room, namedHost: event.seat };
    case "AccessChanged":
      return { ...room, access: event.access };
    case "FilterChanged":
      return { ...room, filter: event.filter };
    case "GamePaused":
      return { ...room, paused: event.paused };
    case "SettingsChanged":
      return { ...room, settings: event.settings };
    case "WordsChanged":
      return { ...room, words: event.words };
    case "GameStarted":
      return {
        ...room,
        paused: false,
        games: room.games + 1,
        game: { id: event.id, number: room.games + 1, settings: room.settings, rounds: [] },
        seats: stillSeated(room.seats, event.at),
        secret: event.secret,
      };
    case "RoundStarted": {
      const { prompt, drawers } = event;
      const id = room.rounds + 1;
      const boards = Object.fromEntries(drawers.map((seat) => [seat, BLANK_BOARD]));
      return withNewRound(
        room,
        { id, prompt, startedAt: null, drawers, boards, turn: null },
        { name: "countIn", endsAt: event.endsAt },
      );
    }
    case "TurnStarted": {
      const { lap, drawer, choices } = event;
      const turn: Turn = { ...BLANK_TURN, lap, choices };
      const boards = { [drawer]: BLANK_BOARD };
      const id = room.rounds + 1;
      const then = withNewRound(
        room,
        { id, prompt: null, startedAt: null, drawers: [drawer], boards, turn },
        { name: "choosing", endsAt: event.endsAt },
      );
      const { secret } = room;
      return { ...then, secret: secret && { ...secret, prompts: [...secret.prompts, ...choices] } };
    }
    case "WordChosen":
      return withTurn(
        withRound(room, (round) => ({ ...round, prompt: event.word })),
        (turn) => ({ ...turn, choices: [], pattern: event.pattern }),
      );
    case "HintGiven":
      return withTurn(room, (turn) => ({
        ...turn,
        hintsGiven: turn.hintsGiven + 1,
        pattern: turn.pattern.map((known, place) => (place === event.place ? event.letter : known)),
      }));
    case "LineSaid":
      return withLine(room, event.line);
    case "WordFound": {
      const { found, word, at } = event;
      const then = withRound(room, (round) => ({ ...round, prompt: word ?? round.prompt }));
      const line = { seat: found.seat, kind: "found", text: "", to: null, at } as const;
      return withLine(
        withTurn(then, (turn) => ({ ...turn, found: [...turn.found, found] })),
        line,
      );
    }
    case "WordKnown":
      return withTurn(room, (turn) => ({ ...turn, known: event.known }));
    case "VoidWanted": {
      const { seat, want } = event;
      return withTurn(room, (turn) => {
        const others = turn.voiding.filter((id) => id !== seat);
        return { ...turn, voiding: want ? [...others, seat] : others };
      });
    }
    case "TurnEnded": {
      const { reason, points, word, endsAt } = event;
      // Who had to guess was not told the points: they are what the word brings in this time.
      const worth = <T extends { readonly time: Millis; readonly points: number }>(one: T): T =>
        one.points > 0 ? one : { ...one, points: pointsIn(room, word, one.time) };
      const drawer = currentRound(room)?.drawers[0] as SeatId;
      const told = withBoard(room, drawer, (board) => ({
        ...board,
        verdict: board.verdict && worth(board.verdict),
      }));
      const then = withRound(told, (round) => ({ ...round, prompt: word }));
      return {
        ...withTurn(then, (turn) => ({
          ...turn,
          choices: [],
          found: turn.found.map(worth),
          end: { reason, points },
        })),
        phase: next(room, { name: "reveal", endsAt }),
      };
    }
    case "Unheard":
      return room;
    case "DrawingStarted":
      return {
        ...withRound(room, (round) => ({ ...round, startedAt: event.at })),
        phase: next(room, { name: "drawing", endsAt: event.endsAt }),
      };
    case "InkAdded":
      return withBoard(room, event.seat, (board) => {
        const { ops, upTo, at } = event;
        const decoded = decodeOps(ops);
        if (!decoded.ok) return board; // `decide` lets no such text through
        const batches = [...board.batches, { upTo, at, ops }];
        return { ...board, ink: applyOps(board.ink, decoded.ops), seq: upTo, batches };
      });
    case "GuessMade":
      return withBoard(room, event.seat, (board) => {
        const { guesses } = event;
        return { ...board, guesses, thoughts: remember(board.thoughts, guesses[0]) };
      });
    case "VerdictGiven": {
      const { seat, verdict } = event;
      const then = withBoard(room, seat, (board) => ({ ...board, verdict }));
      const at = after(currentRound(room)?.startedAt ?? 0, verdict.time);
      return withLine(then, { seat: AI, kind: "found", text: "", to: null, at });
    }
    case "RoundEnded":
      return { ...room, phase: next(room, { name: "reveal", endsAt: event.endsAt }) };
    case "GameEnded":
      return { ...room, paused: false, phase: next(room, { name: "podium" }) };
    case "DrawingDeleted": {
      const { game } = room;
      const rounds = game?.rounds.map((round, i) => {
        const board = round.boards[event.seat];
        if (i + 1 !== event.round || !board) return round;
        const blank = { ...BLANK_BOARD, seq: board.seq, verdict: board.verdict };
        return { ...round, boards: { ...round.boards, [event.seat]: blank } };
      });
      return { ...room, game: game && { ...game, rounds: rounds ?? [] } };
    }
    case "LobbyOpened":
      return {
        ...room,
        game: null,
        seats: room.seats.filter((seat) => seat.presence !== "gone"),
        phase: next(room, { name: "lobby" }),
      };
    default:
      return assertNever(event);
  }
}

type PhaseWithoutId = Phase extends infer P ? (P extends Phase ? Omit<P, "id"> : never) : never;

const next = (room: Room, phase: PhaseWithoutId): Phase => ({ ...phase, id: room.phase.id + 1 }) as Phase;

function withSeat(room: Room, id: SeatId, change: Partial<Seat>): Room {
  return { ...room, seats: room.seats.map((seat) => (seat.id === id ? { ...seat, ...change } : seat)) };
}

/** Who leaves a game stays listed; outside a game there is nothing to remember a seat for. */
function without(room: Room, id: SeatId): Room {
  const { [id]: _, ...votes } = room.votes;
  const after = { ...room, votes };
  return room.game
    ? withSeat(after, id, { presence: "gone" })
    : { ...after, seats: room.seats.filter((seat) => seat.id !== id) };
}

function withRound(room: Room, change: (round: Round) => Round): Room {
  const round = currentRound(room);
  if (!room.game || !round) return room;
  return { ...room, game: { ...room.game, rounds: [...room.game.rounds.slice(0, -1), change(round)] } };
}

function withNewRound(room: Room, round: Round, phase: PhaseWithoutId): Room {
  const game = room.game && { ...room.game, rounds: [...room.game.rounds, round] };
  return { ...room, rounds: round.id, game, phase: next(room, phase) };
}

/** Changes what versus adds to the round; nothing in the race. */
function withTurn(room: Room, change: (turn: Turn) => Turn): Room {
  return withRound(room, (round) => (round.turn ? { ...round, turn: change(round.turn) } : round));
}

/** Of a turn so many lines are kept. */
const MOST_LINES = 300;

const withLine = (room: Room, line: Line): Room =>
  withTurn(room, (turn) => ({ ...turn, lines: [...turn.lines, line].slice(-MOST_LINES) }));

function withBoard(room: Room, seat: SeatId, change: (board: Board) => Board): Room {
  return withRound(room, (round) => {
    const board = round.boards[seat];
    return board ? { ...round, boards: { ...round.boards, [seat]: change(board) } } : round;
  });
}

/** A seat that was away when the round began gets its board when it comes back (GA3). */
function withDrawer(room: Room, id: SeatId): Room {
  const open = room.phase.name === "countIn" || room.phase.name === "drawing";
  return withRound(room, (round) => {
    const mayPlay = (findSeat(room, id)?.fromRound ?? Number.POSITIVE_INFINITY) <= round.id;
    if (!open || !mayPlay || round.turn || id in round.boards) return round;
    return { ...round, drawers: [...round.drawers, id], boards: { ...round.boards, [id]: BLANK_BOARD } };
  });
}

/** Whom a new game begins with: nobody who is gone, nor has been away for longer than a seat is kept. */
function stillSeated(seats: readonly Seat[], now: Instant): readonly Seat[] {
  return seats.filter(
    (seat) => seat.presence === "here" || (seat.presence === "away" && now - seat.awaySince <= SEAT_KEPT_MS),
  );
}

/** Each label once, in the order of first sight, with the highest probability that it reached. */
function remember(thoughts: readonly Thought[], top: Thought | undefined): readonly Thought[] {
  if (!top) return thoughts;
  const known = thoughts.find((thought) => thought.label === top.label);
  if (!known) return [...thoughts, top];
  if (known.probability >= top.probability) return thoughts;
  return thoughts.map((thought) => (thought === known ? top : thought));
}
