import { parseQuickDrawing, type QuickDrawing, type Stroke, toBoard } from "@inkling/ink";
import { reasonOf } from "./write-whole.ts";

/** A drawing whose label is known. */
export interface Drawing {
  readonly label: string;
  /** Whether the strokes are traced from a bitmap, so that nobody knows their order. */
  readonly traced: boolean;
  /** In board units; made when they are first asked for. */
  strokes(): readonly Stroke[];
}

/**
 * Reads a line of ndjson that must be a drawing of the label.
 * @throws Error naming the place, and what is there instead
 */
export function parseDrawingOf(label: string, line: string, place: string): QuickDrawing {
  try {
    const drawing = parseQuickDrawing(line);
    if (labelOf(drawing) === label) return drawing;
    throw new Error(`a drawing of "${drawing.word}" among those of "${label}"`);
  } catch (error) {
    throw new Error(`${place}: ${reasonOf(error)}`, { cause: error });
  }
}

const labelOf = ({ word }: QuickDrawing): string => word.replaceAll("_", " ");

/** A drawing from a line of ndjson, labelled by its word. */
export function inkedDrawing(drawing: QuickDrawing & { readonly traced?: boolean }): Drawing {
  let strokes: readonly Stroke[] | undefined;
  return {
    label: labelOf(drawing),
    traced: drawing.traced ?? false,
    strokes: () => {
      strokes ??= toBoard(drawing);
      return strokes;
    },
  };
}
