import { expect, test } from "vitest";
import { parseRoute, roomPath, watchPath } from "./router.ts";

test.each([
  ["/", { name: "home" }],
  ["/r/tamokiru", { name: "room", code: "tamokiru" }],
  ["/r/TAMO-KIRU", { name: "room", code: "tamokiru" }],
  ["/r/tamokiru/", { name: "room", code: "tamokiru" }],
  ["/r/tamokiru/watch", { name: "watch", code: "tamokiru" }],
  ["/r/tamoky", { name: "room", code: "tamoky" }],
  ["/r/ta%20moky", { name: "room", code: "ta moky" }],
  ["/r/%E0%A4%A", { name: "room", code: "%E0%A4%A" }],
  ["/r/", { name: "nowhere" }],
  ["/r/tamokiru/else", { name: "nowhere" }],
  ["/about", { name: "nowhere" }],
])("%s", (path, route) => {
  expect(parseRoute(path)).toEqual(route);
});

test("paths lead back to where they were made for", () => {
  expect(parseRoute(roomPath("tamokiru"))).toEqual({ name: "room", code: "tamokiru" });
  expect(parseRoute(watchPath("tamokiru"))).toEqual({ name: "watch", code: "tamokiru" });
  expect(parseRoute(roomPath("wrong/code?"))).toEqual({ name: "room", code: "wrong/code?" });
});
