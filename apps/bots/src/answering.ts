import { drawerOf, type TurnRound } from "@inkling/game";
import type { Guess, Guesser } from "@inkling/guesser";
import { startThinking } from "./guessing.ts";
import type { Random } from "./random.ts";

/** So often one may begin to type. */
const TICK_MS = 250;

/** What a guesser needs: the turn as it sees it, a network, and a keyboard. */
interface Senses {
  round(): TurnRound;
  readonly guesser: Pick<Guesser, "classify">;
  say(text: string): void;
}

/** Guesses what is drawn in human time. Returns the stop. */
export function startAnswering({ round, guesser, say }: Senses, random: Random): () => void {
  const startedAt = Date.now();
  let [seq, seen]: [number, readonly Guess[]] = [0, []];
  const look = () => {
    const board = round().boards[drawerOf(round())];
    if (board && board.seq !== seq) [seq, seen] = [board.seq, guesser.classify(board.ink.strokes)];
    return seen;
  };
  const answerAt = startThinking({ look, turn: () => round().turn }, random);
  const timer = setInterval(() => {
    const text = answerAt(Date.now() - startedAt);
    if (text !== null) say(text);
  }, TICK_MS);
  return () => clearInterval(timer);
}
