import { BOARD_UNITS, type Pen, type Stroke } from "@inkling/ink";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { reducedMotion } from "../reduced-motion.ts";
import { paintInk } from "./paint-ink.ts";
import { Playback } from "./playback.ts";

interface Props {
  readonly strokes: readonly Stroke[];
  /** The pen of each stroke; without them all are drawn in ink. */
  readonly pens?: readonly Pen[];
  readonly label: string;
}

/** Somebody else's ink while it is drawn. Runs only while new points arrive. */
export function LivePicture({ strokes, pens, label }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const state = useRef<{ playback: Playback; frame: number } | null>(null);

  useLayoutEffect(() => {
    const first = state.current === null;
    state.current ??= { playback: new Playback(), frame: 0 };
    const live = state.current;
    live.playback.push(strokes, first ? Number.NEGATIVE_INFINITY : performance.now());
    if (reducedMotion()) {
      if (svg.current) paintInk(svg.current, strokes, pens);
      return;
    }
    const draw = () => {
      const now = performance.now();
      if (svg.current) paintInk(svg.current, live.playback.at(now), pens);
      live.frame = live.playback.isDone(now) ? 0 : requestAnimationFrame(draw);
    };
    if (!live.frame) draw();
  }, [strokes, pens]);
  useEffect(() => () => cancelAnimationFrame(state.current?.frame ?? 0), []);

  return (
    <svg ref={svg} class="ink" viewBox={`0 0 ${BOARD_UNITS} ${BOARD_UNITS}`} role="img" aria-label={label} />
  );
}
