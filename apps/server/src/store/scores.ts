import type { Millis, SeatId } from "@inkling/game";
import { LABELS, type Label } from "@inkling/guesser/labels";
import type { BestGame, FastestVerdict, Rival, Scores, Span } from "@inkling/protocol";
import { sql } from "kysely";
import type { Stop } from "../clock.ts";
import type { ScoreStore } from "../scores/scores.ts";
import type { Database } from "./database.ts";
import type { Journal } from "./journal.ts";

/** So many games are on the board of the best. */
const MOST_GAMES = 20;
/** So many labels are on the board of the hardest. */
const MOST_LABELS = 12;
/** A label that was drawn less often is not yet known to be hard. */
const FEWEST_DRAWN = 3;
/** One lucky round is not yet a good game. */
const FEWEST_ROUNDS = 3;
/** Quicker than this draws no hand, but a program that sends a whole drawing at once. */
const QUICKEST_HAND_MS = 400;
const DAY_MS = 86_400_000;

/** What the scoreboards say, of finished games alone. */
export class StoredScores implements ScoreStore {
  readonly #database: Database;
  readonly #journal: Pick<Journal, "subscribe">;
  readonly #listeners = new Set<() => void>();

  constructor(database: Database, journal: Pick<Journal, "subscribe">) {
    this.#database = database;
    this.#journal = journal;
  }

  subscribe(listener: () => void): Stop {
    this.#listeners.add(listener);
    const stop = this.#journal.subscribe((what) => {
      if (what === "scores") listener();
    });
    return () => {
      stop();
      this.#listeners.delete(listener);
    };
  }

  /** Tells everybody that the boards may be other ones now, though no game has ended. */
  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  async scores(span: Span, now = new Date()): Promise<Scores> {
    const since = sinceOf(span, now);
    // One after the other: the journal shall get its turn between them.
    const best = await this.#best(since);
    const fastest = await this.#fastest(since);
    const rival = await this.#rival(since);
    return { span, best, fastest, rival, hardest: await this.#hardest(since) };
  }

  async #best(since: Date): Promise<BestGame[]> {
    const rows = await this.#database
      .selectFrom("results")
      .innerJoin("games", "games.id", "results.game")
      .select([
        "results.name",
        "results.score",
        "results.rounds",
        "games.id",
        "games.listed",
        "games.ended_at",
      ])
      .where("games.ended_at", ">=", since)
      .where("games.mode", "=", "race")
      .where("results.shown", "=", true)
      .where("results.score", ">", 0)
      .where("results.rounds", ">=", FEWEST_ROUNDS)
      .orderBy(sql`results.score * 1.0 / results.rounds`, "desc")
      .orderBy("games.ended_at")
      .limit(MOST_GAMES)
      .execute();
    return rows.map(({ name, score, rounds, id, listed, ended_at }) => ({
      name,
      score,
      rounds,
      game: listed ? id : null,
      endedAt: (ended_at ?? since).toISOString(),
    }));
  }

  async #fastest(since: Date): Promise<FastestVerdict[]> {
    const rows = await this.#database
      .selectFrom("drawings")
      .innerJoin("games", "games.id", "drawings.game")
      .distinctOn("drawings.label")
      .select(["drawings.label", "drawings.name", "drawings.time", "drawings.round", "drawings.seat"])
      .select(["games.id", "games.listed"])
      .where("games.ended_at", ">=", since)
      .where("drawings.shown", "=", true)
      .where("drawings.receipt", "is not", null)
      .where("drawings.time", ">=", QUICKEST_HAND_MS)
      .orderBy("drawings.label")
      .orderBy("drawings.time")
      .orderBy("drawings.drawn_at")
      .execute();
    const places = new Map<string, number>(LABELS.map((label, i) => [label, i]));
    return rows
      .filter(({ label }) => places.has(label))
      .map(({ label, name, time, round, seat, id, listed }) => ({
        label: label as Label,
        name,
        time: (time ?? 0) as Millis,
        game: listed ? id : null,
        round,
        seat: seat as SeatId,
      }))
      .sort((a, b) => (places.get(a.label) ?? 0) - (places.get(b.label) ?? 0));
  }

  async #rival(since: Date): Promise<Rival> {
    const standing = await this.#database
      .selectFrom("results as ai")
      .innerJoin("games", "games.id", "ai.game")
      .innerJoin(
        (eb) =>
          eb
            .selectFrom("results")
            .select(["game", ({ fn }) => fn.max("score").as("score")])
            .where("kind", "=", "person")
            .groupBy("game")
            .as("people"),
        (join) => join.onRef("people.game", "=", "ai.game"),
      )
      .select(["ai.score as ai", "people.score as people"])
      .where("games.ended_at", ">=", since)
      .where("ai.kind", "=", "ai")
      .execute();
    const turns = await this.#database
      .selectFrom("drawings")
      .innerJoin("games", "games.id", "drawings.game")
      .innerJoin("results", (join) =>
        join.onRef("results.game", "=", "drawings.game").on("results.kind", "=", "ai"),
      )
      .select(["drawings.first_by", ({ fn }) => fn.countAll<number>().as("count")])
      .where("games.ended_at", ">=", since)
      .where("drawings.first_by", "is not", null)
      .where("drawings.deleted", "=", false)
      .groupBy("drawings.first_by")
      .execute();
    const count = (who: string) => turns.find(({ first_by }) => first_by === who)?.count ?? 0;
    return {
      games: standing.length,
      won: standing.filter(({ ai, people }) => ai > people).length,
      lost: standing.filter(({ ai, people }) => ai < people).length,
      first: count("ai"),
      second: count("person"),
      nobody: count("nobody"),
    };
  }

  async #hardest(since: Date): Promise<Scores["hardest"]> {
    const rows = await this.#database
      .selectFrom("drawings")
      .innerJoin("games", "games.id", "drawings.game")
      .select(({ fn }) => [
        "drawings.label",
        fn.countAll<number>().as("drawn"),
        fn.count<number>("drawings.time").as("recognised"),
      ])
      .where("games.ended_at", ">=", since)
      .where("drawings.kind", "=", "person")
      .where("drawings.deleted", "=", false)
      .where("drawings.label", "in", [...LABELS])
      .groupBy("drawings.label")
      .having(({ fn }) => fn.countAll(), ">=", FEWEST_DRAWN)
      .orderBy(sql`count(drawings.time) * 1.0 / count(*)`)
      .orderBy(sql`count(*)`, "desc")
      .limit(MOST_LABELS)
      .execute();
    return rows.map(({ label, drawn, recognised }) => ({ label: label as Label, drawn, recognised }));
  }
}

function sinceOf(span: Span, now: Date): Date {
  if (span === "all") return new Date(0);
  if (span === "week") return new Date(now.getTime() - 7 * DAY_MS);
  return new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
}
