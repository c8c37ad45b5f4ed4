import {
  checkClaim,
  currentRound,
  type InkSeq,
  ideasOf,
  mayDraw,
  type SeatId,
  type Sight,
} from "@inkling/game";
import { type ErrorId, GUESS_INTERVAL_MS, packGuesses, unpackGuesses } from "@inkling/protocol";
import type { Clock, Stop } from "./clock.ts";
import type { Judge } from "./judge.ts";
import type { LiveRoom } from "./live-room.ts";

type Refused = (error: ErrorId) => void;

/** Brings a room's claims to the judge and its answers to the rules. Nothing that a page says about its own guesses counts. */
export class Referee {
  readonly #live: LiveRoom;
  readonly #judge: Judge;
  readonly #clock: Clock;
  readonly #looking = new Set<SeatId>();
  readonly #assisted = new Map<SeatId, Stop>();

  constructor(live: LiveRoom, judge: Judge, clock: Clock) {
    this.#live = live;
    this.#judge = judge;
    this.#clock = clock;
  }

  /** A page says that its network recognised the prompt in the first `upTo` operations of its ink. */
  async claim(seat: SeatId, round: number, upTo: InkSeq, refused: Refused): Promise<void> {
    const claim = checkClaim(this.#live.room, seat, round, upTo);
    if (!claim.ok) return refused(claim.error);
    if (this.#looking.has(seat)) return refused("judge/busy");
    const guesses = await this.#look(seat, upTo);
    if (!guesses) return refused("judge/busy");
    this.#live.dispatch({ type: "Judge", seat, round, upTo, guesses }, ({ error }) => refused(error));
  }

  /** From now on (or no longer) the judge guesses for a page that cannot run the network. */
  assist(seat: SeatId, on: boolean): void {
    this.#assisted.get(seat)?.();
    this.#assisted.delete(seat);
    if (on) this.#assistSoon(seat, 0);
  }

  close(): void {
    for (const stop of this.#assisted.values()) stop();
  }

  #assistSoon(seat: SeatId, seen: number): void {
    const look = async () => {
      const { room } = this.#live;
      const round = currentRound(room);
      const upTo = round?.boards[seat]?.seq ?? 0;
      const moment = (round?.id ?? 0) * 1e6 + upTo;
      if (round && upTo > 0 && moment !== seen && mayDraw(room, seat) && !this.#looking.has(seat)) {
        const guesses = await this.#look(seat, upTo);
        if (guesses) {
          // In whole percents, as pages report them.
          const reported = unpackGuesses(packGuesses(ideasOf(guesses)));
          this.#live.dispatch({ type: "ReportGuess", seat, round: round.id, guesses: reported });
          this.#live.dispatch({ type: "Judge", seat, round: round.id, upTo, guesses });
        }
      }
      if (this.#assisted.has(seat)) this.#assistSoon(seat, moment);
    };
    this.#assisted.set(seat, this.#clock.after(GUESS_INTERVAL_MS, look));
  }

  async #look(seat: SeatId, upTo: InkSeq): Promise<readonly Sight[] | null> {
    const batches = currentRound(this.#live.room)?.boards[seat]?.batches ?? [];
    this.#looking.add(seat);
    try {
      return await this.#judge.look(batches.map(({ ops }) => ops).join(""), upTo);
    } finally {
      this.#looking.delete(seat);
    }
  }
}
