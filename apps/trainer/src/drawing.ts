import { type QuickDrawing, type Stroke, toBoard, toSimplified, traceBitmap } from "@inkling/ink";
import { BITMAP_SIZE } from "./files.ts";

/** A drawing whose label is known. */
export interface Drawing {
  readonly label: string;
  /** In board units; made when they are first asked for. */
  strokes(): readonly Stroke[];
}

/** A drawing from a line of ndjson. */
export const inkedDrawing = (label: string, drawing: QuickDrawing): Drawing =>
  lazily(label, () => toBoard(drawing));

/** A drawing from a bitmap, values 0 to 1. */
export const tracedDrawing = (label: string, bitmap: ArrayLike<number>): Drawing =>
  lazily(label, () => toBoard(toSimplified(label, traceBitmap(bitmap, BITMAP_SIZE))));

function lazily(label: string, make: () => readonly Stroke[]): Drawing {
  let strokes: readonly Stroke[] | undefined;
  return {
    label,
    strokes: () => {
      strokes ??= make();
      return strokes;
    },
  };
}
