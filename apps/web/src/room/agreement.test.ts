import type { ClientMessageName } from "@inkling/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rememberAgreement } from "../remembered.ts";
import { RoomInTest } from "../room-in-test.ts";
import { keepAgreement } from "./agreement.ts";
import { createRoomStore } from "./room-store.ts";

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

const AGREED = { scores: true, training: false };

/** What is sent when a room lets a page in so many times. */
function sentOn(rooms: RoomInTest[], role: "player" | "spectator" = "player") {
  const store = createRoomStore();
  const sent: unknown[] = [];
  const send = (name: ClientMessageName, ...args: readonly unknown[]) => sent.push([name, ...args]);
  const stop = keepAgreement(store, { send });
  for (const { room } of rooms) {
    const you = role === "player" ? ({ role, seat: "mira", token: "t" } as const) : ({ role } as const);
    store.setState({ link: { status: "live" }, you, room });
    store.setState({ seq: 1 });
  }
  stop();
  return sent;
}

const withMira = () => new RoomInTest().join("Mira");

test("who has agreed in another room has agreed in this one, after each welcome that does not know it", () => {
  rememberAgreement(AGREED);
  expect(sentOn([withMira(), withMira()])).toEqual([
    ["agree", AGREED],
    ["agree", AGREED],
  ]);
});

test("nothing is said that the room knows, nor by who watches, nor where nobody has agreed to anything", () => {
  expect(sentOn([withMira()])).toEqual([]);
  rememberAgreement(AGREED);
  expect(sentOn([withMira()], "spectator")).toEqual([]);
  const known = withMira().do({ type: "Agree", seat: "mira", agreed: AGREED });
  expect(sentOn([known])).toEqual([]);
});
