import { type Millis, thresholdOf } from "@inkling/game";
import type { Label } from "@inkling/guesser/labels";
import { useMemo } from "preact/hooks";
import { en } from "../text/en.ts";
import { percent } from "../text/grammar.ts";
import {
  type Layout,
  lineOf,
  type Point,
  pathOf,
  type Tag,
  tagsOf,
  takenBy,
  ticksOf,
  visible,
  xOf,
  yOf,
} from "./chart-geometry.ts";
import { surenessOf, withPauses } from "./looks.ts";
import { usePlayhead, useReplay } from "./replay-context.ts";
import { ideasOf, rivalsOf } from "./story.ts";

/** So many rivals have a line. */
const RIVALS = 3;
const TEXT_PX = 13;
const TAG_PX = { wide: 17, narrow: 15 } as const;

/** How sure the network was of the prompt, and of what it took it for, over the time of the drawing. */
export function Chart({ layout }: { layout: Layout }) {
  const { game, drawing, tape, analysis } = useReplay();
  const { duration } = tape;
  const { label, looks, status } = analysis;
  const shown = status !== "failed";
  const threshold = label && shown ? thresholdOf(game.settings) : null;
  const ideas = useMemo(() => ideasOf(looks), [looks]);
  const { prompt, rivals, tags } = useMemo(() => {
    const drawn = withPauses(looks, tape);
    const line = (label: Label) => lineOf(layout, drawn, label, duration);
    const rivals = rivalsOf(ideas, label, RIVALS).map((rival) => ({
      label: rival,
      line: visible(layout, line(rival)),
    }));
    const prompt = label && looks.length > 0 ? line(label) : [];
    const named = label && visible(layout, prompt).length > 0 ? [{ label, line: prompt }] : [];
    const size = layout.narrow ? TAG_PX.narrow : TAG_PX.wide;
    const red =
      threshold === null
        ? []
        : [takenBy(layout.left + 6, yOf(layout, threshold) - 6, en.replay.sureEnough(threshold), TEXT_PX)];
    return { prompt, rivals, tags: tagsOf(layout, [...named, ...rivals], size, red) };
  }, [layout, looks, ideas, label, tape, threshold]);
  const { left, right, row, foot, width, height, narrow } = layout;
  const understood = drawing.verdict && tape.times[drawing.verdict.upTo - 1];
  return (
    <svg
      class="chart"
      width={width}
      height={height}
      role="img"
      aria-label={en.replay.chart(ideas, label, drawing.verdict?.time ?? null)}
    >
      {(shown ? [0, 0.5, 1] : []).map((share) => (
        <g key={share}>
          <path class="axis" d={`M${left} ${yOf(layout, share)}H${right}`} />
          <text x={left - 8} y={yOf(layout, share) + 4} text-anchor="end">
            {share === 1 && !narrow ? percent(1) : share * 100}
          </text>
        </g>
      ))}
      {threshold !== null && (
        <>
          <path class="threshold" d={`M${left} ${yOf(layout, threshold)}H${right}`} />
          <text class="red" x={left + 6} y={yOf(layout, threshold) - 6}>
            {en.replay.sureEnough(threshold)}
          </text>
        </>
      )}
      <g class="to-come">
        <Lines prompt={prompt} rivals={rivals} layout={layout} />
      </g>
      <Past layout={layout}>
        <Lines prompt={prompt} rivals={rivals} layout={layout} />
      </Past>
      {understood !== null && understood !== undefined && label && looks.length > 0 && (
        <circle
          class="understood"
          cx={xOf(layout, understood, duration)}
          cy={nearest(prompt, xOf(layout, understood, duration))}
          r="6"
        />
      )}
      {tags.map((tag) => (
        <Word key={tag.label} tag={tag} layout={layout} />
      ))}
      {ticksOf(layout, duration).map((at) => (
        <text key={at} x={xOf(layout, at, duration)} y={foot} text-anchor="middle">
          {en.replay.tick(at)}
        </text>
      ))}
      <Head layout={layout} row={row} />
    </svg>
  );
}

function Lines({
  prompt,
  rivals,
  layout,
}: {
  prompt: readonly Point[];
  rivals: readonly { label: Label; line: readonly Point[] }[];
  layout: Layout;
}) {
  return (
    <>
      {rivals.map(({ label, line }) => (
        <path key={label} class="rival" d={pathOf(line)} />
      ))}
      <path class="marker" d={pathOf(visible(layout, prompt))} />
      <path class="prompt-line" d={pathOf(prompt)} />
    </>
  );
}

/** What was up to the playhead; the rest is still to come. */
function Past({ layout, children }: { layout: Layout; children: preact.ComponentChildren }) {
  const x = usePlayheadX(layout);
  return (
    <>
      <clipPath id="past">
        <rect x="0" y="-20" width={x} height={layout.height + 20} />
      </clipPath>
      <g clip-path="url(#past)">{children}</g>
    </>
  );
}

/** What a line stands for. */
function Word({ tag, layout }: { tag: Tag; layout: Layout }) {
  const { duration } = useReplay().tape;
  const said = usePlayhead(({ at }) => xOf(layout, at, duration) >= tag.from - 1);
  return (
    <text class={said ? "tag-word" : "tag-word is-to-come"} x={tag.x} y={tag.y} text-anchor="middle">
      {en.guess.maybe(tag.label)}
    </text>
  );
}

/** The playhead, with a ring where the prompt is. */
function Head({ layout, row }: { layout: Layout; row: number }) {
  const { analysis } = useReplay();
  const x = usePlayheadX(layout);
  const at = usePlayhead((playhead) => playhead.at);
  const { label, looks } = analysis;
  const look = looks.findLast((one) => one.at <= at);
  return (
    <>
      <path class="head" d={`M${x} ${layout.top - 8}V${row + 16}`} />
      {label && looks.length > 0 && (
        <circle
          class="ring"
          cx={x}
          cy={yOf(layout, look ? surenessOf(look, label) : 0)}
          r={layout.narrow ? 4 : 6}
        />
      )}
    </>
  );
}

function usePlayheadX(layout: Layout): number {
  const { duration } = useReplay().tape;
  return usePlayhead(({ at }: { at: Millis }) => Math.round(xOf(layout, at, duration) * 2) / 2);
}

const nearest = (line: readonly Point[], x: number): number =>
  line.reduce(
    (best, point) => (Math.abs(point.x - x) < Math.abs(best.x - x) ? point : best),
    line[0] ?? { x: 0, y: 0 },
  ).y;
