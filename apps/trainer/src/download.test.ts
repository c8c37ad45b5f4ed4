import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
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
    response.writeHead(from > 0 ? 206 : 200, {
      "content-length": body.length,
      etag: served.etag,
      "x-goog-hash": `crc32c=AAAAAA==,md5=${served.md5}`,
    });
    if (body.length <= served.breakAfter) response.end(body);
    else response.write(body.subarray(0, served.breakAfter), () => setTimeout(() => response.destroy(), 100));
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
  await expect(download({ ...one, most: 480 })).rejects.toThrow(/ice_cream\.ndjson: /);
  expect(existsSync(one.file)).toBe(false);
  expect(served.asked.slice(1)).toEqual([
    expect.stringMatching(/^bytes=\d+-$/),
    expect.stringMatching(/^bytes=\d+-$/),
  ]);
  served.breakAfter = Number.POSITIVE_INFINITY;
  await download(one);
  expect(served.asked.at(-1)).toMatch(/^bytes=[1-9]\d+-$/);
  expect(readFileSync(one.file, "utf8")).toBe(WHOLE);
  expect(readdirSync(join(one.file, "..")).sort()).toEqual(["ice_cream.ndjson", "ice_cream.ndjson.json"]);
}, 20_000);

it("begins anew where the server's file is another than the one it has part of", async () => {
  const one = wanted();
  served.breakAfter = 9_000;
  await expect(download(one)).rejects.toThrow();
  const other = LINES.slice(100).join("");
  const md5 = createHash("md5").update(other).digest("base64");
  Object.assign(served, { body: other, md5, etag: '"two"', breakAfter: Number.POSITIVE_INFINITY });
  await download(one);
  expect(readFileSync(one.file, "utf8")).toBe(other);
}, 20_000);

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
  expect(readdirSync(join(one.file, "..")).filter((name) => !name.endsWith(".etag"))).toEqual([]);
}, 20_000);

it("does not ask again for what does not exist", async () => {
  const one = { ...wanted(), url: url.replace("ice", "no") };
  await expect(download(one)).rejects.toThrow(/no%20cream\.ndjson does not exist/);
  expect(served.asked).toHaveLength(1);
});
