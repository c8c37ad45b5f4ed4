import { eventFor, findSeat, hostOf, type Millis, type SeatId, viewFor } from "@inkling/game";
import {
  type ByeReason,
  type ErrorId,
  packEvent,
  packRoom,
  type Reaction,
  type You,
} from "@inkling/protocol";
import type { Logger } from "pino";
import type { Clock, Stop } from "./clock.ts";
import type { Judge } from "./judge.ts";
import { LiveRoom } from "./live-room.ts";
import { Referee } from "./referee.ts";
import { isRude } from "./rude.ts";
import type { InklingSocket } from "./sockets.ts";
import type { Happened } from "./store/entry.ts";
import type { Journal } from "./store/journal.ts";
import type { RestoredRoom } from "./store/restore.ts";
import { Tokens } from "./tokens.ts";

export const MAX_SPECTATORS = 50;

/** A lost connection that is back within this time was a reload, not an absence. */
export const RELOAD_MS = 2_000 as Millis;

/** After a restart everybody has so long to come back before they are away. */
export const RETURN_MS = 6_000 as Millis;

/** What a room needs of the house. */
export interface RoomHouse {
  readonly clock: Clock;
  readonly judge: Judge;
  readonly journal: Journal;
  readonly log?: Logger;
}

/** A room with the connections of those who are in it. */
export class HostedRoom {
  readonly code: string;
  readonly live: LiveRoom;
  readonly referee: Referee;
  readonly tokens: Tokens;
  readonly #id: string;
  readonly #clock: Clock;
  readonly #journal: Journal;
  readonly #players = new Map<SeatId, InklingSocket>();
  readonly #spectators = new Set<InklingSocket>();
  readonly #lost = new Map<SeatId, Stop>();
  #seats: number;
  /** The bots that were here when the server went down. */
  #botsBefore: readonly SeatId[];
  /** The host who knows that nothing is written down. */
  #toldLost: SeatId | null = null;
  /** Kept when the room itself, or the last token, is on disk. */
  #written: Promise<void> | undefined;

  /** @param written kept when the room is on disk, if it is new */
  constructor(
    { id, room, seq, tokens }: RestoredRoom,
    { clock, judge, journal, log }: RoomHouse,
    written?: Promise<void>,
  ) {
    this.#written = written;
    this.code = room.code;
    this.#id = id;
    this.#clock = clock;
    this.#journal = journal;
    this.tokens = new Tokens(tokens);
    const seats = [...tokens.map(([, seat]) => seat), ...room.seats.map(({ id }) => id), ...room.kicked];
    this.#seats = Math.max(0, ...seats.map(Number));
    const record = (first: number, happened: readonly Happened[]) =>
      journal.write({ kind: "happened", room: id, first, happened });
    const send = (first: number, events: readonly Happened[]) => this.#send(first, events);
    const failed = (error: unknown) => log?.error({ error }, "something could not be told");
    this.live = new LiveRoom(room, clock, { record, send, failed }, seq);
    this.referee = new Referee(this.live, judge, clock);
    this.#botsBefore = room.seats.filter(({ bot }) => bot).map(({ id }) => id);
    for (const seat of room.seats) if (seat.presence === "here") this.#expect(seat.id, RETURN_MS);
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
    return { ok: true, seat, token: this.issueToken(seat) };
  }

  /** Somebody who was away is here again, by a connection that is about to follow: what it is told first says so. */
  comeBack(seat: SeatId): void {
    if (findSeat(this.live.room, seat)?.presence !== "away") return;
    this.live.dispatch({ type: "ComeBack", seat });
    this.#expect(seat);
  }

  /** A new token for a seat; the old ones stay. */
  issueToken(seat: SeatId): string {
    const { token, hash } = this.tokens.issue(seat);
    this.#written = this.#journal.write({ kind: "seated", room: this.#id, seat, token: hash });
    return token;
  }

  /** Lets a connection in and tells it all that has happened so far; from then on it hears the log. */
  connect(socket: InklingSocket): void {
    const { identity } = socket.data;
    if (identity.role === "player") {
      // While the handshake waited for the disk, the seat may have been closed.
      const { seats, kicked } = this.live.room;
      const presence = seats.find(({ id }) => id === identity.seat)?.presence ?? "gone";
      if (presence === "gone")
        return this.#bye(socket, kicked.includes(identity.seat) ? "seat/kicked" : "seat/left");
      this.#takeOver(identity.seat);
    }
    this.live.flush();
    if (identity.role === "player") this.#players.set(identity.seat, socket);
    else this.#spectators.add(socket);
    const you: You =
      identity.role === "player" ? { role: "player", seat: identity.seat, token: identity.token } : identity;
    // Not what has happened, but what the others have been told: the rest follows when it is on disk.
    const { room, seq } = this.live.told;
    socket.emit("welcome", { you, seq, room: packRoom(viewFor(room, you)), now: this.#clock.now() });
    this.tellHost();
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

  /** Kept when all that has happened here so far is on disk and has been told. */
  async settled(): Promise<void> {
    await this.#written;
    await this.live.settled();
  }

  /** Bots that no program plays any more since the server was started anew; each is named once. */
  takeLostBots(): readonly SeatId[] {
    if (this.isEmpty) return [];
    const lost = this.#botsBefore.filter((id) => {
      const presence = findSeat(this.live.room, id)?.presence ?? "gone";
      return presence !== "gone" && !this.#players.has(id);
    });
    this.#botsBefore = [];
    return lost;
  }

  /** Tells the host whether what happens here is written down, where that has changed. */
  tellHost(): void {
    const host = hostOf(this.live.room);
    const socket = host === null ? undefined : this.#players.get(host);
    const keeps = this.#journal.keeps(this.#id);
    const told = keeps ? null : host;
    if (!socket || told === this.#toldLost) return;
    this.#toldLost = told;
    socket.emit("journal", keeps ? "kept" : "lost");
  }

  /** Ends the room for good. */
  forget(): void {
    this.close();
    for (const socket of this.#everybody()) this.#bye(socket, "room/closed");
    this.#journal.write({ kind: "closed", room: this.#id });
  }

  /** Stops the room where it stands. */
  close(): void {
    for (const stop of this.#lost.values()) stop();
    this.referee.close();
    this.live.close();
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
  #expect(seat: SeatId, span = RELOAD_MS): void {
    this.#lost.get(seat)?.();
    const away = () => {
      this.#lost.delete(seat);
      this.live.dispatch({ type: "GoAway", seat });
    };
    this.#lost.set(seat, this.#clock.after(span, away));
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
    this.tellHost();
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
