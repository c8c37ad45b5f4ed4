import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

/**
 * Writes a file, gzipped where its name ends in `.gz`, so that it is there whole or not at all.
 * @throws Error naming the file, and what to do, where it cannot be written
 */
export async function writeWhole(
  file: string,
  parts: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const partial = `${file}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const source = Readable.from(parts);
    const target = createWriteStream(partial);
    await (file.endsWith(".gz") ? pipeline(source, createGzip(), target) : pipeline(source, target));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw new Error(`${file}: ${reasonOf(error)}`, { cause: error });
  }
}

/** Why a file could not be written or read, in a sentence. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOSPC") return "no space is left on the disk";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "may not be written here";
  if (code === "ENOENT") return "there is no such file";
  return error instanceof Error ? error.message : String(error);
}
