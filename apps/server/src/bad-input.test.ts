import { DEFAULT_SETTINGS, MAX_PLAYERS } from "@inkling/game";
import { begin, encodeOps } from "@inkling/ink";
import { MAX_MESSAGE_BYTES } from "@inkling/protocol";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { MAX_SPECTATORS } from "./hosted-room.ts";
import { ManualClock, startTestServer, TestPage, type TestServer, until } from "./testing.ts";

const clock = new ManualClock();
let server: TestServer;
let code: string;
const pages: TestPage[] = [];

beforeAll(async () => {
  server = await startTestServer({ clock });
});
afterAll(() => server.stop());
beforeEach(async () => {
  code = await server.newRoom();
});
afterEach(() => {
  for (const page of pages.splice(0)) page.close();
});

async function open(hello: Record<string, unknown>, headers?: Record<string, string>): Promise<TestPage> {
  const page = await TestPage.open(server.url, { code, ...hello }, headers);
  pages.push(page);
  return page;
}

/** Sends something that no typed page would. */
const send = (page: TestPage, name: string, ...args: unknown[]) =>
  page.socket.emit(name as "leave", ...(args as []));

/** A host and another player, in the drawing of the first round. */
async function drawing() {
  const [mira, aiko] = [await open({ name: "Mira" }), await open({ name: "Aiko" })];
  mira.socket.emit("start");
  await until("the count-in", () => mira.room.phase.name === "countIn");
  clock.advance(3_000);
  await until("the drawing", () => mira.room.phase.name === "drawing" && aiko.room.phase.name === "drawing");
  return { mira, aiko };
}

describe("the handshake", () => {
  test.each([
    ["an old protocol version", { name: "Mira", version: 0 }, "protocol/version"],
    ["a version of another shape", { version: 99, roles: [] }, "protocol/version"],
    ["no hello at all", { code: undefined, role: 7 }, "message/malformed"],
    ["an empty name", { name: "   " }, "name/empty"],
    ["no name", {}, "name/empty"],
    ["a name of invisible characters", { name: "\u200b\u202e" }, "name/empty"],
    ["a name that is too long", { name: "M".repeat(21) }, "name/too-long"],
    ["a name of a kilobyte", { name: "M".repeat(1024) }, "message/malformed"],
    ["a name that looks like markup", { name: "<b>Mira</b>" }, "name/markup"],
    ["a token that the room does not know", { token: "no-such-token" }, "seat/unknown"],
  ])("refuses %s", async (_what, hello, error) => {
    await expect(open(hello)).rejects.toThrow(error);
  });

  test("refuses an unknown room", async () => {
    await expect(open({ name: "Mira", code: "bababazu" })).rejects.toThrow("room/not-found");
  });

  test("refuses a page of another site", async () => {
    await expect(open({ name: "Mira" }, { origin: "https://evil.example" })).rejects.toThrow(
      "websocket error",
    );
  });

  test("refuses a thirteenth player, who may watch instead", async () => {
    for (let n = 1; n <= MAX_PLAYERS; n++) await open({ name: `Player ${n}` });
    await expect(open({ name: "Late" })).rejects.toThrow("room/full");
    await expect(open({ role: "spectator" })).resolves.toBeDefined();
  });

  test("refuses a fifty-first spectator", async () => {
    for (let n = 1; n <= MAX_SPECTATORS; n++) await open({ role: "spectator" });
    await expect(open({ role: "spectator" })).rejects.toThrow("room/spectators-full");
    await expect(open({ name: "Mira" })).resolves.toBeDefined();
  });
});

