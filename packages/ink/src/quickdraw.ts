import { boundsOf, longerSide } from "./bounds.ts";
import { BOARD_UNITS, type Point, type Stroke } from "./ink.ts";
import { QUICKDRAW_EPSILON, simplify } from "./simplify.ts";

/** A stroke as Quick, Draw! writes it: all x, all y and, in the raw format, the milliseconds. */
type Columns = readonly [x: readonly number[], y: readonly number[], t?: readonly number[]];

/** One line of a Quick, Draw! ndjson file, simplified or raw. */
export interface QuickDrawing {
  readonly word: string;
  readonly key_id?: string;
  readonly countrycode?: string;
  readonly timestamp?: string;
  readonly recognized?: boolean;
  readonly drawing: readonly Columns[];
}

/** Numbers between which there is still a distance: those at the end of the range have an infinite one. */
const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((n) => typeof n === "number" && Math.abs(n) <= Number.MAX_SAFE_INTEGER);

function isColumns(value: unknown): value is Columns {
  if (!Array.isArray(value) || !value.every(isNumbers)) return false;
  const [x, y, t] = value;
  if (value.length > 3 || !x || !y || x.length === 0) return false;
  return y.length === x.length && (t === undefined || t.length === x.length);
}

/**
 * Reads one line of ndjson, simplified or raw.
 * @throws SyntaxError with a sentence on what is wrong; the caller knows the file and the line
 */
export function parseQuickDrawing(line: string): QuickDrawing {
  const value: unknown = JSON.parse(line);
  if (typeof value !== "object" || value === null) throw new SyntaxError("not a JSON object");
  const { word, drawing } = value as Record<string, unknown>;
  if (typeof word !== "string") throw new SyntaxError('"word" is missing');
  if (!Array.isArray(drawing) || !drawing.every(isColumns)) {
    throw new SyntaxError('"drawing" is not a list of strokes [[x..],[y..]] or [[x..],[y..],[t..]]');
  }
  return value as QuickDrawing;
}

/** The strokes of a drawing, in its own unit and untouched. */
export function strokesOf(drawing: Pick<QuickDrawing, "drawing">): Stroke[] {
  return drawing.drawing.map(([xs, ys]) => xs.map((x, i): Point => [x, ys[i] as number]));
}

/** Moves and scales strokes so that the longer side of their bounding box is `side` and starts at `margin`. */
function fit(strokes: readonly Stroke[], side: number, margin: number): Stroke[] {
  const bounds = boundsOf(strokes);
  if (!bounds) return [];
  const longer = longerSide(bounds) || 1; // a dot has none
  const place = (distance: number) => Math.round((distance / longer) * side) + margin;
  return strokes.map((stroke) =>
    stroke.map(([x, y]): Point => [place(x - bounds.left), place(y - bounds.top)]),
  );
}

/** The board's margin around a drawing that comes from outside, in board units. */
const BOARD_MARGIN = 112;

/**
 * A drawing's strokes as somebody would draw them on a board: in board units, with a margin around, and no point twice
 * in a row, which would say that they rest (see `rest.ts`).
 */
export function toBoard(drawing: Pick<QuickDrawing, "drawing">): Stroke[] {
  const strokes = fit(strokesOf(drawing), BOARD_UNITS - 1 - 2 * BOARD_MARGIN, BOARD_MARGIN);
  return strokes.map((stroke) =>
    stroke.filter(([x, y], i) => i === 0 || x !== stroke[i - 1]?.[0] || y !== stroke[i - 1]?.[1]),
  );
}

/**
 * Strokes in the simplified format: top-left aligned, longer side 255, whole numbers, simplified by
 * Ramer-Douglas-Peucker with epsilon 2. (The official pipeline also resamples to one pixel first, which
 * changes nothing for lines that are already dense.)
 */
export function toSimplified(word: string, strokes: readonly Stroke[]): QuickDrawing {
  const drawing = fit(strokes, 255, 0).map((stroke) => columns(simplify(stroke, QUICKDRAW_EPSILON)));
  return { word, drawing };
}

/** Strokes in the raw format: untouched points with the milliseconds since the first of them. */
export function toRaw(
  word: string,
  strokes: readonly Stroke[],
  times: readonly (readonly number[])[],
): QuickDrawing {
  return { word, drawing: strokes.map((stroke, i): Columns => [...columns(stroke), times[i] ?? []]) };
}

const columns = (stroke: Stroke): [number[], number[]] => [stroke.map(([x]) => x), stroke.map(([, y]) => y)];
