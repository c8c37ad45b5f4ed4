import { createHash } from "node:crypto";
import type { SeatId } from "@inkling/game";
import { nanoid } from "nanoid";

/** Who shows a seat's token is that seat. Only hashes are kept. */
export class Tokens {
  readonly #seats: Map<string, SeatId>;

  /** @param issued the hashes of tokens that were issued before, with their seats */
  constructor(issued: readonly (readonly [hash: string, seat: SeatId])[] = []) {
    this.#seats = new Map(issued);
  }

  /** A new token for the seat, and what is to be kept of it. */
  issue(seat: SeatId): { readonly token: string; readonly hash: string } {
    const token = nanoid();
    const hash = hashOf(token);
    this.#seats.set(hash, seat);
    return { token, hash };
  }

  seatOf(token: string): SeatId | undefined {
    return this.#seats.get(hashOf(token));
  }
}

/** What is kept of a token. */
export const hashOf = (token: string) => createHash("sha256").update(token).digest("base64");
