import type { Room } from "@inkling/game";
import { afterEach, expect, test, vi } from "vitest";
import { gameToken } from "../remembered.ts";
import { RoomInTest } from "../room-in-test.ts";
import { keepGames } from "./keep-games.ts";
import { createRoomStore } from "./room-store.ts";

afterEach(() => vi.unstubAllGlobals());

function storage() {
  const values = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
  });
}
const named = (room: Room, id: string): Room => ({ ...room, game: room.game && { ...room.game, id } });

test("the seat that one has in a game is remembered by the game, also of a rematch and after a reload", () => {
  storage();
  const store = createRoomStore();
  const stop = keepGames(store);
  const { room } = new RoomInTest().join("Mira").start();
  const you = { role: "player", seat: "mira", token: "secret" } as const;
  store.setState({ room: { ...room, game: null }, you });
  expect(gameToken("one")).toBe(undefined);
  store.setState({ room: named(room, "one") });
  store.setState({ room: named(room, "two") });
  expect([gameToken("one"), gameToken("two")]).toEqual(["secret", "secret"]);
  stop();

  const reloaded = createRoomStore();
  keepGames(reloaded);
  reloaded.setState({ room: named(room, "three"), you });
  expect(gameToken("three")).toBe("secret");
});

test("who only watches has no seat to remember", () => {
  storage();
  const store = createRoomStore();
  keepGames(store);
  store.setState({
    room: named(new RoomInTest().join("Mira").start().room, "one"),
    you: { role: "spectator" },
  });
  expect(gameToken("one")).toBe(undefined);
});
