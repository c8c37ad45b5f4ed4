import { expect, test } from "vitest";
import { createInbox } from "./inbox.ts";

test("what is put in while an item is handled waits until it is done", () => {
  const order: string[] = [];
  const put = createInbox<string>((item) => {
    order.push(`${item} begins`);
    if (item === "first") put("second");
    order.push(`${item} ends`);
  });
  put("first");
  expect(order).toEqual(["first begins", "first ends", "second begins", "second ends"]);
});

test("an item that throws does not block the ones after it", () => {
  const handled: string[] = [];
  const put = createInbox<string>((item) => {
    if (item === "bad") throw new Error("bad");
    handled.push(item);
  });
  expect(() => put("bad")).toThrow("bad");
  put("good");
  expect(handled).toEqual(["good"]);
});
