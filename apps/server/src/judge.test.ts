import { tracedDrawings } from "@inkling/bots";
import { currentRound, type InkSeq } from "@inkling/game";
import { LABELS, type Label, VERDICT_THRESHOLDS } from "@inkling/guesser/labels";
import { begin, encodeOps, opsOf, rest } from "@inkling/ink";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Judge } from "./judge.ts";
import { ManualClock, startTestServer, TestPage, type TestServer, until } from "./testing.ts";
import { createThreadJudge } from "./thread-judge.ts";

const clock = new ManualClock();
let judge: Judge;
let server: TestServer;
beforeAll(async () => {
  judge = await createThreadJudge(pino({ level: "silent" }));
  server = await startTestServer({ clock, judge });
});
afterAll(() => server.stop());

/** The operations of a real drawing that the judge recognises when it is finished. */
async function recognisable(label: Label) {
  for (let i = 0; i < 100; i++) {
    const ops = opsOf(rest(tracedDrawings(label, i / 100) ?? []));
    const [top] = (await judge.look(encodeOps(ops), ops.length as InkSeq)) ?? [];
    if (top?.label === label && top.sureness >= VERDICT_THRESHOLDS.race) return ops;
  }
  throw new Error(`no drawing of "${label}" is recognised`);
}

/** A player in the drawing of a first round. */
async function drawing() {
  const page = await TestPage.open(server.url, { code: await server.newRoom(), name: "Mira" });
  page.socket.emit("start");
  await until("the count-in", () => page.room.phase.name === "countIn");
  clock.advance(3_000);
  await until("the drawing", () => page.room.phase.name === "drawing");
  const round = currentRound(page.room);
  if (!round) throw new Error("no round");
  return { page, round };
}

const boardOf = (page: TestPage) => currentRound(page.room)?.boards[page.seat];

test("the judge looks at so much of the ink as it is asked to, and at nothing where there is none", async () => {
  const ops = await recognisable(LABELS[1]);
  const text = encodeOps(ops);
  expect(await judge.look(text, 0 as InkSeq)).toEqual([]);
  const [all, start] = [await judge.look(text, ops.length as InkSeq), await judge.look(text, 2 as InkSeq)];
  expect(all?.length).toBe(3);
  expect(start).not.toEqual(all);
  expect(await judge.look(text, ops.length as InkSeq)).toEqual(all);
});

describe("a claim", () => {
  test("for ink that the judge recognises is a verdict, timed by the arrival of that ink", async () => {
    const { page, round } = await drawing();
    const ops = await recognisable(round.prompt as Label);
    clock.advance(4_000);
    page.socket.emit("ink", round.id, 0, encodeOps(ops));
    await page.settled();
    clock.advance(3_000);
    page.socket.emit("claim", round.id, ops.length);
    await until("the verdict", () => boardOf(page)?.verdict !== null);
    expect(boardOf(page)?.verdict).toMatchObject({ upTo: ops.length, time: 4_000 });
    expect(page.room.phase.name).toBe("reveal");

    page.socket.emit("claim", round.id, ops.length);
    await page.settled();
    expect(page.refusals.at(-1)?.[0]).toBe("board/locked");
    page.close();
  });

  test("for a scribble gets nothing, whatever the page says about it", async () => {
    const { page, round } = await drawing();
    page.socket.emit("ink", round.id, 0, encodeOps([begin(500, 500)]));
    page.socket.emit("guess", round.id, [[LABELS.indexOf(round.prompt as Label), 100]]);
    page.socket.emit("claim", round.id, 1);
    await until("the answer", () => page.refusals.length > 0);
    expect(page.refusals).toEqual([["claim/not-recognised", null]]);
    expect(boardOf(page)?.verdict).toBeNull();
    page.close();
  });

  test("made in time counts even if it is judged after the end", async () => {
    const { page, round } = await drawing();
    const ops = await recognisable(round.prompt as Label);
    page.socket.emit("ink", round.id, 0, encodeOps(ops));
    await page.settled();
    clock.advance(20_000);
    await until("the reveal", () => page.room.phase.name === "reveal");
    page.socket.emit("claim", round.id, ops.length);
    await until("the verdict", () => boardOf(page)?.verdict !== null);
    page.close();
  });
});

test("for a page that cannot run the network the judge guesses and recognises", async () => {
  const { page, round } = await drawing();
  const ops = await recognisable(round.prompt as Label);
  page.socket.emit("assist", true);
  page.socket.emit("ink", round.id, 0, encodeOps(ops));
  await page.settled();
  clock.advance(300);
  await until("the verdict", () => {
    clock.advance(10);
    return boardOf(page)?.verdict !== null;
  });
  expect(boardOf(page)?.guesses[0]?.label).toBe(round.prompt);
  page.close();
});
