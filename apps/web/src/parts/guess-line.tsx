import type { Thought } from "@inkling/game";
import { en } from "../text/en.ts";
import { percent, withArticle } from "../text/grammar.ts";
import { Marked } from "./marked.tsx";
import "../styles/guess.css";

/** What the guess line says. */
export type Thinking =
  | { readonly kind: "waking" | "blank" | "none" | "failed" | "failedPractice" | "watching" }
  | { readonly kind: "guesses"; readonly guesses: readonly Thought[] }
  | { readonly kind: "recognised"; readonly label: string; readonly detail: string };

const PLACES = [0, 1, 2] as const;

/** What the AI sees on the own board, in three fixed places. Heard through the announcer, not from here. */
export function GuessLine({ thinking }: { thinking: Thinking }) {
  switch (thinking.kind) {
    case "guesses":
      return (
        <section class="guess" aria-label={en.guess.label}>
          {PLACES.map((place) => (
            <Place key={place} place={place} thought={thinking.guesses[place]} />
          ))}
        </section>
      );
    case "recognised": {
      const text = en.guess.recognised(thinking.label);
      return (
        <section class="guess guess--one" aria-label={en.guess.label}>
          <div style={{ "--n": text.length }}>
            <span class="lead">{en.guess.lead}</span>
            <b>
              <Marked probability={1}>{text}</Marked>
            </b>
            <i>{thinking.detail}</i>
          </div>
        </section>
      );
    }
    default: {
      const text = en.guess[thinking.kind];
      return (
        <section class="guess guess--one guess--none" aria-label={en.guess.label}>
          <div style={{ "--n": text.length }}>
            <span class="lead">&nbsp;</span>
            <b>{text}</b>
            <i>{en.guess[`${thinking.kind}Why`]}</i>
          </div>
        </section>
      );
    }
  }
}

/** Only the first word has an article. */
function Place({ place, thought }: { place: number; thought: Thought | undefined }) {
  if (!thought) return <div />;
  const text = en.guess.maybe(place === 0 ? withArticle(thought.label) : thought.label);
  return (
    <div style={{ "--n": text.length }}>
      {place === 0 && <span class="lead">{en.guess.lead}</span>}
      <b>
        <Marked probability={thought.probability}>{text}</Marked>
      </b>
      <i>{percent(thought.probability)}</i>
    </div>
  );
}
