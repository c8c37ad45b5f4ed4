import type { Instant } from "@inkling/game";
import { useSecondsLeft } from "../room/use-seconds-left.ts";
import { en } from "../text/en.ts";
import { withArticle } from "../text/grammar.ts";

/** The prompt over the empty board: three, two, one. */
export function CountIn({ prompt, endsAt }: { prompt: string; endsAt: Instant }) {
  const seconds = useSecondsLeft(endsAt);
  const what = withArticle(prompt);
  return (
    <div class="count">
      <p class="read read--m">{en.round.everybody}</p>
      <p class="what" style={{ "--n": what.length }}>
        {what}
      </p>
      <p class="secs" role="timer">
        {Math.max(1, seconds)}
      </p>
    </div>
  );
}
