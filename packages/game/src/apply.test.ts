import { expect, test } from "vitest";
import { apply } from "./apply.ts";
import type { Event } from "./event.ts";
import { currentRound } from "./room.ts";
import { Table } from "./testing.ts";

test("LO1 a log from which a drawing was deleted gives the same game, but for its ink", () => {
  const table = new Table().join("mira", "tom");
  const opening = table.room;
  const before = table.events.length;
  table.start();
  table.ring();
  table.draw("tom");
  table.recognise("mira");
  const log = table.events.slice(before);
  const erased = log.map(
    (event): Event => (event.type === "InkAdded" && event.seat === "mira" ? { ...event, ops: "" } : event),
  );
  const [whole, left] = [log, erased].map((events) => currentRound(events.reduce(apply, opening)));
  expect(left?.boards.tom).toEqual(whole?.boards.tom);
  const { verdict, seq } = whole?.boards.mira ?? {};
  expect(left?.boards.mira).toMatchObject({ verdict, seq, ink: { strokes: [] }, batches: [{ ops: "" }] });
});
