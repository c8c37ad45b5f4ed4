import type { Event, Room, SeatId } from "@inkling/game";
import type { Receipt } from "@inkling/protocol";

/** A finished game, as it was kept. */
export interface StoredGame {
  readonly id: string;
  readonly startedAt: Date;
  /** The room before `GameStarted`. */
  readonly opening: Room;
  /**
   * From `GameStarted` to the last that belongs to the game. Ink of a drawing that was deleted has no operations
   * any more: its `ops` are `""`.
   */
  readonly events: readonly Event[];
  /** By {@link drawingKey}. */
  readonly receipts: ReadonlyMap<string, Receipt>;
}

/** Names a drawing within its game. @param round counted from 1 within the game */
export const drawingKey = (round: number, seat: SeatId): string => `${round}/${seat}`;

/** Where finished games are kept. */
export interface Games {
  /** `null` for a game that does not exist, was deleted or is not over. */
  load(id: string): Promise<StoredGame | null>;
  /** Whose token that is in that game, and whether they were host when it ended; `null` for anybody else. */
  seatOf(id: string, token: string): Promise<{ readonly seat: SeatId; readonly host: boolean } | null>;
  /** Takes the ink and the receipt of a drawing away, for good. Does nothing where there is none. */
  deleteDrawing(id: string, round: number, seat: SeatId): Promise<void>;
}
