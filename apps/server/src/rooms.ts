import { randomInt } from "node:crypto";
import {
  type Access,
  createRoom,
  type Instant,
  MAX_PLAYERS,
  type Millis,
  seated,
  somebodyHere,
} from "@inkling/game";
import { CODES, codeOf } from "@inkling/protocol";
import { nanoid } from "nanoid";
import type { Clock, Stop } from "./clock.ts";
import { HostedRoom, type RoomHouse } from "./hosted-room.ts";
import type { RestoredRoom } from "./store/restore.ts";

/** A room in which nobody has been for this long is forgotten. */
export const FORGET_ROOM_MS = (10 * 60_000) as Millis;
const SWEEP_MS = 30_000 as Millis;
const MAX_ROOMS = 2_000;
/** For so long a room that was made for a stranger is offered to others before they are in it. */
const ARRIVAL_MS = 15_000 as Millis;

/** The rooms of this process, by code. */
export class Rooms {
  readonly #rooms = new Map<string, HostedRoom>();
  readonly #emptySince = new Map<HostedRoom, Instant>();
  /** Made for a stranger who is on the way. */
  #awaited: { readonly hosted: HostedRoom; readonly since: Instant } | null = null;
  readonly #clock: Clock;
  readonly #house: RoomHouse;
  #stopSweep: Stop;

  /** @param restored the rooms that were open when the server went down */
  constructor(house: RoomHouse, restored: readonly RestoredRoom[] = []) {
    this.#clock = house.clock;
    this.#house = house;
    for (const room of restored) this.#open(room);
    this.#stopSweep = house.clock.after(SWEEP_MS, () => this.#sweep());
  }

  get size(): number {
    return this.#rooms.size;
  }

  find(code: string): HostedRoom | undefined {
    return this.#rooms.get(code);
  }

  /** The public rooms in which somebody is and a seat is free, the fullest first. */
  open(): readonly HostedRoom[] {
    const players = ({ live }: HostedRoom) => seated(live.room).length;
    return [...this.#rooms.values()]
      .filter(({ live }) => live.room.access === "public" && somebodyHere(live.room))
      .filter((hosted) => players(hosted) < MAX_PLAYERS)
      .sort((a, b) => players(b) - players(a));
  }

  /** Where a stranger is to play: the fullest open room but for some codes, or the one that another is on the way to. */
  forStranger(but: readonly string[]): HostedRoom | undefined {
    const { hosted, since } = this.#awaited ?? {};
    const awaited = since !== undefined && this.#clock.now() - since < ARRIVAL_MS ? hosted : undefined;
    const rooms = awaited?.isEmpty ? [...this.open(), awaited] : this.open();
    return rooms.find(({ code }) => !but.includes(code));
  }

  /** A new room for a stranger. */
  createForStranger(): HostedRoom | null {
    const hosted = this.create("public");
    if (hosted) this.#awaited = { hosted, since: this.#clock.now() };
    return hosted;
  }

  /** A new room under a random code; `null` when there are too many already. */
  create(access: Access = "private"): HostedRoom | null {
    if (this.#rooms.size >= MAX_ROOMS) return null;
    let code = codeOf(randomInt(CODES));
    while (this.#rooms.has(code)) code = codeOf(randomInt(CODES));
    const id = nanoid();
    const written = this.#house.journal.write({ kind: "opened", room: id, code, access });
    return this.#open({ id, room: createRoom(code, access), seq: 0, tokens: [] }, written);
  }

  #open(restored: RestoredRoom, written?: Promise<void>): HostedRoom {
    const hosted = new HostedRoom(restored, this.#house, written);
    this.#rooms.set(hosted.code, hosted);
    return hosted;
  }

  all(): Iterable<HostedRoom> {
    return this.#rooms.values();
  }

  /** Stops them all where they stand, to be restored. */
  close(): void {
    this.#stopSweep();
    for (const room of this.#rooms.values()) room.close();
  }

  #sweep(): void {
    const now = this.#clock.now();
    for (const [code, room] of this.#rooms) {
      if (!room.isEmpty) {
        this.#emptySince.delete(room);
        continue;
      }
      const since = this.#emptySince.get(room) ?? now;
      this.#emptySince.set(room, since);
      if (now - since < FORGET_ROOM_MS) continue;
      this.#rooms.delete(code);
      this.#emptySince.delete(room);
      room.forget();
    }
    this.#stopSweep = this.#clock.after(SWEEP_MS, () => this.#sweep());
  }
}
