import type { DrawingRecord, GameRecord } from "@inkling/protocol";
import { nameIn } from "./game.ts";

/** All drawings of one round. */
export interface Sheet {
  readonly round: number;
  readonly prompt: string;
  /** Who drew it, where that was one alone. */
  readonly by: string | null;
  readonly drawings: readonly DrawingRecord[];
}

/** The drawings of a game, round by round. */
export function sheetsOf(game: GameRecord): readonly Sheet[] {
  const sheets = new Map<number, DrawingRecord[]>();
  for (const drawing of game.drawings)
    sheets.set(drawing.round, [...(sheets.get(drawing.round) ?? []), drawing]);
  return [...sheets].map(([round, drawings]) => {
    const [first] = drawings;
    const by = game.settings.mode === "versus" && first ? nameIn(game, first.seat) : null;
    return { round, prompt: first?.prompt ?? "", by, drawings };
  });
}

/** Who won, and by how much; no winners where nobody has a point. */
export function outcomeOf({ standings }: GameRecord): {
  readonly winners: readonly string[];
  readonly lead: number | null;
} {
  const best = standings.filter(({ rank, score }) => rank === 1 && score > 0);
  const next = standings[best.length];
  return { winners: best.map(({ name }) => name), lead: best[0] && next ? best[0].score - next.score : null };
}
