import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { parseQuickDrawing, type QuickDrawing } from "@inkling/ink";
import { userPath } from "./files.ts";

/**
 * Reads drawings from `.ndjson` and `.ndjson.gz` files, simplified or raw; `-` is stdin. What cannot be
 * read is told on stderr by file and line and makes the process end with code 1, without losing the rest.
 */
export async function* readDrawings(files: readonly string[]): AsyncGenerator<QuickDrawing> {
  for (const file of files) {
    let lineNumber = 0;
    try {
      for await (const line of linesOf(file)) {
        lineNumber++;
        if (line.trim() === "") continue;
        try {
          yield parseQuickDrawing(line);
        } catch (error) {
          complain(`${file}:${lineNumber}`, error);
        }
      }
    } catch (error) {
      complain(file, error);
    }
  }
}

function linesOf(file: string): AsyncIterable<string> {
  if (file === "-") return createInterface({ input: process.stdin });
  const bytes = createReadStream(userPath(file));
  if (!file.endsWith(".gz")) return createInterface({ input: bytes });
  const text = createGunzip();
  bytes.on("error", (error) => text.destroy(error)).pipe(text);
  return createInterface({ input: text });
}

function complain(where: string, error: unknown): void {
  console.error(`${where}: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
