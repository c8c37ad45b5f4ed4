export { type Bounds, boundsOf, longerSide } from "./bounds.ts";
export { type Decoded, decodeOps, encodeOps } from "./codec.ts";
export { applyOp, applyOps, BLANK, BOARD_UNITS, type Ink, type Op, type Point, type Stroke } from "./ink.ts";
export { begin, CLEAR, extend, opsOf, UNDO } from "./op.ts";
export {
  parseQuickDrawing,
  type QuickDrawing,
  strokesOf,
  toBoard,
  toRaw,
  toSimplified,
} from "./quickdraw.ts";
export { RASTER_SIZE, RASTER_VERSION, rasterize } from "./rasterize.ts";
export { QUICKDRAW_EPSILON, simplify, squaredDistance } from "./simplify.ts";
export { traceBitmap } from "./trace.ts";
