import { outlineOf, type Pen, type Stroke, styleOf } from "@inkling/ink";
import { colourVariable } from "./pen-style.ts";

const outlines = new WeakMap<Stroke, string>();
const shown = new WeakMap<Element, { readonly stroke: Stroke; readonly pen: Pen | undefined }>();

/** The outline of a stroke, worked out once. */
function outline(stroke: Stroke): string {
  const known = outlines.get(stroke) ?? outlineOf(stroke);
  outlines.set(stroke, known);
  return known;
}

/**
 * Makes the children of `svg` one path per stroke, and touches only what has changed since the last time.
 * @param pens of each stroke; without them all are drawn in ink
 */
export function paintInk(svg: SVGSVGElement, strokes: readonly Stroke[], pens: readonly Pen[] = []): void {
  for (const [i, stroke] of strokes.entries()) {
    let path = svg.children[i] as SVGPathElement | undefined;
    if (!path) {
      path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      svg.append(path);
    }
    const pen = pens[i];
    const before = shown.get(path);
    if (before?.stroke !== stroke) path.setAttribute("d", outline(stroke));
    if (before?.pen !== pen) {
      const { colour, width } = styleOf(pen);
      path.style.setProperty("--colour", colour === 0 ? null : `var(${colourVariable(colour)})`);
      path.style.strokeWidth = width === 1 ? "" : `calc(var(--pen, 11) * ${width}px)`;
    }
    shown.set(path, { stroke, pen });
  }
  while (svg.children.length > strokes.length) svg.lastElementChild?.remove();
}
