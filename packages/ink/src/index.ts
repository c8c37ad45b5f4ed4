export { type Bounds, boundsOf, longerSide } from "./bounds.ts";
export { type Decoded, decodeOps, encodeOps } from "./codec.ts";
export {
  applyOp,
  applyOps,
  BLANK,
  BOARD_UNITS,
  COLOURS,
  FIRST_PEN,
  type Ink,
  type Op,
  type Pen,
  type Point,
  penOf,
  type Stroke,
  WIDTHS,
} from "./ink.ts";
export { distance, lengthOf } from "./length.ts";
export { begin, CLEAR, erase, extend, opsOf, UNDO, usePen } from "./op.ts";
export { outlineOf, PEN_COLOURS, PEN_UNITS, SHEET_COLOUR, styleOf } from "./pen-look.ts";
export {
  parseQuickDrawing,
  type QuickDrawing,
  strokesOf,
  toBoard,
  toRaw,
  toSimplified,
} from "./quickdraw.ts";
export { pictureOf, RASTER_CHANNELS, RASTER_SIZE, RASTER_VERSION, rasterize } from "./rasterize.ts";
export { isResting, rest } from "./rest.ts";
export { QUICKDRAW_EPSILON, simplify, squaredDistance } from "./simplify.ts";
export { strokeAt } from "./stroke-at.ts";
export { escapeMarkup, svgOf, svgPathsOf } from "./svg.ts";
export { readTape, type Tape, type TimedBatch, type TimedStroke } from "./tape.ts";
export { traceBitmap } from "./trace.ts";
