import { BOARD_UNITS, type Stroke } from "@inkling/ink";
import { expect } from "@playwright/test";
import { clearDrawing } from "./drawings.ts";
import { Person, PHONE, test } from "./people.ts";

test("a whole game alone, by touch, on a phone", async ({ browser }) => {
  const mira = await Person.arrive(browser, PHONE);
  await mira.startRoom("Mira");
  await mira.set("Rounds", 1);
  await mira.set("Seconds to draw", 40);
  await mira.page.getByRole("button", { name: "Start drawing" }).tap();
  const label = await mira.prompt();
  // A page that is busy takes its time over the last stroke: the reveal may be gone when it is drawn.
  const revealed = expect(mira.page.getByRole("heading", { name: /^It was/ })).toBeVisible({
    timeout: 90_000,
  });
  const before = await mira.page.evaluate(() => [scrollX, scrollY]);
  for (let nth = 0; nth < 3 && (await mira.openBoard.count()) > 0; nth++) {
    if (nth > 0)
      await mira.page
        .getByRole("button", { name: /Clear/ })
        .tap({ timeout: 2_000 })
        .catch(() => {});
    await touchDraw(mira, await clearDrawing(label, nth));
    if ((await mira.openBoard.count()) > 0) {
      expect(await mira.page.evaluate(() => [scrollX, scrollY])).toEqual(before);
    }
    await mira.page.waitForTimeout(1_500);
  }

  await revealed;
  await expect(mira.page.getByRole("heading", { name: "One of one" })).toBeVisible({ timeout: 30_000 });
  await expect(mira.page.getByRole("button", { name: "Rematch" })).toBeVisible();
  const overflow = await mira.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(mira.problems).toEqual([]);
});

/** Draws with a finger, through the browser's own input. */
async function touchDraw(person: Person, strokes: readonly Stroke[]): Promise<void> {
  const session = await person.context.newCDPSession(person.page);
  const box = await person.board.boundingBox();
  if (!box) throw new Error("there is no board");
  const at = ([x, y]: Stroke[number]) => ({
    x: box.x + (x / BOARD_UNITS) * box.width,
    y: box.y + (y / BOARD_UNITS) * box.height,
  });
  for (const stroke of strokes) {
    // A recognised board is closed; further swipes would scroll what comes after it.
    if ((await person.openBoard.count()) === 0) break;
    let type: "touchStart" | "touchMove" = "touchStart";
    for (const point of stroke) {
      await session.send("Input.dispatchTouchEvent", { type, touchPoints: [at(point)] });
      type = "touchMove";
    }
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }
  await session.detach();
}
