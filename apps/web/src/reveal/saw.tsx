import { Marked } from "../parts/marked.tsx";
import { en } from "../text/en.ts";
import { capital, withArticle } from "../text/grammar.ts";
import type { Shot } from "./shots-of.ts";

/** What went through the AI's mind at a drawing that it missed: its last two ideas. */
export function Saw({ prompt, shots }: { prompt: string; shots: readonly Shot[] }) {
  const wrong = ({ thoughts }: Shot) => thoughts.filter(({ label }) => label !== prompt);
  const missed = shots.find((shot) => shot.time === null && wrong(shot).length >= 2);
  const [first, then] = missed ? wrong(missed).slice(-2) : [];
  if (!missed || !first || !then) return null;
  return (
    <p class="saw">
      <Marked probability={first.probability}>{capital(withArticle(first.label))}</Marked> {en.reveal.andThen}{" "}
      <Marked probability={then.probability}>{withArticle(then.label)}</Marked>{" "}
      {en.reveal.sawIn(missed.name, prompt)}
    </p>
  );
}
