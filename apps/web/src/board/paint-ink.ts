import type { Stroke } from "@inkling/ink";

const outlines = new WeakMap<Stroke, string>();
const shown = new WeakMap<Element, Stroke>();

/** A stroke as SVG path data; a single point is a dot. */
export function outlineOf(stroke: Stroke): string {
  let outline = outlines.get(stroke);
  if (outline === undefined) {
    const [[x, y] = [0, 0], ...rest] = stroke;
    outline =
      rest.length === 0 ? `M${x} ${y}h.1` : `M${x} ${y}L${rest.map((point) => point.join(" ")).join(" ")}`;
    outlines.set(stroke, outline);
  }
  return outline;
}

/** Makes the children of `svg` one path per stroke, and touches only what has changed since the last time. */
export function paintInk(svg: SVGSVGElement, strokes: readonly Stroke[]): void {
  for (const [i, stroke] of strokes.entries()) {
    let path = svg.children[i];
    if (!path) {
      path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      svg.append(path);
    }
    if (shown.get(path) === stroke) continue;
    shown.set(path, stroke);
    path.setAttribute("d", outlineOf(stroke));
  }
  while (svg.children.length > strokes.length) svg.lastElementChild?.remove();
}
