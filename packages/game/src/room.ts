import { BLANK } from "@inkling/ink";
import { DEFAULT_SETTINGS } from "./settings.ts";
import type { Access, Agreement, Board, Room, Round, Seat, Turn } from "./state.ts";
import type { InkSeq, SeatId } from "./units.ts";

/** A new room: an empty lobby. */
export function createRoom(code: string, access: Access = "private"): Room {
  return {
    code,
    settings: DEFAULT_SETTINGS.race,
    words: [],
    seats: [],
    namedHost: null,
    access,
    filter: true,
    paused: false,
    kicked: [],
    votes: {},
    phase: { name: "lobby", id: 0 },
    game: null,
    games: 0,
    rounds: 0,
    secret: null,
  };
}

export const NO_AGREEMENT: Agreement = { scores: false, training: false };

export const BLANK_BOARD: Board = {
  ink: BLANK,
  seq: 0 as InkSeq,
  batches: [],
  guesses: [],
  thoughts: [],
  verdict: null,
};

/** A turn that has just begun. */
export const BLANK_TURN: Turn = {
  lap: 1,
  choices: [],
  pattern: [],
  hintsGiven: 0,
  found: [],
  known: null,
  lines: [],
  voiding: [],
  end: null,
};

export const findSeat = (room: Room, id: SeatId): Seat | undefined =>
  room.seats.find((seat) => seat.id === id);

/** Those who have a seat, here or away. */
export const seated = (room: Room): readonly Seat[] => room.seats.filter((seat) => seat.presence !== "gone");

/** Whether a person is here: bots alone are nobody. */
export const somebodyHere = (room: Room): boolean => room.seats.some(isPersonHere);

const isPersonHere = (seat: Seat): boolean => seat.presence === "here" && !seat.bot;

/** The people who are here, in the order of arrival. */
export const peopleHere = (room: Room): readonly Seat[] => room.seats.filter(isPersonHere);

/**
 * The host: to whom it was handed over, or else whoever of the people here came first. So the next follows
 * at once when a host goes, and a host who comes back is host again. `null` while nobody is here.
 */
export function hostOf(room: Room): SeatId | null {
  const people = peopleHere(room);
  return (people.find(({ id }) => id === room.namedHost) ?? people[0])?.id ?? null;
}

/** Whether a game is under way, and not in the lobby or on the podium. */
export const isPlaying = (room: Room): boolean => room.phase.name !== "lobby" && room.phase.name !== "podium";

/** The round being drawn or shown; `undefined` in the lobby. */
export const currentRound = (room: Room): Round | undefined => room.game?.rounds.at(-1);

/** Whether the round is open for drawing and this seat's board is not locked by a verdict, as it is in the race. */
export function mayDraw(room: Room, seat: SeatId): boolean {
  const round = currentRound(room);
  const board = round?.boards[seat];
  return (
    room.phase.name === "drawing" && board !== undefined && (board.verdict === null || round?.turn !== null)
  );
}
