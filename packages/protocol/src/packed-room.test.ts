import { apply, createRoom, type Room } from "@inkling/game";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packRoom, unpackRoom } from "./packed-room.ts";
import { anyOps, playGame, sent } from "./testing.ts";
import { packEvent, unpackEvent } from "./wire-event.ts";

/** A room but for how its ink came in pieces: what is left is all that a page shows. */
function withoutPieces(room: Room): unknown {
  return JSON.parse(JSON.stringify(room), (key, value) => (key === "batches" ? undefined : value));
}

/** All ink that the boards of a room are said to have come in. */
const textsOf = (room: Room) =>
  room.game?.rounds.map(({ boards }) =>
    Object.values(boards).map(({ batches }) => batches.map(({ ops }) => ops).join("")),
  );

describe("packRoom and unpackRoom", () => {
  it("bring an empty lobby over the wire", () => {
    const room = createRoom("babababa");
    expect(unpackRoom(sent(packRoom(room)))).toEqual(room);
  });

  it("bring a room over the wire at every moment of a game, whatever was drawn", () => {
    fc.assert(
      fc.property(anyOps, (ink) => {
        for (const { view } of playGame(ink)) {
          const arrived = unpackRoom(sent(packRoom(view)));
          expect(withoutPieces(arrived)).toEqual(withoutPieces(view));
          expect(textsOf(arrived)).toEqual(textsOf(view));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("bring ink as one text, and no piece of an untouched board", () => {
    const drawn = playGame().find(({ event, view }) => event.type === "RoundEnded" && view.game);
    const boards = unpackRoom(sent(packRoom(drawn?.view ?? createRoom("")))).game?.rounds[0]?.boards;
    expect(boards?.["1"]?.batches).toHaveLength(1);
    expect(boards?.["1"]?.batches[0]?.upTo).toBe(boards?.["1"]?.seq);
    const before = playGame().find(({ event }) => event.type === "DrawingStarted");
    const blank = unpackRoom(packRoom(before?.view ?? createRoom(""))).game?.rounds[0]?.boards["1"];
    expect(blank).toMatchObject({ seq: 0, batches: [], ink: { strokes: [], removed: [] } });
  });

  it("send every stroke once", () => {
    const { view } = playGame().find(({ event }) => event.type === "RoundEnded") ?? {};
    if (!view) throw new Error("no round has ended");
    expect(JSON.stringify(packRoom(view))).not.toMatch(/"(ink|strokes|batches)"/);
  });

  it("leave out nothing that later events need: snapshot and log make the same room", () => {
    const moments = playGame();
    moments.forEach(({ view }, joined) => {
      let room = unpackRoom(sent(packRoom(view)));
      for (const later of moments.slice(joined + 1)) {
        room = apply(room, unpackEvent(sent(packEvent(later.event)), 0));
        expect(withoutPieces(room)).toEqual(withoutPieces(later.view));
      }
    });
  });

  it("make a blank board of ink that cannot be read, rather than throw", () => {
    const { view } = playGame().find(({ event }) => event.type === "RoundEnded") ?? {};
    if (!view) throw new Error("no round has ended");
    const spoilt = JSON.parse(JSON.stringify(packRoom(view)), (key, value) => (key === "ops" ? "!" : value));
    expect(unpackRoom(spoilt).game?.rounds[0]?.boards["1"]?.ink.strokes).toEqual([]);
  });
});
