import type { ClientMessageName } from "@inkling/protocol";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** How many messages of a kind one connection may send, each bucket with its name. */
const MESSAGE_LIMITS = {
  ink: { points: 60, duration: 1 },
  guess: { points: 8, duration: 1 },
  claim: { points: 8, duration: 1 },
  react: { points: 4, duration: 2 },
  answer: { points: 6, duration: 4 },
  control: { points: 20, duration: 5 },
} as const;

/** How often one address may ask for rooms that do not exist, make new ones, and look at finished games. */
const ADDRESS_LIMITS = {
  wrongCode: { points: 20, duration: 60 },
  newRoom: { points: 20, duration: 60 },
  game: { points: 240, duration: 60 },
  preview: { points: 60, duration: 60 },
} as const;

/** `ok`; `first` or `again`: the first, or a further one, too many. */
type Verdict = "ok" | "first" | "again";

async function take(limiter: RateLimiterMemory, key: string): Promise<Verdict> {
  try {
    await limiter.consume(key);
    return "ok";
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return refusal.consumedPoints === limiter.points + 1 ? "first" : "again";
  }
}

type Limit = { readonly points: number; readonly duration: number };

const limiters = <Name extends string>(limits: Record<Name, Limit>) =>
  Object.fromEntries(
    Object.entries<Limit>(limits).map(([name, limit]) => [name, new RateLimiterMemory(limit)]),
  ) as Record<Name, RateLimiterMemory>;

/** The server's rate limits. */
export class Limits {
  readonly #message = limiters(MESSAGE_LIMITS);
  readonly #address = limiters(ADDRESS_LIMITS);

  message(name: ClientMessageName, connection: string): Promise<Verdict> {
    const limiter = name in MESSAGE_LIMITS ? this.#message[name as "ink"] : this.#message.control;
    return take(limiter, connection);
  }

  /** Counts one more; whether that is still allowed. */
  async take(name: keyof typeof ADDRESS_LIMITS, address: string): Promise<boolean> {
    return (await take(this.#address[name], address)) === "ok";
  }

  /** Whether one more would still be allowed; counts nothing. */
  async mayTake(name: keyof typeof ADDRESS_LIMITS, address: string): Promise<boolean> {
    const used = await this.#address[name].get(address);
    return (used?.consumedPoints ?? 0) < ADDRESS_LIMITS[name].points;
  }
}
