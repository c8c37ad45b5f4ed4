import { BOARD_UNITS, boundsOf, longerSide, type Pen, type Stroke } from "@inkling/ink";
import { useLayoutEffect, useRef } from "preact/hooks";
import { paintInk } from "./paint-ink.ts";

interface Props {
  readonly strokes: readonly Stroke[];
  /** The pen of each stroke; without them all are drawn in ink. */
  readonly pens?: readonly Pen[] | undefined;
  /** Names the picture; one without a name is decoration beside its name. */
  readonly label?: string | undefined;
}

/** Ink as it lies on its board. */
export function InkPicture({ strokes, pens, label }: Props) {
  return (
    <Picture strokes={strokes} pens={pens} label={label} viewBox={`0 0 ${BOARD_UNITS} ${BOARD_UNITS}`} />
  );
}

/** Room around a cut-out drawing, as a share of its side. */
const MARGIN = 0.08;
/** Below this a drawing is not enlarged further, in board units: a dot stays small. */
const LEAST_SIDE = 256;

/**
 * Ink cut out of its board, to be seen without it: as large as it can be.
 * @param pen width of the pen as a share of the picture's side
 */
export function InkCutout({ strokes, pens, label, pen }: Props & { pen: number }) {
  const bounds = boundsOf(strokes) ?? { left: 0, top: 0, right: BOARD_UNITS, bottom: BOARD_UNITS };
  const side = Math.max(LEAST_SIDE, longerSide(bounds)) * (1 + 2 * MARGIN);
  const left = (bounds.left + bounds.right - side) / 2;
  const top = (bounds.top + bounds.bottom - side) / 2;
  return (
    <Picture
      strokes={strokes}
      pens={pens}
      label={label}
      viewBox={`${left} ${top} ${side} ${side}`}
      pen={pen * side}
    />
  );
}

function Picture({ strokes, pens, label, viewBox, pen }: Props & { viewBox: string; pen?: number }) {
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (svg.current) paintInk(svg.current, strokes, pens);
  }, [strokes, pens]);
  const name = label === undefined ? { "aria-hidden": true } : { role: "img" as const, "aria-label": label };
  return <svg ref={svg} class="ink" viewBox={viewBox} style={pen ? { "--pen": pen } : {}} {...name} />;
}
