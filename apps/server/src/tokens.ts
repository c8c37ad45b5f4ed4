import { createHash } from "node:crypto";
import type { SeatId } from "@inkling/game";
import { nanoid } from "nanoid";

/** Who shows a seat's token is that seat. Only hashes are kept. */
export class Tokens {
  readonly #seats = new Map<string, SeatId>();

  /** A new token for the seat. */
  issue(seat: SeatId): string {
    const token = nanoid();
    this.#seats.set(hash(token), seat);
    return token;
  }

  seatOf(token: string): SeatId | undefined {
    return this.#seats.get(hash(token));
  }
}

const hash = (token: string) => createHash("sha256").update(token).digest("base64");
