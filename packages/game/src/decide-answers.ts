import { judgeAnswer } from "./answer.ts";
import type { Command } from "./command.ts";
import { FEWEST_VOTES } from "./decide-order.ts";
import { settledTurn, turnEnded, wordChosen } from "./decide-turns.ts";
import { accept, type Decision, type GameError, refuse } from "./decision.ts";
import type { Event } from "./event.ts";
import { parseLine, parseWords } from "./name.ts";
import { findSeat, hostOf, isPlaying, peopleHere } from "./room.ts";
import type { Line, Room } from "./state.ts";
import { currentTurn, drawerOf, hasWord, type TurnRound, worthNow } from "./turn.ts";
import type { Instant, SeatId } from "./units.ts";

/** ST4. */
export function setWords(room: Room, seat: SeatId, words: readonly string[]): Decision {
  if (hostOf(room) !== seat) return refuse("host/only");
  if (isPlaying(room)) return refuse("game/running");
  const parsed = parseWords(words);
  return parsed.ok ? accept({ type: "WordsChanged", words: parsed.words }) : refuse(parsed.error);
}

/** CH2. */
export function choose(room: Room, command: Extract<Command, { type: "Choose" }>, now: Instant): Decision {
  const { seat, round: id, choice } = command;
  const found = turnOf(room, id);
  if (!found.ok) return refuse(found.error);
  if (drawerOf(found.round) !== seat) return refuse("round/not-drawer");
  if (room.phase.name !== "choosing") return refuse("choice/closed");
  const word = found.round.turn.choices[choice];
  return word === undefined ? refuse("choice/not-offered") : accept(...wordChosen(room, word, now));
}

/** AN1 to AN5. */
export function answer(room: Room, command: Extract<Command, { type: "Answer" }>, now: Instant): Decision {
  const { seat, round: id, rude = false } = command;
  const current = turnOf(room, id);
  if (!current.ok) return refuse(current.error);
  if (findSeat(room, seat)?.presence !== "here") return refuse("seat/unknown");
  const parsed = parseLine(command.text);
  if (!parsed.ok) return refuse(parsed.error);
  const { round } = current;
  const { name: phase } = room.phase;
  if (seat === drawerOf(round) && phase !== "reveal") return refuse("answer/drawer");

  const said = (kind: Line["kind"], to: Line["to"]): Event => ({
    type: "LineSaid",
    line: { seat, kind, text: parsed.line, to, at: now },
  });
  const knows = hasWord(round, seat);
  if (phase === "drawing" && !knows && round.prompt !== null) {
    const kind = judgeAnswer(parsed.line, round.prompt);
    if (kind === "near") return accept(said("near", [seat]));
    if (kind === "right") return accept(...settledTurn(room, [wordFound(room, round, seat, now)], now));
  }
  if (rude && room.filter) return refuse("answer/rude");
  const among =
    phase === "drawing" && knows ? [drawerOf(round), ...round.turn.found.map((f) => f.seat)] : null;
  return accept(said("said", among));
}

function wordFound(room: Room, round: TurnRound, seat: SeatId, now: Instant): Event {
  return { type: "WordFound", found: { seat, ...worthNow(room, round, now) }, word: round.prompt, at: now };
}

/** TU5. */
export function voidTurn(
  room: Room,
  command: Extract<Command, { type: "VoidTurn" }>,
  now: Instant,
): Decision {
  const { seat, round: id, want } = command;
  const found = turnOf(room, id);
  if (!found.ok) return refuse(found.error);
  const { round } = found;
  // Letters are read fast: when all have the word, it is not too late.
  const shown = room.phase.name === "reveal" && round.turn.end?.reason !== "void";
  if (room.phase.name !== "drawing" && !shown) return refuse("round/not-drawing");
  if (hostOf(room) === seat && want) return accept(turnEnded(room, round, "void", now));
  const guessers = peopleHere(room).filter(({ id }) => id !== drawerOf(round));
  if (!guessers.some(({ id }) => id === seat)) return refuse("round/not-drawing");
  if (round.turn.voiding.includes(seat) === want) return accept();
  const wanting = guessers.filter(({ id }) => (id === seat ? want : round.turn.voiding.includes(id))).length;
  const wanted: Event = { type: "VoidWanted", seat, want };
  const enough = wanting >= FEWEST_VOTES && wanting > guessers.length / 2;
  return enough ? accept(wanted, turnEnded(room, round, "void", now)) : accept(wanted);
}

function turnOf(room: Room, id: number): { ok: true; round: TurnRound } | { ok: false; error: GameError } {
  const round = currentTurn(room);
  if (!round || room.phase.name === "podium") return { ok: false, error: "turn/none" };
  return round.id === id ? { ok: true, round } : { ok: false, error: "round/not-this-round" };
}