describe("a message", () => {
  test.each([
    ["with too few arguments", "ink", [1]],
    ["with NaN, which JSON makes null of", "ink", [1, Number.NaN, "AAA"]],
    ["with a negative round", "claim", [-1, 3]],
    ["with an object for text", "ink", [1, 0, { ops: "AAA" }]],
    ["with a label that is none", "guess", [1, [[100, 50]]]],
    ["with 300 percent", "guess", [1, [[1, 300]]]],
    [
      "with four guesses",
      "guess",
      [
        1,
        [
          [1, 1],
          [2, 1],
          [3, 1],
          [4, 1],
        ],
      ],
    ],
    ["with settings of another shape", "configure", ["fast"]],
  ])("%s is malformed", async (_what, name, args) => {
    const { mira } = await drawing();
    send(mira, name, ...args);
    await mira.settled();
    expect(mira.refusals).toEqual([["message/malformed", null]]);
  });

  test("with an unknown name is dropped and counted", async () => {
    const mira = await open({ name: "Mira" });
    const before = await counted("message/malformed");
    send(mira, "constructor", {});
    send(mira, "makeMeHost");
    await mira.settled();
    expect(mira.refusals).toEqual([]);
    expect(await counted("message/malformed")).toBe(before + 2);
  });

  test("that is too large ends its own connection and nobody else's", async () => {
    const { mira, aiko } = await drawing();
    mira.socket.emit("ink", 1, 0, "A".repeat(MAX_MESSAGE_BYTES + 1));
    await until("the connection ends", () => mira.socket.disconnected);
    await aiko.settled();
    expect(aiko.socket.connected).toBe(true);
  });

  test("that comes too often is answered once and counted", async () => {
    const { mira, aiko } = await drawing();
    const begun = Date.now();
    for (let n = 0; n < 300; n++) mira.socket.emit("claim", 1, 0);
    await mira.settled();
    const answers = mira.refusals.filter(([error]) => error === "message/too-frequent").length;
    expect(answers).toBeGreaterThan(0);
    expect(answers).toBeLessThanOrEqual(1 + Math.floor((Date.now() - begun) / 1000)); // once a second
    expect(await counted("message/too-frequent")).toBeGreaterThan(200);
    await aiko.settled();
    expect(aiko.refusals).toEqual([]);
  });

  test("of a spectator changes nothing", async () => {
    const { mira } = await drawing();
    const wall = await open({ role: "spectator" });
    send(wall, "ink", 1, 0, encodeOps([begin(1, 1)]));
    send(wall, "start");
    await wall.settled();
    expect(wall.refusals).toEqual([
      ["seat/spectator", null],
      ["seat/spectator", null],
    ]);
    expect(mira.room.game?.rounds[0]?.boards).toEqual(wall.room.game?.rounds[0]?.boards);
  });

  test("names no seat: ink goes to the sender's own board", async () => {
    const { mira, aiko } = await drawing();
    send(mira, "ink", 1, 0, encodeOps([begin(1, 1)]), aiko.seat);
    await mira.settled();
    clock.advance(50);
    await aiko.settled();
    const boards = aiko.room.game?.rounds[0]?.boards;
    expect(boards?.[mira.seat]?.ink.strokes).toEqual([[[1, 1]]]);
    expect(boards?.[aiko.seat]?.ink.strokes).toEqual([]);
  });
});

describe("ink", () => {
  test.each([
    ["outside the board", encodeOps([begin(5, 5)]).replace(/./g, "_"), "ink/malformed"],
    ["beyond the edge", encodeOps([{ kind: "begin", point: [1024, 3] }]), "ink/outside-board"],
    ["that is no ink", "<script>", "ink/malformed"],
    ["of a million points in a few letters", "AhB6A", "ink/malformed"],
  ])("%s is refused whole", async (_what, ops, error) => {
    const { mira } = await drawing();
    mira.socket.emit("ink", 1, 0, ops);
    await mira.settled();
    expect(mira.refusals.map(([id]) => id)).toEqual([error]);
    expect(mira.room.game?.rounds[0]?.boards[mira.seat]?.seq).toBe(0);
  });

  test("that leaves a gap is refused with the place to send again from", async () => {
    const { mira } = await drawing();
    mira.socket.emit("ink", 1, 0, encodeOps([begin(1, 1)]));
    mira.socket.emit("ink", 1, 9, encodeOps([begin(1, 1)]));
    await mira.settled();
    expect(mira.refusals).toEqual([["ink/gap", 1]]);
  });

  test.each([
    ["for another round", 2, "round/not-this-round"],
    ["for a round long gone", 0, "round/not-this-round"],
  ])("%s is refused", async (_what, round, error) => {
    const { mira } = await drawing();
    mira.socket.emit("ink", round, 0, encodeOps([begin(1, 1)]));
    await mira.settled();
    expect(mira.refusals.map(([id]) => id)).toEqual([error]);
  });

  test("after the end is refused", async () => {
    const { mira } = await drawing();
    clock.advance(20_000);
    mira.socket.emit("ink", 1, 0, encodeOps([begin(1, 1)]));
    await mira.settled();
    expect(mira.refusals.map(([id]) => id)).toEqual(["round/not-drawing"]);
  });
});

