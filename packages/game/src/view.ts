import type { Event } from "./event.ts";
import { AI, type Board, type Room, type Round } from "./state.ts";
import { currentTurn, drawerOf, hasWord, type TurnRound } from "./turn.ts";
import type { SeatId } from "./units.ts";

/** Who looks at a room: a player from a seat, or a spectator. */
export type Viewer = { readonly role: "player"; readonly seat: SeatId } | { readonly role: "spectator" };

/**
 * What a viewer may see of a room. In the race everything is public but the secret: all draw the same
 * prompt, so only the prompts that are still to come would help anybody (VI1). In versus those who have to guess
 * see neither the word nor what the AI makes of the ink, and of what is said only what is said to them (VI3).
 */
export function viewFor(room: Room, viewer: Viewer): Room {
  const { game } = room;
  const rounds = game?.rounds.map((round) => roundFor(room, round, viewer)) ?? [];
  return {
    ...room,
    secret: null,
    words: room.words.map(() => null),
    game: game && { ...game, rounds },
  };
}

function roundFor(room: Room, round: Round, viewer: Viewer): Round {
  if (!isTurn(round)) return round;
  const { turn } = round;
  const draws = isDrawer(round, viewer);
  const drawer = drawerOf(round);
  const board = unthought(round.boards[drawer] as Board);
  const verdict = board.verdict && shownTo(room, round, viewer, AI, board.verdict);
  return {
    ...round,
    prompt: knowsWord(room, round, viewer) ? round.prompt : null,
    boards: draws ? round.boards : { [drawer]: { ...board, verdict } },
    turn: {
      ...turn,
      found: turn.found.map((found) => shownTo(room, round, viewer, found.seat, found)),
      choices: draws ? turn.choices : [],
      known: draws ? turn.known : null,
      lines: turn.lines.filter(
        ({ to }) => to === null || (viewer.role === "player" && to.includes(viewer.seat)),
      ),
    },
  };
}

/**
 * What a viewer may hear of an event; folding these into a view gives the next view (VI2).
 * @param after the room after the event
 */
export function eventFor(after: Room, event: Event, viewer: Viewer): Event {
  const round = currentTurn(after);
  switch (event.type) {
    case "GameStarted":
      return { ...event, secret: null };
    case "WordsChanged":
      return { ...event, words: event.words.map(() => null) };
    case "TurnStarted":
      return round && isDrawer(round, viewer) ? event : { ...event, choices: [] };
    case "WordChosen":
      return round && knowsWord(after, round, viewer) ? event : { ...event, word: null };
    case "WordFound": {
      if (!round) return event;
      const found = shownTo(after, round, viewer, event.found.seat, event.found);
      return { ...event, found, word: knowsWord(after, round, viewer) ? event.word : null };
    }
    case "VerdictGiven":
      return round ? { ...event, verdict: shownTo(after, round, viewer, AI, event.verdict) } : event;
    case "LineSaid": {
      const { to } = event.line;
      return to === null || (viewer.role === "player" && to.includes(viewer.seat)) ? event : UNHEARD;
    }
    case "GuessMade":
    case "WordKnown":
      return !round || isDrawer(round, viewer) ? event : UNHEARD;
    default:
      return event;
  }
}

const UNHEARD: Event = { type: "Unheard" };

const isTurn = (round: Round): round is TurnRound => round.turn !== null;

const isDrawer = (round: TurnRound, viewer: Viewer): boolean =>
  viewer.role === "player" && viewer.seat === drawerOf(round);

/** VI3: who draws, has typed it, or looks at the drawing when the turn is over; on the wall if the host allows it. */
function knowsWord(room: Room, round: TurnRound, viewer: Viewer): boolean {
  if (round.turn.end) return true;
  if (viewer.role === "player") return hasWord(round, viewer.seat);
  return room.game?.settings.wordOnWall ?? false;
}

/**
 * What the word has brought to somebody, as a viewer sees it: without the points where these, with the time, would
 * give the word away (VI3). Everybody sees their own.
 */
function shownTo<T extends { readonly points: number }>(
  room: Room,
  round: TurnRound,
  viewer: Viewer,
  of: SeatId,
  worth: T,
): T {
  const isTold =
    round.turn.end !== null ||
    isDrawer(round, viewer) ||
    (viewer.role === "player" ? viewer.seat === of : room.game?.settings.wordOnWall);
  return isTold ? worth : { ...worth, points: 0 };
}

/** A board without what the AI thinks of it: in versus that would help whoever guesses. */
const unthought = (board: Board): Board => ({ ...board, guesses: [], thoughts: [] });
