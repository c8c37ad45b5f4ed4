import { AI, currentTurn, DEFAULT_SETTINGS, drawerOf } from "@inkling/game";
import { LABELS, type Label } from "@inkling/guesser/labels";
import { begin, encodeOps, extend } from "@inkling/ink";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Judge } from "./judge.ts";
import { ManualClock, startTestServer, TestPage, type TestServer, until } from "./testing.ts";

/** A judge that sees what it is told to. */
let seen: Awaited<ReturnType<Judge["look"]>> = [];
const judge: Judge = { look: async () => seen, close: async () => {} };

let clock: ManualClock;
let server: TestServer;
let code: string;
const pages: TestPage[] = [];

beforeAll(async () => {
  clock = new ManualClock();
  server = await startTestServer({ clock, judge });
});
afterAll(() => server.stop());
beforeEach(async () => {
  code = await server.newRoom();
  seen = [];
});
afterEach(() => {
  for (const page of pages.splice(0)) page.close();
});

async function open(hello: Record<string, unknown>): Promise<TestPage> {
  const page = await TestPage.open(server.url, { code, ...hello });
  pages.push(page);
  return page;
}

const roundOf = (page: TestPage) => {
  const round = currentTurn(page.room);
  if (!round) throw new Error("no turn");
  return round;
};
const say = (page: TestPage, text: string) => page.socket.emit("answer", roundOf(page).id, text);

/** What is drawn here: words that stand in nothing else that is sent (a line would be in "linesaid"). */
const WORDS: Label[] = ["tennis racquet", "smiley face", "traffic light"];

/** These people in a room, the first of them about to choose one of the words. */
async function choosing(...names: string[]): Promise<TestPage[]> {
  const all = [];
  for (const name of names) all.push(await open({ name, tab: name }));
  const [host] = all;
  host?.socket.emit("words", WORDS);
  host?.socket.emit("configure", { ...DEFAULT_SETTINGS.versus, strength: "sharp" });
  host?.socket.emit("start");
  for (const page of all) await until("the words are offered", () => page.room.phase.name === "choosing");
  return all;
}

/** The same, with the word chosen and a first stroke drawn. */
async function drawing(...names: string[]) {
  const [mira, ...others] = (await choosing(...names)) as [TestPage, ...TestPage[]];
  const { id, turn } = roundOf(mira);
  mira.socket.emit("choose", id, 2);
  for (const page of [mira, ...others]) await until("drawing", () => page.room.phase.name === "drawing");
  const ops = [begin(300, 300), extend(700, 300), extend(700, 700)];
  mira.socket.emit("ink", id, 0, encodeOps(ops));
  await mira.settled();
  clock.advance(60);
  return { mira, others, id, count: ops.length, word: turn.choices[2] as Label };
}

/** All text that a page was sent (but for ink, whose text is letters too), a value a line. */
function toldTo(page: TestPage): string {
  const texts: string[] = [];
  JSON.stringify(page.frames, (_key, value) => {
    if (Array.isArray(value) && typeof value[1] === "string" && typeof value[2] === "number") return "";
    if (typeof value === "string") texts.push(value);
    return value;
  });
  return texts.join("\n").toLowerCase();
}

/** A word as it could stand somewhere. */
const standing = (word: Label): RegExp => new RegExp(word.replace(" ", " ?"));

test("nothing that a guesser's page or the wall receives has the word in it until the turn is over", async () => {
  const { mira, others, id, count, word } = await drawing("Mira", "Tom", "Aiko", "Ben");
  const [tom, aiko, ben] = others as [TestPage, TestPage, TestPage];
  const wall = await open({ role: "spectator" });

  mira.socket.emit("guess", id, [[LABELS.indexOf(word), 95]]);
  say(tom, `${word}x`);
  say(tom, `is it a ${word}?`);
  say(tom, word.toUpperCase());
  await until("Tom has it", () => roundOf(tom).turn.found.length === 1);
  say(tom, `a ${word}, how easy`);
  clock.advance(5_000);
  seen = [{ label: word, probability: 0.95, sureness: 0.95 }];
  mira.socket.emit("claim", id, count);
  await until("the AI has it", () => roundOf(aiko).boards[drawerOf(roundOf(aiko))]?.verdict !== null);
  clock.advance(60_000); // both hints
  say(ben, "no idea");
  await until("Ben is heard", () => roundOf(aiko).turn.lines.some(({ text }) => text === "no idea"));
  const late = await open({ name: "Late" });
  aiko.close();
  const back = await open({ token: aiko.token, tab: "Aiko" });
  await back.settled();

  expect(toldTo(mira)).toMatch(standing(word)); // the search finds it where it is
  expect(roundOf(back).turn.hintsGiven).toBe(2);
  expect(roundOf(tom).prompt).toBe(word);
  expect(roundOf(tom).turn.lines.map(({ kind }) => kind)).toEqual([
    "near",
    "near",
    "found",
    "said",
    "found",
    "said",
  ]);
  for (const page of [aiko, back, ben, late, wall]) {
    expect(roundOf(page).turn.lines.map(({ seat, kind }) => [seat, kind])).toEqual([
      [tom.seat, "found"],
      [AI, "found"],
      [ben.seat, "said"],
    ]);
    // Points would tell which word it is.
    expect(roundOf(page).turn.found).toMatchObject([{ points: 0 }]);
    expect(roundOf(page).boards[mira.seat ?? ""]?.verdict?.points).toBe(0);
    for (const one of WORDS) expect(toldTo(page)).not.toMatch(standing(one));
    expect(JSON.stringify(page.frames)).not.toContain(`[[${LABELS.indexOf(word)},`); // a guess on the wire
  }

  clock.advance(16_000);
  await until("the turn is over", () => ben.room.phase.name === "reveal");
  expect(roundOf(ben).prompt).toBe(word);
  expect(roundOf(ben).turn.found[0]?.points).toBeGreaterThan(0);
});

