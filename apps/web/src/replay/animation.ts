import type { Tape } from "@inkling/ink";
import { applyPalette, GIFEncoder, quantize } from "gifenc";
import { boardCanvas, drawBoard } from "./canvas.ts";
import { framesOf } from "./frames.ts";

const SIDE = 480;
/** Paper, pens, and what lies between them at the edges of lines. */
const COLOURS = 64;

/** The drawing as it was drawn, as an animated GIF that plays for ever. Lets the page breathe between frames. */
export async function gifOf(tape: Tape): Promise<Blob> {
  const context = boardCanvas(SIDE);
  const pixelsAt = (count: number) => {
    drawBoard(context, tape.inkAt(count));
    return context.getImageData(0, 0, SIDE, SIDE).data;
  };
  const palette = quantize(pixelsAt(tape.ops.length), COLOURS);
  const gif = GIFEncoder();
  for (const { at, delay } of framesOf(tape.strokes[0]?.from ?? 0, tape.duration)) {
    gif.writeFrame(applyPalette(pixelsAt(tape.countAt(at)), palette), SIDE, SIDE, { palette, delay });
    await new Promise((resolve) => setTimeout(resolve));
  }
  gif.finish();
  return new Blob([gif.bytes()], { type: "image/gif" });
}
