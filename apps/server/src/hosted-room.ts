import { eventFor, findSeat, type Millis, type Room, type SeatId, viewFor } from "@inkling/game";
import {
  type ByeReason,
  type ErrorId,
  packEvent,
  packRoom,
  type Reaction,
  type You,
} from "@inkling/protocol";
import type { Clock, Stop } from "./clock.ts";
import type { Judge } from "./judge.ts";
import { type Happened, LiveRoom } from "./live-room.ts";
import { Referee } from "./referee.ts";
import { isRude } from "./rude.ts";
import type { InklingSocket } from "./sockets.ts";
import { Tokens } from "./tokens.ts";

export const MAX_SPECTATORS = 50;

/** A lost connection that is back within this time was a reload, not an absence. */
export const RELOAD_MS = 2_000 as Millis;

/** A room with the connections of those who are in it. */
export class HostedRoom {
  readonly code: string;
  readonly live: LiveRoom;
  readonly referee: Referee;
  readonly tokens = new Tokens();
  readonly #clock: Clock;
  readonly #players = new Map<SeatId, InklingSocket>();
  readonly #spectators = new Set<InklingSocket>();
  readonly #lost = new Map<SeatId, Stop>();
  #seats = 0;

  constructor(room: Room, clock: Clock, judge: Judge) {
    this.code = room.code;
    this.#clock = clock;
    this.live = new LiveRoom(room, clock, { send: (first, events) => this.#send(first, events) });
    this.referee = new Referee(this.live, judge, clock);
  }

  get spectators(): number {
    return this.#spectators.size;
  }

  /** Whether anybody is connected; bots are nobody. */
  get isEmpty(): boolean {
    return (
      this.#spectators.size === 0 &&
      [...this.#players.keys()].every((id) => findSeat(this.live.room, id)?.bot)
    );
  }

  /** The tab that plays from this seat at the moment. */
  tabOf(seat: SeatId): string | undefined {
    const identity = this.#players.get(seat)?.data.identity;
    return identity?.role === "player" ? identity.tab : undefined;
  }

  /** Takes a new seat, for a connection that is about to follow. */
  join(
    name: string,
    bot: boolean,
  ): { ok: true; seat: SeatId; token: string } | { ok: false; error: ErrorId } {
    const seat = String(++this.#seats) as SeatId;
    let error: ErrorId | undefined;
    this.live.dispatch({ type: "Join", seat, name, bot, rude: isRude(name) }, (refusal) => {
      error = refusal.error;
    });
    if (error) return { ok: false, error };
    this.#expect(seat);
    return { ok: true, seat, token: this.tokens.issue(seat) };
  }

  /** Lets a connection in and tells it all that has happened so far; from then on it hears the log. */
  connect(socket: InklingSocket): void {
    const { identity } = socket.data;
    if (identity.role === "player") this.#takeOver(identity.seat);
    this.live.flush();
    if (identity.role === "player") this.#players.set(identity.seat, socket);
    else this.#spectators.add(socket);
    const you: You =
      identity.role === "player" ? { role: "player", seat: identity.seat, token: identity.token } : identity;
    const room = packRoom(viewFor(this.live.room, you));
    socket.emit("welcome", { you, seq: this.live.seq, room, now: this.#clock.now() });
  }

  /** A connection has ended, whoever ended it. */
  disconnect(socket: InklingSocket): void {
    this.#spectators.delete(socket);
    const { identity } = socket.data;
    if (identity.role !== "player" || this.#players.get(identity.seat) !== socket) return;
    this.#players.delete(identity.seat);
    this.referee.assist(identity.seat, false);
    this.#expect(identity.seat);
  }

  /** Shows a reaction to everybody who is there now. */
  react(seat: SeatId, reaction: Reaction): void {
    for (const socket of this.#everybody()) socket.emit("reaction", seat, reaction);
  }

  close(): void {
    for (const stop of this.#lost.values()) stop();
    this.referee.close();
    this.live.close();
    for (const socket of this.#everybody()) this.#bye(socket, "room/closed");
  }

  /** The seat is here again, and no older connection has it any more. */
  #takeOver(seat: SeatId): void {
    const before = this.#players.get(seat);
    this.#players.delete(seat);
    if (before) this.#bye(before, "seat/taken-over");
    this.#lost.get(seat)?.();
    this.#lost.delete(seat);
    this.live.dispatch({ type: "ComeBack", seat });
  }

  /** Whoever does not (re)connect soon is away. */
  #expect(seat: SeatId): void {
    this.#lost.get(seat)?.();
    const away = () => {
      this.#lost.delete(seat);
      this.live.dispatch({ type: "GoAway", seat });
    };
    this.#lost.set(seat, this.#clock.after(RELOAD_MS, away));
  }

  /** Whose seat is closed, hears that last. */
  #send(first: number, events: readonly Happened[]): void {
    for (const socket of this.#everybody()) {
      const viewer = socket.data.identity;
      socket.emit(
        "log",
        first,
        events.map(({ event, after }) => packEvent(eventFor(after, event, viewer))),
      );
    }
    for (const { event } of events) {
      if (event.type === "PlayerLeft") this.#closeSeat(event.seat, "seat/left");
      if (event.type === "PlayerKicked") this.#closeSeat(event.seat, "seat/kicked");
    }
  }

  #closeSeat(seat: SeatId, reason: ByeReason): void {
    const socket = this.#players.get(seat);
    this.#players.delete(seat);
    if (socket) this.#bye(socket, reason);
  }

  #everybody(): readonly InklingSocket[] {
    return [...this.#players.values(), ...this.#spectators];
  }

  #bye(socket: InklingSocket, reason: ByeReason): void {
    socket.emit("bye", reason);
    socket.disconnect(true);
  }
}
