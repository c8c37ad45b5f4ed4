import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import { createRoom } from "./room.ts";
import { Table } from "./testing.ts";
import { eventFor, type Viewer, viewFor } from "./view.ts";

const SEED = 4_123_456_789;
const VIEWERS: readonly Viewer[] = [
  { role: "player", seat: "Mira" },
  { role: "player", seat: "Tom" },
  { role: "spectator" },
];

/** A game in its second round: two prompts are known, three are not. */
function secondRound() {
  const table = new Table().join("Mira", "Tom");
  table.start(SEED);
  table.until("drawing").recognise("Mira");
  table.until("reveal").until("drawing");
  return table;
}

describe.each(VIEWERS)("what %j sees", (viewer) => {
  it("VI1 holds neither the seed nor a prompt that is still to come", () => {
    const { room, events } = secondRound();
    const [first, second, ...coming] = room.secret?.prompts ?? [];
    const told = [
      JSON.stringify(viewFor(room, viewer)),
      JSON.stringify(events.map((e) => eventFor(room, e, viewer))),
    ];
    expect(coming).toHaveLength(3);
    for (const text of told) {
      expect(text).not.toContain(String(SEED));
      for (const prompt of coming) expect(text).not.toContain(JSON.stringify(prompt));
      for (const prompt of [first, second]) expect(text).toContain(JSON.stringify(prompt));
    }
  });

  it("VI1 keeps the secret after the game, for it says which prompts will not come again", () => {
    const { room } = secondRound().until("podium");
    expect(JSON.stringify(viewFor(room, viewer))).not.toContain(String(SEED));
    expect(viewFor(room, viewer).secret).toBeNull();
  });

  it("VI1 is all else: the same room for everybody", () => {
    const { room } = secondRound();
    expect(viewFor(room, viewer)).toEqual({ ...room, secret: null });
  });

  it("VI2 is what follows from what they hear", () => {
    const { room, events } = secondRound();
    const heard = events.map((event) => eventFor(room, event, viewer));
    expect(heard.reduce(apply, createRoom(room.code))).toEqual(viewFor(room, viewer));
  });
});

it("VI1 the server itself knows the secret", () => {
  const { room } = secondRound();
  expect(room.secret?.seed).toBe(SEED);
  expect(room.secret?.prompts).toHaveLength(5);
});
