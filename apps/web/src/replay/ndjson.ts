import { toRaw, toSimplified } from "@inkling/ink";
import type { DrawingRecord, GameRecord } from "@inkling/protocol";
import { inkOf, tapeOf } from "./game.ts";

/** As files of Quick, Draw! are: untouched with milliseconds, or scaled to 255 and simplified. */
export type QuickDrawFormat = "raw" | "simplified";

/**
 * All drawings of a game that have ink, one a line, without anybody's name. Strokes that were taken back are not in
 * them; `recognized` is what the judge said.
 */
export function ndjsonOf(game: GameRecord, format: QuickDrawFormat): string {
  const timestamp = `${game.startedAt.replace("T", " ").replace("Z", "000")} UTC`;
  const lines = game.drawings
    .filter((drawing) => inkOf(drawing).strokes.length > 0)
    .map((drawing) => {
      const { word, drawing: columns } = drawn(drawing, format);
      const recognized = drawing.verdict !== null;
      const key_id = keyOf(`${game.id}/${drawing.round}/${drawing.seat}`);
      return `${JSON.stringify({ word, countrycode: "", timestamp, recognized, key_id, drawing: columns })}\n`;
    });
  return lines.join("");
}

function drawn(drawing: DrawingRecord, format: QuickDrawFormat) {
  const { strokes } = inkOf(drawing);
  if (format === "simplified") return toSimplified(drawing.prompt, strokes);
  const { timeOf } = tapeOf(drawing);
  const start = strokes[0]?.[0] ? timeOf(strokes[0][0]) : 0;
  return toRaw(
    drawing.prompt,
    strokes,
    strokes.map((stroke) => stroke.map((point) => timeOf(point) - start)),
  );
}

/** Sixteen digits, as the keys of Quick, Draw! are: the same for the same drawing. FNV-1a of 64 bits. */
function keyOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const char of text)
    hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return String(10n ** 15n + (hash % (9n * 10n ** 15n)));
}
