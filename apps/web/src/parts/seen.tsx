import { pictureOf, RASTER_CHANNELS, RASTER_SIZE, type Stroke } from "@inkling/ink";
import { useLayoutEffect, useRef } from "preact/hooks";
import { en } from "../text/en.ts";

/** Red, green and blue of the ink that came last: that of the marker. Older ink is whiter, and all while the pen rests. */
const NEWEST = [255, 216, 0];

/** What the AI sees: the picture that the network gets of this ink, its pixels large. */
export function Seen({ strokes }: { strokes: readonly Stroke[] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const image = context.createImageData(RASTER_SIZE, RASTER_SIZE);
    const picture = pictureOf(strokes);
    for (let i = 0; i < RASTER_SIZE ** 2; i++) {
      const ink = picture[RASTER_CHANNELS * i] as number;
      const order = picture[RASTER_CHANNELS * i + 1] as number;
      const color = NEWEST.map((newest) => 255 * ink - (255 - newest) * order);
      image.data.set([...color, 255], 4 * i);
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
