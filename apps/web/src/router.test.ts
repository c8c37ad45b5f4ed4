import { expect, test } from "vitest";
import { parseRoute, replayPath, roomPath, scoresPath, watchPath } from "./router.ts";

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
  ["/scores", { name: "scores", span: "today" }],
  ["/scores/", { name: "scores", span: "today" }],
  ["/scores/week", { name: "scores", span: "week" }],
  ["/scores/all", { name: "scores", span: "all" }],
  ["/scores/year", { name: "nowhere" }],
  ["/about", { name: "nowhere" }],
])("%s", (path, route) => {
  expect(parseRoute(path)).toEqual(route);
});

test("a replay is that of a game, or of one drawing of it", () => {
  expect(replayPath("V1St-_8")).toBe("/g/V1St-_8");
  expect(replayPath("V1St-_8", 2, "1")).toBe("/g/V1St-_8/2/1");
});

test("paths lead back to where they were made for", () => {
  expect(parseRoute(roomPath("tamokiru"))).toEqual({ name: "room", code: "tamokiru" });
  expect(parseRoute(watchPath("tamokiru"))).toEqual({ name: "watch", code: "tamokiru" });
  for (const span of ["today", "week", "all"] as const) {
    expect(parseRoute(scoresPath(span))).toEqual({ name: "scores", span });
  }
  expect(parseRoute(roomPath("wrong/code?"))).toEqual({ name: "room", code: "wrong/code?" });
});
