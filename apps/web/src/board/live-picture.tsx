import { BOARD_UNITS, type Stroke } from "@inkling/ink";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { reducedMotion } from "../reduced-motion.ts";
import { paintInk } from "./paint-ink.ts";
import { Playback } from "./playback.ts";

/** Somebody else's ink while it is drawn. Runs only while new points arrive. */
export function LivePicture({ strokes, label }: { strokes: readonly Stroke[]; label: string }) {
  const svg = useRef<SVGSVGElement>(null);
  const state = useRef<{ playback: Playback; frame: number } | null>(null);

  useLayoutEffect(() => {
    const first = state.current === null;
    state.current ??= { playback: new Playback(), frame: 0 };
    const live = state.current;
    live.playback.push(strokes, first ? Number.NEGATIVE_INFINITY : performance.now());
    if (reducedMotion()) {
      if (svg.current) paintInk(svg.current, strokes);
      return;
    }
    const draw = () => {
      const now = performance.now();
      if (svg.current) paintInk(svg.current, live.playback.at(now));
      live.frame = live.playback.isDone(now) ? 0 : requestAnimationFrame(draw);
    };
    if (!live.frame) draw();
  }, [strokes]);
  useEffect(() => () => cancelAnimationFrame(state.current?.frame ?? 0), []);

  return (
    <svg ref={svg} class="ink" viewBox={`0 0 ${BOARD_UNITS} ${BOARD_UNITS}`} role="img" aria-label={label} />
  );
}
