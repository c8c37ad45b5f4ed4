import { encodeOps } from "@inkling/ink";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyGuesses, anyOps, playGame, sent } from "./testing.ts";
import { packEvent, unpackEvent } from "./wire-event.ts";

describe("packEvent and unpackEvent", () => {
  it("bring every event of a game over the wire", () => {
    const types = new Set<string>();
    for (const { event } of playGame()) {
      types.add(event.type);
      const at = event.type === "InkAdded" ? event.at : -1;
      expect(unpackEvent(sent(packEvent(event)), at)).toEqual(event);
    }
    expect(types.size).toBe(31);
  });

  it("bring any ink, with the time at which it arrives", () => {
    fc.assert(
      fc.property(anyOps, fc.string(), fc.nat(), fc.nat(), (ops, seat, upTo, at) => {
        const event = { type: "InkAdded", seat, ops: encodeOps(ops), upTo, at } as const;
        const now = at + 30;
        expect(unpackEvent(sent(packEvent(event)), now)).toEqual({ ...event, at: now });
      }),
    );
  });

  it("bring any guesses, none too", () => {
    fc.assert(
      fc.property(anyGuesses, fc.string(), (guesses, seat) => {
        const event = { type: "GuessMade", seat, guesses } as const;
        expect(unpackEvent(sent(packEvent(event)), 0)).toEqual(event);
      }),
    );
  });

  it("spend no word on the two that are frequent", () => {
    expect(packEvent({ type: "InkAdded", seat: "3", ops: "IKUCD", upTo: 2, at: 1_700_000_000_000 })).toEqual([
      "3",
      "IKUCD",
      2,
    ]);
    expect(
      packEvent({ type: "GuessMade", seat: "3", guesses: [{ label: "drums", probability: 0.873 }] }),
    ).toEqual(["3", [[0, 87]]]);
  });

  it("leave all others as they are", () => {
    const event = { type: "PlayerLeft", seat: "3" } as const;
    expect(packEvent(event)).toBe(event);
    expect(unpackEvent(event, 0)).toBe(event);
  });
});
