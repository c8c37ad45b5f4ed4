import type { Event, InkSeq, Instant, SeatId } from "@inkling/game";
import type { WireGuess } from "./client-to-server.ts";
import { packGuesses, unpackGuesses } from "./wire-guess.ts";

/** Ink, the commonest event by far: seat, operations, the board's count of operations after them. */
type WireInk = readonly [seat: SeatId, ops: string, upTo: InkSeq];
/** The next common: seat, the AI's guesses on that board. */
type WireGuesses = readonly [seat: SeatId, guesses: readonly WireGuess[]];

/** An event on the wire: the two that come many times a second as tuples, all others as they are. */
export type WireEvent = WireInk | WireGuesses | Exclude<Event, { type: "InkAdded" | "GuessMade" }>;

export function packEvent(event: Event): WireEvent {
  if (event.type === "InkAdded") return [event.seat, event.ops, event.upTo];
  if (event.type === "GuessMade") return [event.seat, packGuesses(event.guesses)];
  return event;
}

/** @param at the time of arrival, which ink does not carry over the wire */
export function unpackEvent(event: WireEvent, at: Instant): Event {
  if (!isTuple(event)) return event;
  const [seat, content] = event;
  return typeof content === "string"
    ? { type: "InkAdded", seat, ops: content, upTo: (event as WireInk)[2], at }
    : { type: "GuessMade", seat, guesses: unpackGuesses(content) };
}

const isTuple = (event: WireEvent): event is WireInk | WireGuesses => Array.isArray(event);
