import type { BestGame, FastestVerdict, Rival, Scores } from "@inkling/protocol";

/** The boards of a page, in the order in which they are read. */
export const BOARDS = ["best", "rival", "hardest", "fastest"] as const satisfies readonly (keyof Scores)[];
export type BoardName = (typeof BOARDS)[number];

/** So many are shown of boards that have no end. */
const MOST_BEST = 10;
const MOST_HARDEST = 5;

export interface BestRow extends BestGame {
  /** Equal points share a rank: 1, 1, 3. */
  readonly rank: number;
  /** Points a round, whole as they are shown. */
  readonly average: number;
}

/** The best games with their ranks, in the order that they came in. */
export function bestRows(games: readonly BestGame[]): readonly BestRow[] {
  const averages = games.map(({ score, rounds }) => Math.round(score / rounds));
  return games
    .slice(0, MOST_BEST)
    .map((game, i) => ({ ...game, rank: averages.indexOf(averages[i] ?? 0) + 1, average: averages[i] ?? 0 }));
}

/** The quickest first; equals in the order of labels. */
export const fastestRows = (verdicts: readonly FastestVerdict[]): readonly FastestVerdict[] =>
  verdicts.toSorted((a, b) => a.time - b.time);

export const hardestRows = (labels: Scores["hardest"]): Scores["hardest"] => labels.slice(0, MOST_HARDEST);

/** Who won so many games, and had so many words first. Of neither: games shared, words that nobody had. */
export const rivalRows = ({ games, won, lost, first, second, nobody }: Rival) =>
  [
    ["inkling", won, first],
    ["people", lost, second],
    ["neither", games - won - lost, nobody],
  ] as const;

/** The boards on which something stands. */
export function filledBoards({ best, fastest, hardest, rival }: Scores): ReadonlySet<BoardName> {
  const filled = {
    best: best.length > 0,
    rival: rival.games + rival.first + rival.second + rival.nobody > 0,
    hardest: hardest.length > 0,
    fastest: fastest.length > 0,
  };
  return new Set(BOARDS.filter((board) => filled[board]));
}

/** The boards that are not what they were. */
export const changedBoards = (before: Scores, after: Scores): readonly BoardName[] =>
  BOARDS.filter((board) => JSON.stringify(before[board]) !== JSON.stringify(after[board]));
