import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { parseDrawingOf } from "./drawing.ts";
import { reasonOf, writeWhole } from "./write-whole.ts";

/** A file to fetch: drawings of one word, one a line. */
export interface Wanted {
  readonly url: string;
  readonly file: string;
  readonly word: string;
  /** Stop after so many drawings; the official files hold more than a hundred thousand each. */
  readonly most: number;
}

/** What is known of a file that is there: `FILE.json` beside it. */
interface Receipt {
  readonly url: string;
  readonly most: number;
  readonly sha256: string;
}

const ATTEMPTS = 3;
const PAUSE_MS = 1_000;

/** Thrown where trying again is no use. */
class Hopeless extends Error {}

/**
 * Fetches a file of drawings, unless it is there already and its checksum is that of its receipt. A fetch
 * that was broken off goes on where it ended (`FILE.part`), if the server's file is still the same. What
 * has arrived whole is compared with the server's MD5 where it names one, and every line must be a drawing
 * of the word.
 *
 * @param progress told how many bytes have arrived, and of how many where that is known
 * @returns false where nothing had to be fetched
 * @throws Error naming the file and what went wrong; what arrived until then is kept, unless it is damaged
 */
export async function download(
  wanted: Wanted,
  progress: (bytes: number, of: number | undefined) => void = () => {},
): Promise<boolean> {
  const { url, file, most } = wanted;
  if (await isThere(wanted)) return false;
  const part = `${file}.part`;
  for (let attempt = 1; ; attempt++) {
    try {
      await fetchInto(part, wanted, progress);
      break;
    } catch (error) {
      const why = causeOf(error);
      if (error instanceof Hopeless || attempt === ATTEMPTS) {
        throw new Error(`${file}: ${why}`, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
  await checkDrawings(part, wanted).catch(async (error) => {
    await discard(part);
    throw error;
  });
  const receipt: Receipt = { url, most, sha256: await digest(part, "sha256", "hex") };
  await writeWhole(`${file}.json`, [`${JSON.stringify(receipt)}\n`]);
  await rename(part, file);
  await discard(part); // what is left of it
  return true;
}

async function isThere({ url, file, most }: Wanted): Promise<boolean> {
  try {
    const receipt = JSON.parse(await readFile(`${file}.json`, "utf8")) as Receipt;
    const same = receipt.url === url && receipt.most === most;
    return same && receipt.sha256 === (await digest(file, "sha256", "hex"));
  } catch {
    return false;
  }
}

async function fetchInto(
  part: string,
  { url, most }: Wanted,
  progress: (bytes: number, of: number | undefined) => void,
): Promise<void> {
  await mkdir(dirname(part), { recursive: true });
  const etag = await readFile(`${part}.etag`, "utf8").catch(() => undefined);
  const had = etag === undefined ? 0 : await sizeOf(part);
  const lines = had > 0 ? await keepLines(part, most) : 0;
  if (lines === most) return;
  const headers = had > 0 && etag ? { range: `bytes=${had}-`, "if-range": etag } : {};
  const response = await fetch(url, { headers });
  if (response.status === 404) throw new Hopeless(`${url} does not exist`);
  if (response.status === 416) await discard(part); // nothing comes after it: it is whole, or too long
  if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);

  const goesOn = response.status === 206;
  const start = goesOn ? had : 0;
  const tag = response.headers.get("etag");
  if (tag) await writeFile(`${part}.etag`, tag);
  const rest = response.headers.get("content-length");
  const whole = rest === null ? undefined : start + Number(rest);
  let left = most - (goesOn ? lines : 0);
  let bytes = start;
  const handle = await open(part, goesOn ? "a" : "w");
  try {
    for await (const chunk of response.body) {
      const more = firstLines(Buffer.from(chunk), left);
      await handle.appendFile(more.bytes); // `write` may write less
      left -= more.count;
      bytes += more.bytes.length;
      progress(bytes, whole);
      if (left === 0) return; // the rest is not wanted, so there is nothing to compare
    }
  } finally {
    await handle.close();
  }
  const md5 = /md5=([\w+/=]+)/.exec(response.headers.get("x-goog-hash") ?? "")?.[1];
  if (md5 !== undefined && (await digest(part, "md5", "base64")) !== md5) {
    await discard(part);
    throw new Error("damaged on the way: its MD5 is not the server's");
  }
}

/** At most so many lines from the beginning of a chunk; the last may go on in the next one. */
function firstLines(chunk: Buffer, most: number): { bytes: Buffer; count: number } {
  let [end, count] = [0, 0];
  while (count < most) {
    const newline = chunk.indexOf("\n", end);
    if (newline < 0) return { bytes: chunk, count };
    end = newline + 1;
    count++;
  }
  return { bytes: chunk.subarray(0, end), count };
}

/** @throws Error naming the first line that is no drawing of the word */
async function checkDrawings(part: string, { file, word }: Wanted): Promise<void> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(part) })) {
    line++;
    parseDrawingOf(word, text, `${file}:${line}`);
  }
  if (line === 0) throw new Error(`${file}: the server sent nothing`);
}

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

/** Cuts off what comes after so many lines, as fewer may be wanted now; returns how many there are. */
async function keepLines(file: string, most: number): Promise<number> {
  let [bytes, count] = [0, 0];
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    const lines = firstLines(chunk, most - count);
    bytes += lines.bytes.length;
    count += lines.count;
  }
  await truncate(file, bytes);
  return count;
}

/** Removes what has arrived, and what is known of it. */
async function discard(part: string): Promise<void> {
  for (const file of [part, `${part}.etag`]) await rm(file, { force: true });
}

async function digest(file: string, algorithm: string, encoding: "hex" | "base64"): Promise<string> {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest(encoding);
}

/** fetch says "fetch failed" and hides why. */
const causeOf = (error: unknown): string =>
  reasonOf(error instanceof Error && error.cause ? error.cause : error);
