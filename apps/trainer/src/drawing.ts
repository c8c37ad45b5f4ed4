import { type QuickDrawing, type Stroke, toBoard } from "@inkling/ink";

/** A drawing whose label is known. */
export interface Drawing {
  readonly label: string;
  /** Whether the strokes are traced from a bitmap, so that nobody knows their order. */
  readonly traced: boolean;
  /** In board units; made when they are first asked for. */
  strokes(): readonly Stroke[];
}

/** A drawing from a line of ndjson, labelled by its word. */
export function inkedDrawing(drawing: QuickDrawing & { readonly traced?: boolean }): Drawing {
  let strokes: readonly Stroke[] | undefined;
  return {
    label: drawing.word.replaceAll("_", " "),
    traced: drawing.traced ?? false,
    strokes: () => {
      strokes ??= toBoard(drawing);
      return strokes;
    },
  };
}
