import type { Thought } from "@inkling/game";
import type { Stroke } from "@inkling/ink";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { steady } from "../guess/steady.ts";
import { view } from "../guess/view.ts";
import { useStore } from "../store.ts";
import { en } from "../text/en.ts";
import { percent, withArticle } from "../text/grammar.ts";
import { Marked } from "./marked.tsx";
import { Seen } from "./seen.tsx";
import "../styles/guess.css";

/** What the guess line says. */
export type Thinking =
  | { readonly kind: "waking" | "blank" | "none" | "failed" | "failedPractice" | "watching" }
  | { readonly kind: "guesses"; readonly guesses: readonly Thought[] }
  | { readonly kind: "recognised"; readonly label: string; readonly detail: string };

const PLACES = [0, 1, 2] as const;

/** What is less probable than this takes no place: "0 %" is no guess. */
const LEAST_SHOWN = 0.02;

/**
 * What the AI makes of the own board, in three fixed places, and where it is wanted the picture that it
 * looks at. Heard through the announcer, not from here.
 */
export function GuessLine({ thinking, seen }: { thinking: Thinking; seen: readonly Stroke[] }) {
  const shown = useStore(view, (state) => state.shown);
  return (
    <div class="thinking">
      <Says thinking={thinking} />
      {shown && <Seen strokes={seen} />}
    </div>
  );
}

function Says({ thinking }: { thinking: Thinking }) {
  switch (thinking.kind) {
    case "guesses":
      return <Guesses guesses={thinking.guesses} />;
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

function Guesses({ guesses }: { guesses: readonly Thought[] }) {
  const shown = useRef<readonly Thought[]>([]);
  const worthAPlace = guesses.filter(({ probability }) => probability >= LEAST_SHOWN);
  shown.current = steady(shown.current, worthAPlace);
  return (
    <section class="guess" aria-label={en.guess.label}>
      {PLACES.map((place) => (
        <Place key={place} place={place} thought={shown.current[place]} />
      ))}
    </section>
  );
}

/** A word comes while the one before it goes. Only the first place has an article. */
function Place({ place, thought }: { place: number; thought: Thought | undefined }) {
  const [gone, go] = useState<Thought | undefined>();
  const last = useRef(thought);
  useLayoutEffect(() => {
    if (last.current?.label !== thought?.label) go(last.current);
    last.current = thought;
  }, [thought]);

  const textOf = ({ label }: Thought): string => en.guess.maybe(place === 0 ? withArticle(label) : label);
  const text = thought ? textOf(thought) : "";
  return (
    <div style={{ "--n": text.length }}>
      {place === 0 && <span class="lead">{en.guess.lead}</span>}
      {gone && gone.label !== thought?.label && (
        <b key={gone.label} class="goes" aria-hidden="true" onAnimationEnd={() => go(undefined)}>
          <Marked probability={gone.probability}>{textOf(gone)}</Marked>
        </b>
      )}
      {thought && (
        <>
          <b key={thought.label} class="comes">
            <Marked probability={thought.probability}>{text}</Marked>
          </b>
          <i>{percent(thought.probability)}</i>
        </>
      )}
    </div>
  );
}
