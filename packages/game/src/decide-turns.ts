import { apply } from "./apply.ts";
import type { Event } from "./event.ts";
import { chooseWords, fallbackOf } from "./prompts.ts";
import { aiActs, aiActsAt } from "./rival.ts";
import { seated } from "./room.ts";
import { drawerPoints } from "./score.ts";
import type { Room, TurnEnd } from "./state.ts";
import {
  audienceOf,
  CHOOSING_MS,
  currentTurn,
  drawerLostAt,
  drawerOf,
  FIRST_STROKE_MS,
  guessersHere,
  guessersOf,
  hintShare,
  type TurnRound,
} from "./turn.ts";
import { after, type Instant, type Millis, type SeatId } from "./units.ts";
import { hintsOf, patternOf } from "./word-pattern.ts";

/** How long the drawing of a turn is shown. */
export const TURN_REVEAL_MS = 6_000 as Millis;

/**
 * TU1 to TU3: the next turn, or the end of the game; nothing while there is nobody to draw for.
 * @param room in which the last turn is over, or a game of versus has just begun
 */
export function nextTurn(room: Room, now: Instant): readonly Event[] {
  const { game, secret } = room;
  if (!game || !secret) return [];
  const last = currentTurn(room);
  const here = room.seats.filter(({ presence }) => presence === "here");
  if (here.length < 2) return seated(room).length < 2 ? [{ type: "GameEnded" }] : [];
  const lap = last?.turn.lap ?? 1;
  const drew = new Set(game.rounds.filter(({ turn }) => turn?.lap === lap).map(({ drawers }) => drawers[0]));
  const next = here.find(({ id }) => !drew.has(id));
  if (next) return [turnStarted(room, next.id, lap, now)];
  if (lap >= game.settings.rounds) return [{ type: "GameEnded" }];
  return [turnStarted(room, here[0]?.id as SeatId, lap + 1, now)];
}

function turnStarted(room: Room, drawer: SeatId, lap: number, now: Instant): Event {
  const { seed, prompts } = room.secret ?? { seed: 0, prompts: [] };
  const own = room.words.filter((word) => word !== null);
  const count = room.game?.settings.choices ?? 1;
  const choices = chooseWords(seed, room.rounds, count, own, prompts);
  return { type: "TurnStarted", lap, drawer, choices, endsAt: after(now, CHOOSING_MS) };
}

/** The word is settled and drawing begins. */
export function wordChosen(room: Room, word: string, now: Instant): readonly Event[] {
  const seconds = room.game?.settings.seconds ?? 0;
  const endsAt = after(now, (seconds * 1000) as Millis);
  return [
    { type: "WordChosen", word, pattern: patternOf(word) },
    { type: "DrawingStarted", at: now, endsAt },
  ];
}

/** TU6, SC4: how a turn ends, and what the one who drew earns. */
export function turnEnded(room: Room, round: TurnRound, reason: TurnEnd, now: Instant): Event {
  const { prompt } = round;
  const drew = (reason === "all-found" || reason === "time-up") && boardSeq(round) > 0;
  const { found, people } = audienceOf(room, round);
  const points = drew && prompt !== null && people > 0 ? drawerPoints(prompt, found / people) : 0;
  return { type: "TurnEnded", reason, word: prompt, points, endsAt: after(now, TURN_REVEAL_MS) };
}

/** TU4: why a turn is over in this room, whatever the time. */
export function turnIsOver(room: Room, round: TurnRound): TurnEnd | null {
  const drawer = room.seats.find(({ id }) => id === drawerOf(round));
  if (!drawer || drawer.presence === "gone") return "drawer-left";
  const { found } = round.turn;
  if (found.length === 0) return guessersOf(room, round).length === 0 ? "nobody-guesses" : null;
  return guessersHere(room, round).length === 0 ? "all-found" : null;
}

/** What is due in a turn that is being chosen for or drawn. */
export function dueInTurn(room: Room, round: TurnRound, now: Instant): readonly Event[] {
  const end = (reason: TurnEnd) => [turnEnded(room, round, reason, now)];
  const lost = drawerLostAt(room, round);
  if (lost !== null && lost <= now) return end("drawer-left");
  const timeIsUp = "endsAt" in room.phase && room.phase.endsAt <= now;
  if (room.phase.name === "choosing") {
    const word = fallbackOf(round.turn.choices);
    return timeIsUp && word !== undefined ? wordChosen(room, word, now) : [];
  }
  if (firstStrokeBy(round, now)) return end("nothing-drawn");
  if (timeIsUp) return end("time-up");
  const at = nextHintAt(room, round);
  const due = at !== null && at <= now ? hint(room, round) : aiActs(room, round, now);
  if (due.length === 0) return [];
  // A late timer, or two things at one moment: nothing that is due may stay behind, for no timer rings for it again.
  const then = due.reduce(apply, room);
  const rest = currentTurn(then);
  return rest ? [...due, ...dueInTurn(then, rest, now)] : due;
}

/** When something is due in a turn before its phase ends. */
export function wakesInTurn(room: Room, round: TurnRound): readonly Instant[] {
  if (room.phase.name !== "choosing" && room.phase.name !== "drawing") return [];
  const firstStroke =
    round.startedAt !== null && boardSeq(round) === 0 ? after(round.startedAt, FIRST_STROKE_MS) : null;
  return [drawerLostAt(room, round), firstStroke, nextHintAt(room, round), aiActsAt(room, round)].filter(
    (at) => at !== null,
  );
}

const boardSeq = (round: TurnRound): number => round.boards[drawerOf(round)]?.seq ?? 0;

const firstStrokeBy = (round: TurnRound, now: Instant): boolean =>
  round.startedAt !== null && boardSeq(round) === 0 && after(round.startedAt, FIRST_STROKE_MS) <= now;

/** The places of the letters that are told, one after the other. */
const hintPlaces = (room: Room, { id, prompt }: TurnRound): readonly number[] =>
  prompt === null ? [] : hintsOf(prompt, room.game?.settings.hints ?? 0, (room.secret?.seed ?? 0) + id);

/** HI1. */
function nextHintAt(room: Room, round: TurnRound): Instant | null {
  const { game } = room;
  const { hintsGiven } = round.turn;
  const hints = hintPlaces(room, round).length;
  if (!game || round.startedAt === null || hintsGiven >= hints) return null;
  return after(round.startedAt, (game.settings.seconds * 1000 * hintShare(hintsGiven, hints)) as Millis);
}

function hint(room: Room, round: TurnRound): readonly Event[] {
  const place = hintPlaces(room, round)[round.turn.hintsGiven];
  const letter = place === undefined ? undefined : Array.from((round.prompt ?? "").normalize("NFC"))[place];
  return place === undefined || letter === undefined ? [] : [{ type: "HintGiven", place, letter }];
}

/** These events, and the end of the turn if there is no sense in it after them. */
export function settledTurn(room: Room, events: readonly Event[], now: Instant): readonly Event[] {
  const then = events.reduce(apply, room);
  const round = currentTurn(then);
  if (!round || (then.phase.name !== "choosing" && then.phase.name !== "drawing")) return events;
  const reason = turnIsOver(then, round);
  return reason ? [...events, turnEnded(then, round, reason, now)] : events;
}
