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
  ["/g/V1StGXR8_Z5j", { name: "replay", id: "V1StGXR8_Z5j", drawing: null }],
  ["/g/V1StGXR8_Z5j/", { name: "replay", id: "V1StGXR8_Z5j", drawing: null }],
  ["/g/V1/12/3", { name: "replay", id: "V1", drawing: { round: 12, seat: "3" } }],
  ["/g/V1/12", { name: "nowhere" }],
  ["/g/V1/x/3", { name: "nowhere" }],
  ["/g/%E0%A4%A", { name: "replay", id: "%E0%A4%A", drawing: null }],
  ["/about", { name: "nowhere" }],
])("%s", (path, route) => {
  expect(parseRoute(path)).toEqual(route);
});

test("paths lead back to where they were made for", () => {
  expect(parseRoute(roomPath("tamokiru"))).toEqual({ name: "room", code: "tamokiru" });
  expect(parseRoute(watchPath("tamokiru"))).toEqual({ name: "watch", code: "tamokiru" });
  for (const span of ["today", "week", "all"] as const) {
    expect(parseRoute(scoresPath(span))).toEqual({ name: "scores", span });
  }
  expect(parseRoute(roomPath("wrong/code?"))).toEqual({ name: "room", code: "wrong/code?" });
  expect(parseRoute(replayPath("a/b"))).toEqual({ name: "replay", id: "a/b", drawing: null });
  const drawing = { round: 2, seat: "s/1" };
  expect(parseRoute(replayPath("V1", drawing))).toEqual({ name: "replay", id: "V1", drawing });
});
