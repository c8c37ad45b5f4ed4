import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GameRecord } from "@inkling/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ManualClock, startTestServer, type TestServer } from "../testing.ts";
import { MemoryGames, PlayedGame } from "./testing.ts";

const pages = mkdtempSync(join(tmpdir(), ".inkling-replay-"));
writeFileSync(
  join(pages, "index.html"),
  readFileSync(new URL("../../../web/index.html", import.meta.url), "utf8"),
);
const HOSTILE = `"><img src=x onerror=alert(1)>$&'`;

/** The rules take no such name; a log from elsewhere might hold one. */
function hostileGame() {
  const { kept } = new PlayedGame(["mira"], { mode: "race", rounds: 1 }, "hostile").draw("mira").finish();
  const seats = kept.opening.seats.map((seat) => ({ ...seat, name: HOSTILE }));
  return { ...kept, opening: { ...kept.opening, seats } };
}

let server: TestServer;
beforeAll(async () => {
  const race = new PlayedGame(["mira", "tom"], { mode: "race", rounds: 1 });
  race.draw("mira", undefined, 8_400).judge("mira").draw("tom");
  server = await startTestServer({
    clock: new ManualClock(),
    pages,
    games: new MemoryGames(race.finish().kept, hostileGame()),
    environment: { PUBLIC_URL: "https://draw.example" },
  });
});
afterAll(async () => {
  await server.stop();
  rmSync(pages, { recursive: true });
});

const get = (path: string, token?: string) =>
  fetch(server.url + path, token ? { headers: { authorization: `Bearer ${token}` } } : {});
const erase = (path: string, token?: string) =>
  fetch(server.url + path, {
    method: "DELETE",
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
const record = async (token?: string) => (await (await get("/api/games/game-1", token)).json()) as GameRecord;

describe("a game", () => {
  test("is told to anybody who has its id", async () => {
    const { players, drawings, you } = await record();
    expect(players.map(({ name }) => name)).toEqual(["mira", "tom"]);
    expect(drawings).toHaveLength(2);
    expect(you).toBe(null);
  });

  test("says who one was in it", async () => {
    expect((await record("tom-token")).you).toEqual({ seat: "tom", host: false });
    expect((await record("mira-token")).you).toEqual({ seat: "mira", host: true });
    expect((await record("nobody-token")).you).toBe(null);
  });

  test.each(["gone", "a.b", "%00", "x".repeat(70), "..%2f"])("that there is none of: %s", async (id) => {
    const response = await get(`/api/games/${id}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      error: "game/not-found",
      message: "There is no such game, or it was deleted.",
    });
  });

  test("is not found where none are kept", async () => {
    const other = await startTestServer({ clock: new ManualClock(), pages });
    for (const path of ["/api/games/game-1", "/g/game-1", "/g/game-1/preview.png"]) {
      expect((await fetch(other.url + path)).status).toBe(404);
    }
    await other.stop();
  });
});

describe("the page of a game", () => {
  const tagsOf = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    );

  test("says what it is about wherever its link is shown", async () => {
    const response = await get("/g/game-1");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/html");
    const html = await response.text();
    expect(html).toContain("<title>mira won at Inkling · Inkling</title>");
    expect(html.match(/name="description"/g)).toHaveLength(1);
    expect(tagsOf(html)).toMatchObject({
      "og:title": "mira won at Inkling",
      "og:description": "2 drawings by mira and tom, 14 November 2023, and how a small AI guessed.",
      "og:url": "https://draw.example/g/game-1",
      "og:image": "https://draw.example/g/game-1/preview.png",
      "twitter:card": "summary_large_image",
      robots: "noindex",
    });
  });

  test("says so of a drawing, too", async () => {
    const tags = tagsOf(await (await get("/g/game-1/1/mira")).text());
    expect(tags["og:title"]).toMatch(/^mira&#39;s [a-z ]+$/);
    expect(tags["og:description"]).toBe("A small AI understood it after 8.4 seconds. See how.");
    expect(tags["og:image"]).toBe("https://draw.example/g/game-1/1/mira/preview.png");
    expect(tagsOf(await (await get("/g/game-1/1/tom")).text())["og:description"]).toContain(
      "did not understand",
    );
    expect(tagsOf(await (await get("/g/game-1/9/tom")).text())["og:title"]).toBe("mira won at Inkling");
  });

  test("takes a name that wants to be markup for a name", async () => {
    for (const path of ["/g/hostile", "/g/hostile/1/mira"]) {
      const html = await (await get(path)).text();
      expect(html).not.toContain("<img");
      expect(html).toContain("&quot;&gt;&lt;img src=x onerror=alert(1)&gt;$&amp;&#39;");
      expect(html.match(/<\/title>/g)).toHaveLength(1);
    }
  });

  test("is the page all the same where there is no such game, as a 404", async () => {
    const response = await get("/g/gone");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("<title>Inkling:");
  });
});

describe("the picture of a link", () => {
  test.each(["/g/game-1/preview.png", "/g/game-1/1/tom/preview.png", "/g/hostile/preview.png"])(
    "%s",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("image/png");
      const png = Buffer.from(await response.arrayBuffer());
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    },
  );

  test("of a game that there is not, is a problem", async () => {
    expect(await (await get("/g/gone/preview.png")).json()).toMatchObject({ error: "game/not-found" });
  });
});

describe("a drawing", () => {
  const drawing = "/api/games/game-1/drawings/1/tom";

  test("is deleted by nobody but who drew it and the host", async () => {
    for (const token of [undefined, "nobody-token", "' or 1=1"]) {
      const response = await erase(drawing, token);
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ error: "drawing/not-yours" });
    }
    expect((await erase("/api/games/game-1/drawings/1/mira", "tom-token")).status).toBe(403);
    expect((await record()).drawings.some(({ deleted }) => deleted)).toBe(false);
  });

  test("is gone when it was, once and again, and so is its picture", async () => {
    const before = await (await get("/g/game-1/1/tom/preview.png")).arrayBuffer();
    expect((await erase(drawing, "tom-token")).status).toBe(204);
    expect((await erase(drawing, "mira-token")).status).toBe(204);
    const { drawings } = await record();
    expect(drawings.map(({ seat, deleted }) => [seat, deleted])).toEqual([
      ["mira", false],
      ["tom", true],
    ]);
    const after = await (await get("/g/game-1/1/tom/preview.png")).arrayBuffer();
    expect(Buffer.from(after).equals(Buffer.from(before))).toBe(false);
  });

  test("that there is not cannot be", async () => {
    expect((await erase("/api/games/game-1/drawings/7/tom", "tom-token")).status).toBe(404);
    expect((await erase("/api/games/gone/drawings/1/tom", "tom-token")).status).toBe(404);
  });
});

test("one address looks at 240 games a minute, and gets pages after that, too", async () => {
  const statuses = new Set<number>();
  for (let n = 0; n < 245; n++) statuses.add((await get("/api/games/gone")).status);
  expect([...statuses]).toEqual([404, 429]);
  expect((await get("/g/game-1")).status).toBe(200);
});
