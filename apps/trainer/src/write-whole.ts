import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

type Parts = Iterable<string | Uint8Array>;

/**
 * Writes a file so that it is there whole or not at all.
 * @throws Error naming the file, and what to do, where it cannot be written
 */
export const writeWhole = (file: string, parts: Parts): Promise<void> =>
  writeAllWhole(dirname(file), { [basename(file)]: parts });

/**
 * Writes files that belong together into a folder, by name: what was there is replaced when all are written,
 * so that a disk that gets full leaves the old ones.
 * @throws Error naming the file that cannot be written, and why
 */
export async function writeAllWhole(folder: string, files: Readonly<Record<string, Parts>>): Promise<void> {
  const partial = (name: string): string => join(folder, `${name}.part`);
  const names = Object.keys(files);
  let current = names[0] ?? "";
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, parts] of Object.entries(files)) {
      current = name;
      await pipeline(Readable.from(parts), createWriteStream(partial(name)));
    }
    for (const name of names) {
      current = name;
      await rename(partial(name), join(folder, name));
    }
  } catch (error) {
    for (const name of names) await rm(partial(name), { force: true }).catch(() => {}); // `error` says more
    throw new Error(`${join(folder, current)}: ${reasonOf(error)}`, { cause: error });
  }
}

/** Why a file could not be written or read, in a sentence; a foreign file may put anything into a message. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOSPC") return "no space is left on the disk";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "may not be read or written here";
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "is a folder";
  if (code === "ENOTDIR" || code === "EEXIST") return "a file stands where its folder should be";
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\p{Cc}+/gu, " ");
}
