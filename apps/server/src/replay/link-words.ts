import type { SeatId } from "@inkling/game";
import type { DrawingRecord, GameRecord } from "@inkling/protocol";

/** What a link to a game or a drawing says of it where it is shown. Plain text, with the names as they were given. */
export interface LinkWords {
  readonly title: string;
  readonly description: string;
}

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

export function wordsOfGame({ standings, players, drawings, startedAt }: GameRecord): LinkWords {
  const winners = standings.filter(({ rank, score }) => rank === 1 && score > 0).map(({ name }) => name);
  const people = players.map(({ name }) => name);
  const what = drawings.length === 1 ? "One drawing" : `${drawings.length} drawings`;
  return {
    title:
      winners.length > 0 && standings.length > 1
        ? `${list.format(winners)} won at Inkling`
        : "A game of Inkling",
    description: `${what} by ${list.format(people)}, ${day.format(new Date(startedAt))}, and how a small AI guessed.`,
  };
}

export function wordsOfDrawing(game: GameRecord, { seat, prompt, verdict }: DrawingRecord): LinkWords {
  const description = verdict
    ? `A small AI understood it after ${(verdict.time / 1000).toFixed(1)} seconds. See how.`
    : "A small AI did not understand it. See what it thought instead.";
  return { title: `${nameOf(game, seat)}'s ${prompt}`, description };
}

const nameOf = ({ players }: GameRecord, seat: SeatId): string =>
  players.find((player) => player.seat === seat)?.name ?? "";
