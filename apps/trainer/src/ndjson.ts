import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { parseQuickDrawing, type QuickDrawing } from "@inkling/ink";
import { userPath } from "./files.ts";
import { reasonOf } from "./write-whole.ts";

const LINES_TOLD = 5;

/**
 * Reads drawings from `.ndjson` and `.ndjson.gz` files, simplified or raw; `-` is stdin. What cannot be
 * read is told on stderr by file and line and makes the process end with code 1, without losing the rest.
 * @param refuse told of a file that ends too early, or whose first line already is no drawing: then none of it may be
 */
export async function* readDrawings(
  files: readonly string[],
  refuse: (sentence: string) => void = complain,
): AsyncGenerator<QuickDrawing> {
  for (const file of files) {
    let [line, good, bad] = [0, 0, 0];
    try {
      for await (const text of linesOf(file)) {
        line++;
        if (text.trim() === "") continue;
        const drawing = parse(text);
        if (!(drawing instanceof Error)) {
          good++;
          yield drawing;
        } else if (good === 0) throw drawing;
        else if (++bad <= LINES_TOLD) complain(`${file}:${line}: ${reasonOf(drawing)}`);
      }
    } catch (error) {
      refuse(`${file}${line === 0 ? "" : `:${line}`}: ${reasonOf(error)}`);
    }
    if (bad > LINES_TOLD) complain(`${file}: ${bad - LINES_TOLD} more lines are no drawings`);
  }
}

function parse(line: string): QuickDrawing | Error {
  try {
    return parseQuickDrawing(line);
  } catch (error) {
    return error as SyntaxError;
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

function complain(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
