import {
  BOARD_UNITS,
  type Ink,
  outlineOf,
  PEN_COLOURS,
  PEN_UNITS,
  SHEET_COLOUR,
  styleOf,
} from "@inkling/ink";

/** A square canvas of so many pixels, to draw boards on. @throws Error where the browser gives none */
export function boardCanvas(side: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [side, side];
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no canvas");
  context.scale(side / BOARD_UNITS, side / BOARD_UNITS);
  context.lineCap = "round";
  context.lineJoin = "round";
  return context;
}

/** Draws a whole board, as on light paper, over whatever was there. */
export function drawBoard(
  context: CanvasRenderingContext2D,
  { strokes, pens }: Pick<Ink, "strokes" | "pens">,
): void {
  context.fillStyle = SHEET_COLOUR;
  context.fillRect(0, 0, BOARD_UNITS, BOARD_UNITS);
  for (const [i, stroke] of strokes.entries()) {
    const { colour, width } = styleOf(pens[i]);
    context.strokeStyle = PEN_COLOURS[colour] ?? "";
    context.lineWidth = PEN_UNITS * width;
    context.stroke(new Path2D(outlineOf(stroke)));
  }
}

/** A board as PNG. */
export async function pngOf(ink: Pick<Ink, "strokes" | "pens">, side = BOARD_UNITS): Promise<Blob> {
  const context = boardCanvas(side);
  drawBoard(context, ink);
  const blob = await new Promise<Blob | null>((resolve) => context.canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("no picture");
  return blob;
}