test("the drawer gets back the words, and the word, with the seat", async () => {
  const [mira] = (await choosing("Mira", "Tom")) as [TestPage];
  const { choices } = roundOf(mira).turn;
  mira.close();
  const back = await open({ token: mira.token, tab: "Mira" });
  expect(roundOf(back).turn.choices).toEqual(choices);
  back.socket.emit("choose", roundOf(back).id, 0);
  await until("drawing", () => back.room.phase.name === "drawing");
  back.close();
  const again = await open({ token: mira.token, tab: "Mira" });
  expect(roundOf(again).prompt).toBe(choices[0]);
});

test("a turn goes on by the clock alone: the word in the middle, the end, the next turn", async () => {
  const [mira, tom] = (await choosing("Mira", "Tom")) as [TestPage, TestPage];
  const [, middle] = roundOf(mira).turn.choices;
  clock.advance(12_000);
  await until("the fallback", () => roundOf(mira).prompt === middle);
  mira.socket.emit("ink", roundOf(mira).id, 0, encodeOps([begin(1, 1)]));
  await mira.settled();
  clock.advance(80_000);
  await until("the reveal", () => tom.room.phase.name === "reveal");
  clock.advance(6_000);
  await until("Tom's turn", () => roundOf(tom).turn.choices.length === 3);
  expect(roundOf(mira).turn.choices).toEqual([]);
});

test("a drawer who does not come back ends the turn", async () => {
  const { mira, others } = await drawing("Mira", "Tom");
  mira.close();
  const [tom] = others as [TestPage];
  // The server learns that on its own time; what it waits then goes by the clock.
  await until("it is over", () => {
    clock.advance(1_000);
    return roundOf(tom).turn.end !== null;
  });
  expect(roundOf(tom).turn.end).toEqual({ reason: "drawer-left", points: 0 });
});

test.each([
  ["an answer of 10,000 letters", "x".repeat(10_000), "answer/too-long"],
  ["controls and turns of direction", "\u0000\u202e\u200f", "answer/empty"],
  ["rude words", "fuck you", "answer/rude"],
])("%s is refused with a reason", async (_what, text, error) => {
  const { others } = await drawing("Mira", "Tom");
  const [tom] = others as [TestPage];
  say(tom, text);
  await until("the answer", () => tom.refusals.length > 0);
  expect(tom.refusals.map(([id]) => id)).toEqual([error]);
  expect(roundOf(tom).turn.lines).toEqual([]);
});

test("answers of the drawer, of the wall, to another turn, and too many of them are refused", async () => {
  const { mira, others, id, word } = await drawing("Mira", "Tom");
  const [tom] = others as [TestPage];
  const wall = await open({ role: "spectator" });
  say(mira, word);
  wall.socket.emit("answer", id, "a hat");
  tom.socket.emit("answer", id + 1, "a hat");
  for (let i = 0; i < 9; i++) say(tom, `a hat ${i}`);
  await Promise.all([mira.settled(), wall.settled(), tom.settled()]);
  expect(mira.refusals.map(([error]) => error)).toEqual(["answer/drawer"]);
  expect(wall.refusals.map(([error]) => error)).toEqual(["seat/spectator"]);
  expect(tom.refusals.map(([error]) => error)).toEqual(["round/not-this-round", "message/too-frequent"]);
  expect(roundOf(tom).turn.lines).toHaveLength(5);
});

test("choosing for another, too late, or what was not offered is refused", async () => {
  const [mira, tom] = (await choosing("Mira", "Tom")) as [TestPage, TestPage];
  const { id } = roundOf(mira);
  tom.socket.emit("choose", id, 0);
  mira.socket.emit("choose", id, 3);
  mira.socket.emit("choose", id, 1);
  mira.socket.emit("choose", id, 2);
  await Promise.all([mira.settled(), tom.settled()]);
  expect(tom.refusals.map(([error]) => error)).toEqual(["round/not-drawer"]);
  expect(mira.refusals.map(([error]) => error)).toEqual(["choice/not-offered", "choice/closed"]);
});

test("the host's own words are nobody else's to read", async () => {
  const [mira, tom] = [await open({ name: "Mira" }), await open({ name: "Tom" })];
  mira.socket.emit("words", ["Lighthouse", "lighthouse", "", "zebra"]);
  await until("they are counted", () => tom.room.words.length === 2);
  tom.socket.emit("words", ["mine"]);
  mira.socket.emit(
    "words",
    Array.from({ length: 1_000 }, (_, i) => `word ${i}`),
  );
  await Promise.all([mira.settled(), tom.settled()]);
  expect(toldTo(tom)).not.toMatch(/lighthouse|zebra/);
  expect(tom.refusals.map(([error]) => error)).toEqual(["host/only"]);
  expect(mira.refusals.map(([error]) => error)).toEqual(["words/too-many"]);
});

test("versus does not begin alone", async () => {
  const mira = await open({ name: "Mira" });
  mira.socket.emit("configure", DEFAULT_SETTINGS.versus);
  mira.socket.emit("start");
  await mira.settled();
  expect(mira.refusals.map(([error]) => error)).toEqual(["game/alone"]);
});
