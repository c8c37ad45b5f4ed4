import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import { createRoom, currentRound } from "./room.ts";
import { sees, Table } from "./testing.ts";
import type { TurnRound } from "./turn.ts";
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

describe("what the word has brought", () => {
  it("VI3 is told to whoever has it, to who draws, and to everybody once the turn is over", () => {
    const table = Table.versus({ strength: "sharp" }, "Mira", "Tom", "Aiko", "Ben");
    table.draw("Mira");
    table.wait(5_000).judge("Mira", sees(table.round.prompt, 0.95));
    for (const seat of ["Tom", "Aiko"]) table.wait(2_000).say(seat, table.round.prompt);
    const told = (viewer: Viewer) => {
      const { boards, turn } = currentRound(viewFor(table.room, viewer)) as TurnRound;
      return [...turn.found, boards.Mira?.verdict].map((worth) => (worth?.points ?? 0) > 0);
    };
    const [tom, ben] = ["Tom", "Ben"].map((seat) => ({ role: "player", seat }) as const) as [Viewer, Viewer];
    expect(told({ role: "player", seat: "Mira" })).toEqual([true, true, true]);
    expect(told(tom)).toEqual([true, false, false]);
    expect(told(ben)).toEqual([false, false, false]);
    expect(told({ role: "spectator" })).toEqual([false, false, false]);
    const before = viewFor(table.room, ben);
    const count = table.events.length;
    table.ring();
    const heard = table.events.slice(count).map((event) => eventFor(table.room, event, ben));
    expect(heard.reduce(apply, before)).toEqual(viewFor(table.room, ben));
    expect(told(ben)).toEqual([true, true, true]);
  });
});
