import type { ErrorId } from "./errors.ts";

/** `201` of `POST /api/rooms`. */
export interface RoomCreated {
  readonly code: string;
  readonly links: { readonly room: string; readonly watch: string };
}

/** `200` of `GET /api/rooms`: the public rooms that take somebody, the fullest first. */
export interface PublicRooms {
  readonly rooms: readonly RoomSummary[];
}

/** `200` of `GET /api/rooms/CODE`. */
export interface RoomSummary {
  readonly code: string;
  readonly phase: string;
  readonly players: number;
  readonly seats: number;
}

/** The body of every answer of the API that is not a success. */
export interface Problem {
  readonly error: ErrorId;
  readonly message: string;
}
