import type { Event } from "./event.ts";
import type { Room } from "./state.ts";
import type { SeatId } from "./units.ts";

/** Who looks at a room: a player from a seat, or a spectator. */
export type Viewer = { readonly role: "player"; readonly seat: SeatId } | { readonly role: "spectator" };

/**
 * What a viewer may see of a room. In the race everything is public but the secret: all draw the same
 * prompt, so only the prompts that are still to come would help anybody (VI1).
 */
export function viewFor(room: Room, _viewer: Viewer): Room {
  return { ...room, secret: null };
}

/** What a viewer may hear of an event; folding these into a view gives the next view (VI2). */
export function eventFor(event: Event, _viewer: Viewer): Event {
  return event.type === "GameStarted" ? { ...event, secret: null } : event;
}
