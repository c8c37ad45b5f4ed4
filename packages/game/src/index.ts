export { judgeAnswer } from "./answer.ts";
export { apply } from "./apply.ts";
export { assertNever } from "./assert-never.ts";
export type { Command } from "./command.ts";
export { decide } from "./decide.ts";
export { checkClaim, MAX_BOARD_OPS } from "./decide-drawing.ts";
export { FEWEST_VOTES, votesOn } from "./decide-order.ts";
export { COUNT_IN_MS, REVEAL_MS, wakesAt } from "./decide-rounds.ts";
export { TURN_REVEAL_MS } from "./decide-turns.ts";
export type { Decision, GameError } from "./decision.ts";
export type { Event } from "./event.ts";
export { type Guesses, hasIdea, ideasOf, LEAST_PROBABILITY } from "./idea.ts";
export {
  LINE_LETTERS,
  MOST_WORDS,
  NAME_LETTERS,
  parseLine,
  parseName,
  parseWords,
  WORD_LETTERS,
} from "./name.ts";
export { fallbackOf } from "./prompts.ts";
export { isRecognised, labelOf, RIVALS, thresholdOf } from "./rival.ts";
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
export {
  AI_NAME,
  drawerPoints,
  gainOf,
  hardnessOf,
  points,
  type Standing,
  scoreOf,
  standings,
} from "./score.ts";
export {
  areSettings,
  DEFAULT_SETTINGS,
  MODES,
  type Mode,
  SETTINGS_RANGE,
  type Settings,
  STRENGTHS,
  type Strength,
} from "./settings.ts";
export {
  type Access,
  type Agreement,
  AI,
  type Board,
  type Found,
  type Game,
  type InkBatch,
  type Line,
  MAX_PLAYERS,
  type Phase,
  type Room,
  type Round,
  SEAT_KEPT_MS,
  type Seat,
  type Sight,
  type Thought,
  type Turn,
  type TurnEnd,
  type Verdict,
} from "./state.ts";
export {
  audienceOf,
  CHOOSING_MS,
  currentTurn,
  drawerOf,
  guessersHere,
  hasWord,
  type TurnRound,
} from "./turn.ts";
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
export type { WordPattern } from "./word-pattern.ts";
