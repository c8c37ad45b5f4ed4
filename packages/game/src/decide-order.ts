import { apply } from "./apply.ts";
import type { Command } from "./command.ts";
import { acceptAndGoOn, acceptAndSettle } from "./decide-rounds.ts";
import { accept, type Decision, refuse } from "./decision.ts";
import { findSeat, hostOf, isPlaying, peopleHere } from "./room.ts";
import type { Access, Room, Seat } from "./state.ts";
import type { Instant, SeatId } from "./units.ts";

/** The fewest people who can vote somebody out: a single one never can. */
export const FEWEST_VOTES = 2;

/** How many of the other people here want a seat removed, and how many others there are. */
export function votesOn(room: Room, target: SeatId): { readonly wanting: number; readonly others: number } {
  const others = peopleHere(room).filter(({ id }) => id !== target);
  const wanting = others.filter(({ id }) => room.votes[target]?.includes(id)).length;
  return { wanting, others: others.length };
}

/** OR1. */
export function kick(room: Room, seat: SeatId, target: SeatId, now: Instant): Decision {
  if (hostOf(room) !== seat) return refuse("host/only");
  if (target === seat) return refuse("kick/yourself");
  if (!stillSeated(room, target)) return refuse("seat/unknown");
  return acceptAndSettle(room, { type: "PlayerKicked", seat: target }, now);
}

/** OR2. */
export function vote(room: Room, command: Extract<Command, { type: "Vote" }>, now: Instant): Decision {
  const { seat, target, remove } = command;
  if (!peopleHere(room).some(({ id }) => id === seat)) return refuse("seat/unknown");
  if (target === seat) return refuse("kick/yourself");
  if (!stillSeated(room, target)) return refuse("seat/unknown");
  if ((room.votes[target] ?? []).includes(seat) === remove) return accept();
  const voted = { type: "VoteChanged", seat, target, remove } as const;
  const then = apply(room, voted);
  const { wanting, others } = votesOn(then, target);
  if (wanting < FEWEST_VOTES || wanting <= others / 2) return accept(voted);
  const decision = acceptAndSettle(then, { type: "PlayerKicked", seat: target }, now);
  return decision.ok ? accept(voted, ...decision.events) : decision;
}

/** HO3. */
export function handOver(room: Room, seat: SeatId, target: SeatId): Decision {
  if (hostOf(room) !== seat) return refuse("host/only");
  if (!peopleHere(room).some(({ id }) => id === target)) return refuse("seat/unknown");
  return target === seat ? accept() : accept({ type: "HostNamed", seat: target });
}

/** OR3. */
export function setAccess(room: Room, seat: SeatId, access: Access): Decision {
  if (hostOf(room) !== seat) return refuse("host/only");
  return room.access === access ? accept() : accept({ type: "AccessChanged", access });
}

/** OR4. */
export function setFilter(room: Room, seat: SeatId, filter: boolean): Decision {
  if (hostOf(room) !== seat) return refuse("host/only");
  return room.filter === filter ? accept() : accept({ type: "FilterChanged", filter });
}

/** GA10. */
export function pause(room: Room, seat: SeatId, paused: boolean, now: Instant): Decision {
  if (hostOf(room) !== seat) return refuse("host/only");
  if (!isPlaying(room)) return refuse("game/not-running");
  if (room.paused === paused) return accept();
  return acceptAndGoOn(room, [{ type: "GamePaused", paused }], now);
}

function stillSeated(room: Room, id: SeatId): Seat | undefined {
  const seat = findSeat(room, id);
  return seat?.presence === "gone" ? undefined : seat;
}
