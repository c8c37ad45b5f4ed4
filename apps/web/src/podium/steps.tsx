import { AI } from "@inkling/game";
import { InkCutout, InkPicture } from "../board/ink-picture.tsx";
import { Marked } from "../parts/marked.tsx";
import { en } from "../text/en.ts";
import { listed } from "../text/grammar.ts";
import type { Person, Podium, Step } from "./podium-of.ts";
import "../styles/board.css";

const PEN = 0.024;
/** A step has room for so many drawings, whoever shares it. */
const MOST_DRAWINGS = 3;

/** The edges of a step, crossing by hand: none between a step and a lower one beside it. */
const TOP = "M-3 1.5C50 .3 120 2.6 203 1";
const LEFT = "M2 -3C1 40 3 70 1.5 100";
const RIGHT = "M198 -2C199 30 197 70 198.5 100";
const EDGES: Readonly<Record<number, string>> = { 1: TOP + LEFT + RIGHT, 2: TOP + LEFT, 3: TOP + RIGHT };

/** Up to three steps in ink, on each who earned it with their best drawing; alone, the drawing alone. */
export function Steps({ podium: { rows, steps, best } }: { podium: Podium }) {
  const alone = rows.length === 1 ? best : undefined;
  if (alone) {
    return (
      <figure class="solo">
        <div class="sheet sheet--small">
          <InkPicture
            strokes={alone.ink.strokes}
            pens={alone.ink.pens}
            label={en.podium.yourBest(alone.label, null)}
          />
        </div>
        <figcaption class="read">{en.podium.yourBest(alone.label, alone.time)}</figcaption>
      </figure>
    );
  }
  return (
    <div class="podium">
      {steps.map((step) => (
        <Place key={step.step} step={step} />
      ))}
    </div>
  );
}

/** The length of the word that must fit on the step. */
const longestWord = (people: readonly Person[]): number =>
  Math.max(...people.flatMap(({ name }) => name.split(" ").map((word) => word.length)));

function Place({ step: { step, rank, people } }: { step: Step }) {
  const names = listed(people.map(({ name }) => name));
  return (
    <div class={`place place--${step}`}>
      <div class={people.length > 1 ? "people people--shared" : "people"}>
        {people.slice(0, MOST_DRAWINGS).map(({ seat, name, best }) => (
          <div key={seat} class="draw">
            {best && (
              <InkCutout
                strokes={best.ink.strokes}
                pens={best.ink.pens}
                label={en.board.bestOf(name)}
                pen={PEN}
              />
            )}
          </div>
        ))}
      </div>
      <p class="name" style={{ "--n": longestWord(people) }}>
        {people.every(({ seat }) => seat === AI) ? <Marked probability={0.62}>{names}</Marked> : names}
      </p>
      <p class="read num">{en.podium.points(people[0]?.score ?? 0)}</p>
      <div class="stepbox">
        <svg viewBox="0 0 200 100" preserveAspectRatio="none" aria-hidden="true">
          <path vector-effect="non-scaling-stroke" d={EDGES[step]} />
        </svg>
        <b>{rank}</b>
      </div>
    </div>
  );
}
