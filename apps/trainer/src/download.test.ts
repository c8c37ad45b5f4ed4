import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { download } from "./download.ts";
import { temporaryFolder } from "./testing.ts";

const LINES = Array.from(
  { length: 500 },
  (_, i) => `{"word":"ice cream","drawing":[[[0,255],[${i % 256},9]]],"key_id":"${i}"}\n`,
);
const WHOLE = LINES.join("");
const MD5 = createHash("md5").update(WHOLE).digest("base64");

/** What the server has and does; each test changes what it is about. */
const served = {
  body: WHOLE,
  md5: MD5,
  etag: '"one"',
  breakAfter: Number.POSITIVE_INFINITY,
  asked: [] as string[],
};
/** Breaks the connection, if it is to break. */
let breakOff = () => {};
let server: Server;
let url = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    const { range = "", "if-range": condition } = request.headers;
    served.asked.push(range);
    if (!request.url?.endsWith("ice%20cream.ndjson")) {
      response.writeHead(404).end();
      return;
    }
    const from = condition === served.etag ? Number(/bytes=(\d+)-/.exec(range)?.[1] ?? 0) : 0;
    const body = Buffer.from(served.body).subarray(from);
    if (from > 0 && body.length === 0) {
      response.writeHead(416).end();
      return;
    }
    response.writeHead(from > 0 ? 206 : 200, {
      "content-length": body.length,
      etag: served.etag,
      "x-goog-hash": `crc32c=AAAAAA==,md5=${served.md5}`,
    });
    const breaks = body.length > served.breakAfter;
    breakOff = breaks ? () => response.destroy() : () => {};
    if (breaks) response.write(body.subarray(0, served.breakAfter));
    else response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ice%20cream.ndjson`;
});
afterAll(() => server.close());
beforeEach(() => {
  Object.assign(served, {
    body: WHOLE,
    md5: MD5,
    etag: '"one"',
    breakAfter: Number.POSITIVE_INFINITY,
    asked: [],
  });
});

const folder = temporaryFolder();
let count = 0;
const wanted = (most = 1e6) => ({
  url,
  file: join(folder, `${count++}`, "ice_cream.ndjson"),
  word: "ice cream",
  most,
});
const filesBeside = (file: string): string[] => readdirSync(dirname(file)).sort();

/** What a run that was killed has left. */
function leavePart(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, text);
  writeFileSync(`${file}.part.etag`, served.etag);
}

it("fetches a file, says how far it is, and does not fetch it again unless it has changed", async () => {
  const one = wanted();
  const told: [number, number | undefined][] = [];
  expect(await download(one, (bytes, of) => told.push([bytes, of]))).toBe(true);
  expect(readFileSync(one.file, "utf8")).toBe(WHOLE);
  expect(told.at(-1)).toEqual([WHOLE.length, WHOLE.length]);
  expect(await download(one)).toBe(false);
  expect(served.asked).toHaveLength(1);
  writeFileSync(one.file, "damaged");
  expect(await download(one)).toBe(true);
  expect(readFileSync(one.file, "utf8")).toBe(WHOLE);
});

it("stops when it has as many drawings as are wanted", async () => {
  const one = wanted(7);
  await download(one);
  expect(readFileSync(one.file, "utf8")).toBe(LINES.slice(0, 7).join(""));
});

it("goes on where the connection broke, within one run and in the next", async () => {
  served.breakAfter = 9_000;
  const one = wanted();
  await expect(download({ ...one, most: 480 }, () => breakOff())).rejects.toThrow(/ice_cream\.ndjson: /);
  expect(existsSync(one.file)).toBe(false);
  expect(served.asked.slice(1)).toEqual([
    expect.stringMatching(/^bytes=\d+-$/),
    expect.stringMatching(/^bytes=\d+-$/),
  ]);
  served.breakAfter = Number.POSITIVE_INFINITY;
  await download(one);
  expect(served.asked.at(-1)).toMatch(/^bytes=[1-9]\d+-$/);
  expect(readFileSync(one.file, "utf8")).toBe(WHOLE);
  expect(filesBeside(one.file)).toEqual(["ice_cream.ndjson", "ice_cream.ndjson.json"]);
});

it("begins anew where the server's file is another than the one it has part of", async () => {
  const one = wanted();
  served.breakAfter = 9_000;
  await expect(download(one, () => breakOff())).rejects.toThrow();
  const other = LINES.slice(100).join("");
  const md5 = createHash("md5").update(other).digest("base64");
  Object.assign(served, { body: other, md5, etag: '"two"', breakAfter: Number.POSITIVE_INFINITY });
  await download(one);
  expect(readFileSync(one.file, "utf8")).toBe(other);
});

it("keeps nothing that is damaged, of another word, or no drawing", async () => {
  const one = wanted();
  served.md5 = "AAAAAAAAAAAAAAAAAAAAAA==";
  await expect(download(one)).rejects.toThrow(/ice_cream\.ndjson: damaged on the way/);
  served.md5 = MD5;
  await expect(download({ ...one, word: "cat" })).rejects.toThrow(
    'ice_cream.ndjson:1: a drawing of "ice cream" among those of "cat"',
  );
  const broken = `${LINES[0]}<html>moved</html>\n`;
  Object.assign(served, { body: broken, md5: createHash("md5").update(broken).digest("base64") });
  await expect(download(one)).rejects.toThrow(/ice_cream\.ndjson:2: /);
  expect(filesBeside(one.file)).toEqual([]);
});

it("does not ask again for what does not exist", async () => {
  const one = { ...wanted(), url: url.replace("ice", "no") };
  await expect(download(one)).rejects.toThrow(/no%20cream\.ndjson does not exist/);
  expect(served.asked).toHaveLength(1);
});

it("begins anew where all of it had arrived already", async () => {
  const one = wanted();
  leavePart(one.file, WHOLE);
  await download(one);
  expect(served.asked).toEqual([`bytes=${WHOLE.length}-`, ""]);
  expect(readFileSync(one.file, "utf8")).toBe(WHOLE);
});

it("keeps no more of an earlier run than is wanted now", async () => {
  const one = wanted(3);
  leavePart(one.file, `${LINES.slice(0, 8).join("")}{"word":`);
  await download(one);
  expect(served.asked).toEqual([]);
  expect(readFileSync(one.file, "utf8")).toBe(LINES.slice(0, 3).join(""));
});

it("leaves no receipt where the disk is full", async () => {
  const one = wanted();
  mkdirSync(dirname(one.file), { recursive: true });
  symlinkSync("/dev/full", `${one.file}.json.part`);
  await expect(download(one)).rejects.toThrow(`${one.file}.json: no space is left on the disk`);
  expect(filesBeside(one.file)).toEqual(["ice_cream.ndjson.part", "ice_cream.ndjson.part.etag"]);
});

it("writes all of it where the system writes half", async () => {
  const handle = await open("/dev/null", "w");
  const prototype: { write(bytes: Buffer): Promise<unknown> } = Object.getPrototypeOf(handle);
  const { write } = prototype;
  const halved = vi.spyOn(prototype, "write").mockImplementation(function (this: typeof prototype, bytes) {
    return write.call(this, bytes.subarray(0, bytes.length / 2));
  });
  await handle.close();
  const one = wanted(100);
  await download(one);
  expect(readFileSync(one.file, "utf8")).toBe(LINES.slice(0, 100).join(""));
  halved.mockRestore();
});

it("names the file where its folder cannot be made", async () => {
  const one = wanted();
  writeFileSync(dirname(one.file), "");
  await expect(download(one)).rejects.toThrow(`${one.file}: a file stands where its folder should be`);
});
