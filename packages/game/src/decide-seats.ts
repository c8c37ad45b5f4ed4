import type { Command } from "./command.ts";
import { acceptAndGoOn, acceptAndSettle } from "./decide-rounds.ts";
import { accept, type Decision, refuse } from "./decision.ts";
import type { Event } from "./event.ts";
import { parseName, uniqueName } from "./name.ts";
import { findSeat, hostOf, isPlaying, seated } from "./room.ts";
import { AI_NAME } from "./score.ts";
import { areSettings, type Settings } from "./settings.ts";
import { type Agreement, MAX_PLAYERS, type Room } from "./state.ts";
import { currentTurn } from "./turn.ts";
import type { Instant, SeatId } from "./units.ts";

/** RM1 to RM4. */
export function join(room: Room, command: Extract<Command, { type: "Join" }>, now: Instant): Decision {
  const { seat, name, bot, rude = false } = command;
  if (room.access === "locked") return refuse("room/locked");
  const parsed = parseName(name);
  if (!parsed.ok) return refuse(parsed.error);
  if (room.filter && rude) return refuse("name/rude");
  const seats = seated(room);
  const events: Event[] = [];
  if (seats.length >= MAX_PLAYERS) {
    const empty = isPlaying(room) ? undefined : seats.find((other) => other.presence === "away");
    if (!empty) return refuse("room/full");
    events.push({ type: "PlayerLeft", seat: empty.id });
  }
  const taken = [AI_NAME, ...room.seats.map((other) => other.name)];
  events.push({ type: "PlayerJoined", seat, name: uniqueName(parsed.name, taken), bot });
  return acceptAndGoOn(room, events, now);
}

/** RM5. */
export function goAway(room: Room, seat: SeatId, now: Instant): Decision {
  if (findSeat(room, seat)?.presence !== "here") return refuse("seat/unknown");
  const away = { type: "PlayerAway", seat, at: now } as const;
  // In the race those who are away are waited for (GA4).
  return currentTurn(room) ? acceptAndSettle(room, away, now) : accept(away);
}

/** RM5. */
export function comeBack(room: Room, seat: SeatId, now: Instant): Decision {
  if (findSeat(room, seat)?.presence !== "away") return refuse("seat/unknown");
  return acceptAndGoOn(room, [{ type: "PlayerBack", seat }], now);
}

/** RM6: who leaves a round as the last who was not recognised, ends it. */
export function leave(room: Room, seat: SeatId, now: Instant): Decision {
  const presence = findSeat(room, seat)?.presence;
  if (presence !== "here" && presence !== "away") return refuse("seat/unknown");
  return acceptAndSettle(room, { type: "PlayerLeft", seat }, now);
}

/** AG1. */
export function agree(room: Room, seat: SeatId, agreed: Agreement): Decision {
  const before = findSeat(room, seat);
  if (!before || before.presence === "gone") return refuse("seat/unknown");
  const same = before.agreed.scores === agreed.scores && before.agreed.training === agreed.training;
  return same ? accept() : accept({ type: "AgreementChanged", seat, agreed });
}

/** ST1 to ST3. */
export function configure(room: Room, seat: SeatId, settings: Settings): Decision {
  if (hostOf(room) !== seat) return refuse("host/only");
  if (isPlaying(room)) return refuse("game/running");
  if (!areSettings(settings)) return refuse("settings/out-of-range");
  return accept({ type: "SettingsChanged", settings });
}
