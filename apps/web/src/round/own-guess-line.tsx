import { currentRound, type Verdict } from "@inkling/game";
import { guesser } from "../guess/guesser-client.ts";
import { thinkingOf } from "../guess/thinking.ts";
import { useSpokenGuess } from "../guess/use-spoken-guess.ts";
import { GuessLine, type Thinking } from "../parts/guess-line.tsx";
import { ownSeat } from "../room/room-store.ts";
import { useRoom, useSession } from "../room/session-context.ts";
import { useStore } from "../store.ts";
import { en } from "../text/en.ts";
import type { OwnView } from "./own-view.ts";

interface Props {
  readonly part: OwnView["part"];
  readonly verdict: Verdict | null;
  readonly place: number;
}

const NOTHING: readonly never[] = [];

/** What the AI sees on one's own board: by this browser's network or, where that fails, by the server's. */
export function OwnGuessLine({ part, verdict, place }: Props) {
  const { drawing } = useSession();
  const status = useStore(guesser, (state) => state.status);
  const prompt = useRoom((room) => currentRound(room)?.prompt ?? "");
  const guessed = useStore(drawing, (state) => state.guesses);
  const seen = useStore(drawing, (state) => state.seen);
  const told = useRoom((room, state) => {
    const seat = ownSeat(state);
    return (seat === null ? undefined : currentRound(room)?.boards[seat]?.guesses) ?? NOTHING;
  });
  const log = useStore(drawing, (state) => state.ink?.log);
  const guesses = status === "failed" ? told : guessed;
  const looked = status === "failed" ? log?.ink.strokes : seen;
  useSpokenGuess(guesses);
  return <GuessLine thinking={thinking()} seen={looked ?? NOTHING} />;

  function thinking(): Thinking {
    if (verdict) {
      const detail = en.guess.certain(verdict.probability, verdict.time, place);
      return { kind: "recognised", label: prompt, detail };
    }
    if (part === "late") return { kind: "watching" };
    return thinkingOf(status, log?.ink.strokes.length ?? 0, guesses);
  }
}
