import { RASTER_SIZE, rasterize, type Stroke } from "@inkling/ink";
import { useLayoutEffect, useRef } from "preact/hooks";
import { en } from "../text/en.ts";

/** What the AI sees: the picture that the network gets of this ink, its pixels large. */
export function Seen({ strokes }: { strokes: readonly Stroke[] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const image = context.createImageData(RASTER_SIZE, RASTER_SIZE);
    for (const [i, value] of rasterize(strokes).entries()) {
      image.data.fill(Math.round(255 * value), 4 * i, 4 * i + 3);
      image.data[4 * i + 3] = 255;
    }
    context.putImageData(image, 0, 0);
  }, [strokes]);
  return (
    <canvas
      ref={canvas}
      class="seen"
      width={RASTER_SIZE}
      height={RASTER_SIZE}
      role="img"
      aria-label={en.guess.seen}
    />
  );
}
