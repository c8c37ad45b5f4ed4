import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ManualClock, startTestServer, TestPage, type TestServer, until } from "./testing.ts";

/** Somewhere below a hidden folder, as in a home. */
const pages = mkdtempSync(join(tmpdir(), ".inkling-pages-"));
let server: TestServer;
beforeAll(async () => {
  mkdirSync(join(pages, "assets"));
  writeFileSync(join(pages, "index.html"), "<title>Inkling</title>");
  writeFileSync(join(pages, "assets", "main-abc123.js"), "export const paper = 'ink';\n".repeat(200));
  server = await startTestServer({ clock: new ManualClock(), pages });
});
afterAll(async () => {
  await server.stop();
  rmSync(pages, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });

describe("rooms", () => {
  test("are made by POST and answered with code and links", async () => {
    const response = await fetch(`${server.url}/api/rooms`, { method: "POST" });
    expect(response.status).toBe(201);
    const { code, links } = (await response.json()) as { code: string; links: Record<string, string> };
    expect(code).toMatch(/^([bdfgklmnprstvz][aeiou]){4}$/);
    expect(links).toEqual({ room: `${server.url}/r/${code}`, watch: `${server.url}/r/${code}/watch` });
  });

  test("are found in any case and with gaps", async () => {
    const code = await server.newRoom();
    const typed = encodeURIComponent(`${code.slice(0, 4).toUpperCase()} ${code.slice(4)}`);
    const summary = await (await get(`/api/rooms/${typed}`)).json();
    expect(summary).toEqual({ code, phase: "lobby", players: 0, seats: 12 });
  });

  test("that do not exist are a problem with an id and a sentence", async () => {
    const response = await get("/api/rooms/bababazu");
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: "room/not-found", message: "No room has this code." });
  });
});

describe("pages", () => {
  test.each(["/", "/r/bababazu", "/r/bababazu/watch", "/scores", "/scores/week"])(
    "%s is the page, never stale",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(await response.text()).toContain("<title>Inkling");
    },
  );

  test("an unknown address is the page too, as a 404", async () => {
    const response = await get("/no/such/page");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("<title>Inkling");
  });

  test("assets are kept for ever and compressed", async () => {
    const response = await get("/assets/main-abc123.js", { "accept-encoding": "gzip" });
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect(response.headers.get("content-encoding")).toBe("gzip");
  });

  test("a missing asset is no page", async () => {
    const response = await get("/assets/gone.js");
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("<title>");
  });

  test("carry a policy that lets nothing in from elsewhere", async () => {
    const policy = (await get("/")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("unsafe-inline");
    expect(policy).not.toMatch(/https?:/);
  });
});

test("the health check tells rooms and refusals, and says when the server stops", async () => {
  const other = await startTestServer({ clock: new ManualClock() });
  await other.newRoom();
  const health = await (await fetch(`${other.url}/healthz`)).json();
  expect(health).toMatchObject({ status: "ok", rooms: 1 });
  const page = await TestPage.open(other.url, { code: await other.newRoom(), name: "Mira" });
  await other.stop();
  await until("the connection ends", () => page.socket.disconnected);
  await expect(fetch(`${other.url}/healthz`)).rejects.toThrow();
});

test("guessing codes is stopped after twenty wrong ones in a minute, on both ways in", async () => {
  const other = await startTestServer({ clock: new ManualClock() });
  const code = await other.newRoom();
  const statuses: number[] = [];
  for (let n = 0; n < 21; n++) statuses.push((await fetch(`${other.url}/api/rooms/bababazu`)).status);
  expect(statuses.filter((status) => status === 404).length).toBe(20);
  expect(statuses.at(-1)).toBe(429);
  await expect(TestPage.open(other.url, { code, name: "Mira" })).rejects.toThrow("room/too-many-lookups");
  await other.stop();
});

test("one address makes at most twenty rooms a minute", async () => {
  const other = await startTestServer({ clock: new ManualClock() });
  const make = async () => (await fetch(`${other.url}/api/rooms`, { method: "POST" })).status;
  for (let n = 0; n < 20; n++) expect(await make()).toBe(201);
  expect(await make()).toBe(429);
  await other.stop();
});
