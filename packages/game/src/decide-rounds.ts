import { apply } from "./apply.ts";
import type { Command } from "./command.ts";
import { dueInTurn, nextTurn, settledTurn, wakesInTurn } from "./decide-turns.ts";
import { accept, type Decision, refuse } from "./decision.ts";
import type { Event } from "./event.ts";
import { choosePrompts } from "./prompts.ts";
import { currentRound, findSeat, hostOf, somebodyHere } from "./room.ts";
import type { Room } from "./state.ts";
import { currentTurn } from "./turn.ts";
import { after, type Instant, type Millis, type SeatId } from "./units.ts";

/** The prompt is shown over the empty board for this long. */
export const COUNT_IN_MS = 3_000 as Millis;
/** How long the drawings of a round are shown. */
export const REVEAL_MS = 8_000 as Millis;

/** GA1, GA8. */
export function startGame(
  room: Room,
  { seat, seed, id }: Extract<Command, { type: "StartGame" }>,
  now: Instant,
): Decision {
  if (hostOf(room) !== seat) return refuse("host/only");
  if (room.phase.name !== "lobby" && room.phase.name !== "podium") return refuse("game/running");
  const { mode, rounds } = room.settings;
  const previous = room.secret?.prompts ?? [];
  const prompts = mode === "race" ? choosePrompts(seed, rounds, previous) : previous;
  const started: Event = { type: "GameStarted", id, secret: { seed, prompts }, at: now };
  const then = apply(room, started);
  if (mode === "race") return accept(started, roundStarted(then, prompts, 0, now));
  const turn = nextTurn(then, now);
  return turn[0]?.type === "TurnStarted" ? accept(started, ...turn) : refuse("game/alone");
}

/** GA9. */
export function openLobby(room: Room, seat: SeatId): Decision {
  if (hostOf(room) !== seat) return refuse("host/only");
  return room.phase.name === "podium" ? accept({ type: "LobbyOpened" }) : refuse("game/running");
}

/** GA11. */
export function deleteDrawing(
  room: Room,
  { game, round, seat }: Extract<Command, { type: "DeleteDrawing" }>,
): Decision {
  const isThis = room.phase.name === "podium" && room.game?.id === game;
  const board = isThis ? room.game?.rounds[round - 1]?.boards[seat] : undefined;
  return board && board.batches.length > 0 ? accept({ type: "DrawingDeleted", round, seat }) : accept();
}

/** TI1: a timer that no longer belongs to the phase changes nothing. */
export function timeUp(room: Room, phase: number, now: Instant): Decision {
  if (room.phase.id !== phase) return accept();
  const turn = currentTurn(room);
  switch (room.phase.name) {
    case "choosing":
      return accept(...(turn ? dueInTurn(room, turn, now) : []));
    case "countIn": {
      const seconds = room.game?.settings.seconds ?? room.settings.seconds;
      const endsAt = after(now, (seconds * 1000) as Millis);
      return acceptAndSettle(room, { type: "DrawingStarted", at: now, endsAt }, now);
    }
    case "drawing":
      return accept(...(turn ? dueInTurn(room, turn, now) : [endRound("time-up", now)]));
    case "reveal":
      return accept(...nextRoundOrPodium(room, now));
    case "lobby":
    case "podium":
      return accept();
  }
}

/** When a timer has to ring for this room; `null` while nothing is to come by itself. */
export function wakesAt(room: Room): Instant | null {
  if (!("endsAt" in room.phase)) return null;
  const turn = currentTurn(room);
  return Math.min(room.phase.endsAt, ...(turn ? wakesInTurn(room, turn) : []));
}

/** GA6; and GA7, GA10: with nobody to draw for, or by the host's wish, the game waits where it is. */
function nextRoundOrPodium(room: Room, now: Instant): readonly Event[] {
  const { game, secret, paused } = room;
  if (!game || !secret || paused || !somebodyHere(room)) return [];
  if (game.settings.mode === "versus") return nextTurn(room, now);
  const next = game.rounds.length;
  const { prompts } = secret;
  return next < prompts.length ? [roundStarted(room, prompts, next, now)] : [{ type: "GameEnded" }];
}

/** GA7, GA10: after these events a game that waited for them goes on. */
export function acceptAndGoOn(room: Room, events: readonly Event[], now: Instant): Decision {
  const waited = room.phase.name === "reveal" && room.phase.endsAt <= now;
  return accept(...events, ...(waited ? nextRoundOrPodium(events.reduce(apply, room), now) : []));
}

/**
 * GA4, TU4: this event, and the end of the round if nobody is left after it who still draws or guesses; TU3: or the
 * end of a game that waited for who is gone now.
 */
export function acceptAndSettle(room: Room, event: Event, now: Instant): Decision {
  if (room.phase.name === "reveal") return acceptAndGoOn(room, [event], now);
  if (currentTurn(room)) return accept(...settledTurn(room, [event], now));
  const then = apply(room, event);
  const over = then.phase.name === "drawing" && allRecognised(then);
  return over ? accept(event, endRound("all-recognised", now)) : accept(event);
}

/** GA2: everybody who is here draws. */
function roundStarted(room: Room, prompts: readonly string[], index: number, now: Instant): Event {
  const prompt = prompts[index];
  if (prompt === undefined) throw new RangeError(`no prompt for round ${index}`);
  const drawers = room.seats.filter((seat) => seat.presence === "here").map((seat) => seat.id);
  return { type: "RoundStarted", prompt, drawers, endsAt: after(now, COUNT_IN_MS) };
}

function allRecognised(room: Room): boolean {
  const round = currentRound(room);
  if (!round) return false;
  const playing = round.drawers.filter((seat) => findSeat(room, seat)?.presence !== "gone");
  return playing.every((seat) => round.boards[seat]?.verdict);
}

function endRound(reason: "all-recognised" | "time-up", now: Instant): Event {
  return { type: "RoundEnded", reason, endsAt: after(now, REVEAL_MS) };
}
