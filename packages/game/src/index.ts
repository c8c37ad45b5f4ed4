export { apply } from "./apply.ts";
export { assertNever } from "./assert-never.ts";
export type { Command } from "./command.ts";
export { decide } from "./decide.ts";
export { checkClaim, MAX_BOARD_OPS } from "./decide-drawing.ts";
export { FEWEST_VOTES, votesOn } from "./decide-order.ts";
export { COUNT_IN_MS, REVEAL_MS } from "./decide-rounds.ts";
export type { Decision, GameError } from "./decision.ts";
export type { Event } from "./event.ts";
export { NAME_LETTERS, parseName } from "./name.ts";
export {
  createRoom,
  currentRound,
  findSeat,
  hostOf,
  isPlaying,
  mayDraw,
  peopleHere,
  seated,
  somebodyHere,
} from "./room.ts";
export { points, type Standing, scoreOf, standings } from "./score.ts";
export { areSettings, DEFAULT_SETTINGS, SETTINGS_RANGE, type Settings } from "./settings.ts";
export {
  type Access,
  type Board,
  type Game,
  type InkBatch,
  MAX_PLAYERS,
  type Phase,
  type Room,
  type Round,
  SEAT_KEPT_MS,
  type Seat,
  type Thought,
  type Verdict,
} from "./state.ts";
export {
  after,
  between,
  type InkSeq,
  type Instant,
  type Millis,
  type Probability,
  type SeatId,
} from "./units.ts";
export { eventFor, type Viewer, viewFor } from "./view.ts";
