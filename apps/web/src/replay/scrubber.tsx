import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { en } from "../text/en.ts";
import { Chart } from "./chart.tsx";
import { type Layout, layoutOf, timeAt, xOf } from "./chart-geometry.ts";
import { sought, strokesBy } from "./player.ts";
import { usePlayhead, useReplay } from "./replay-context.ts";

/** How high the row of strokes is, as something to be pressed. */
const ROW_PX = 24;
/** A stroke is at least so wide on the row, however quick it was. */
const LEAST_DASH = 5;

/** The chart and, under it, the strokes: wherever one points, there the playhead goes. */
export function Scrubber() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth(Math.round(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { status } = useReplay().analysis;
  const layout = layoutOf(width, status === "failed");
  return (
    <div class="scrubber" ref={box} style={{ height: `${layout.height}px` }}>
      {width > 0 && (
        <>
          <Chart layout={layout} />
          <Slider layout={layout} />
          <Strokes layout={layout} />
        </>
      )}
    </div>
  );
}

/** The arrow keys of a slider go from stroke to stroke, here as on the whole page. */
function Slider({ layout }: { layout: Layout }) {
  const { tape, player } = useReplay();
  const at = usePlayhead((playhead) => playhead.at);
  const { duration, strokes } = tape;
  const seek = (event: PointerEvent) => {
    const element = event.currentTarget as HTMLElement;
    const time = timeAt(layout, event.clientX - element.getBoundingClientRect().left, duration);
    player.setState((playhead) => sought(playhead, time, duration));
  };
  const onKey = (event: KeyboardEvent) => {
    const to = { Home: 0, End: duration }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    player.setState((playhead) => sought(playhead, to, duration));
  };
  return (
    <div
      class="slider"
      role="slider"
      tabIndex={0}
      style={{ "--row": `${layout.row - ROW_PX / 2}px` }}
      aria-label={en.replay.playhead}
      aria-valuemin={0}
      aria-valuemax={duration}
      aria-valuenow={Math.round(at)}
      aria-valuetext={en.replay.at(at, strokesBy(tape, at), strokes.length)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seek(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seek(event);
      }}
      onKeyDown={onKey}
    />
  );
}

/** Each stroke as a dash as long as it took; those that were taken back are pencil. */
function Strokes({ layout }: { layout: Layout }) {
  const { tape, player, analysis } = useReplay();
  const { duration, strokes } = tape;
  const kept = new Set(tape.inkAt(tape.ops.length).strokes.map(([first]) => first));
  return (
    <div class="dashes" style={{ top: `${layout.row - ROW_PX / 2}px` }}>
      {strokes.map(({ from, to, first }, i) => {
        const [left, right] = [from, to].map((time) => xOf(layout, time, duration)) as [number, number];
        const lit = analysis.convincing?.number === i + 1;
        return (
          <button
            key={i}
            type="button"
            // The slider is the one stop of the keyboard here.
            tabIndex={-1}
            class={lit ? "dash lit" : kept.has(first) ? "dash" : "dash gone"}
            style={{ left: `${left}px`, width: `${Math.max(LEAST_DASH, right - left)}px` }}
            aria-label={en.replay.strokeNumber(i + 1)}
            onClick={() => player.setState((playhead) => sought(playhead, to, duration))}
          />
        );
      })}
    </div>
  );
}
