import { createRoom, type Event, REVEAL_MS } from "@inkling/game";
import { begin, encodeOps, extend } from "@inkling/ink";
import { INK_BATCH_MS } from "@inkling/protocol";
import { expect, test } from "vitest";
import { LiveRoom } from "./live-room.ts";
import { ManualClock } from "./testing.ts";

function startedRoom() {
  const clock = new ManualClock();
  const sent: { first: number; events: readonly Event[] }[] = [];
  const live = new LiveRoom(createRoom("bababa"), clock, {
    record: () => undefined,
    send: (first, events) => sent.push({ first, events: events.map(({ event }) => event) }),
  });
  live.dispatch({ type: "Join", seat: "1", name: "Mira", bot: false });
  live.dispatch({ type: "StartGame", seat: "1", seed: 7, id: "game" });
  clock.advance(3_000);
  return { clock, live, sent };
}

test("ink goes out at most once in 50 ms, all of it together", () => {
  const { clock, live, sent } = startedRoom();
  sent.length = 0;
  const ink = (from: number, x: number) =>
    live.dispatch({
      type: "AddInk",
      seat: "1",
      round: 1,
      from,
      ops: encodeOps([from ? extend(x, 5) : begin(x, 5)]),
    });
  ink(0, 1);
  ink(1, 2);
  clock.advance(INK_BATCH_MS - 1);
  expect(sent).toEqual([]);
  clock.advance(1);
  expect(sent.map(({ events }) => events.length)).toEqual([2]);
  ink(2, 3);
  clock.advance(INK_BATCH_MS);
  expect(sent.length).toBe(2);
});

test("whatever is not ink goes out at once, after the ink before it", () => {
  const { live, sent } = startedRoom();
  sent.length = 0;
  live.dispatch({ type: "AddInk", seat: "1", round: 1, from: 0, ops: encodeOps([begin(1, 1)]) });
  live.dispatch({ type: "Join", seat: "2", name: "Aiko", bot: false });
  expect(sent.flatMap(({ events }) => events.map(({ type }) => type))).toEqual(["InkAdded", "PlayerJoined"]);
});

test("the numbers of the events leave no gap", () => {
  const { clock, live, sent } = startedRoom();
  clock.advance(30_000);
  let next = 1;
  for (const { first, events } of sent) {
    expect(first).toBe(next);
    next += events.length;
  }
  expect(live.seq).toBe(next - 1);
});

test("the phases follow each other by the clock alone", () => {
  const { clock, live } = startedRoom();
  expect(live.room.phase.name).toBe("drawing");
  clock.advance(20_000);
  expect(live.room.phase.name).toBe("reveal");
  clock.advance(REVEAL_MS);
  expect(live.room.phase.name).toBe("countIn");
  expect(live.room.rounds).toBe(2);
});

test("a closed room no longer moves", () => {
  const { clock, live, sent } = startedRoom();
  live.close();
  const before = sent.length;
  clock.advance(60_000);
  expect(live.room.phase.name).toBe("drawing");
  expect(sent.length).toBe(before);
});