describe("a claim", () => {
  test.each([
    ["without ink", 1, 0, "claim/ahead-of-ink"],
    ["with a future sequence number", 1, 4_000, "claim/ahead-of-ink"],
    ["for another round", 2, 0, "round/not-this-round"],
  ])("%s gets nothing", async (_what, round, upTo, error) => {
    const { mira } = await drawing();
    mira.socket.emit("claim", round, upTo);
    await mira.settled();
    expect(mira.refusals.map(([id]) => id)).toEqual([error]);
    expect(mira.room.game?.rounds[0]?.boards[mira.seat]?.verdict).toBeNull();
  });
});

describe("the host's messages", () => {
  test.each([
    ["rounds", { rounds: 11, seconds: 20 }],
    ["seconds", { rounds: 5, seconds: 9 }],
    ["half a round", { rounds: 1.5, seconds: 20 }],
  ])("settings out of range are refused: %s", async (_what, settings) => {
    const mira = await open({ name: "Mira" });
    mira.socket.emit("configure", { ...DEFAULT_SETTINGS.race, ...settings });
    await mira.settled();
    expect(mira.refusals.map(([id]) => id)).toEqual(["settings/out-of-range"]);
    expect(mira.room.settings).toEqual(DEFAULT_SETTINGS.race);
  });

  test("are the host's alone", async () => {
    const [, aiko] = [await open({ name: "Mira" }), await open({ name: "Aiko" })];
    aiko.socket.emit("configure", DEFAULT_SETTINGS.race);
    aiko.socket.emit("start");
    aiko.socket.emit("addBot");
    await aiko.settled();
    expect(aiko.refusals.map(([id]) => id)).toEqual(["host/only", "host/only", "host/only"]);
    expect(aiko.room.phase.name).toBe("lobby");
  });

  test("on the order of the room are the host's alone, and not against themselves or nobody", async () => {
    const [mira, aiko] = [await open({ name: "Mira" }), await open({ name: "Aiko" })];
    aiko.socket.emit("kick", mira.seat);
    aiko.socket.emit("handOver", aiko.seat);
    aiko.socket.emit("access", "locked");
    aiko.socket.emit("pause", true);
    mira.socket.emit("kick", mira.seat);
    mira.socket.emit("kick", "nobody");
    mira.socket.emit("handOver", "nobody");
    mira.socket.emit("pause", true);
    await Promise.all([aiko.settled(), mira.settled()]);
    expect(aiko.refusals.map(([id]) => id)).toEqual(Array(4).fill("host/only"));
    expect(mira.refusals.map(([id]) => id)).toEqual([
      "kick/yourself",
      "seat/unknown",
      "seat/unknown",
      "game/not-running",
    ]);
    expect(aiko.room).toMatchObject({ access: "private", paused: false, kicked: [] });
    expect([mira.bye, aiko.bye]).toEqual([null, null]);
  });
});

async function counted(error: string): Promise<number> {
  const health = (await (await fetch(`${server.url}/healthz`)).json()) as {
    refusals: Record<string, number>;
  };
  return health.refusals[error] ?? 0;
}
