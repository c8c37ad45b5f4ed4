import { expect } from "@playwright/test";
import { strokesUnlike } from "./drawings.ts";
import { Person, test } from "./people.ts";

async function twoDrawing(browser: Parameters<typeof Person.arrive>[0]) {
  const [mira, aiko] = [await Person.arrive(browser), await Person.arrive(browser)];
  const link = await mira.startRoom("Mira");
  await aiko.follow(link, "Aiko");
  await expect(mira.page.getByText("Aiko")).toBeVisible();
  await mira.set("Seconds to draw", 90);
  await mira.page.getByRole("button", { name: "Start drawing" }).click();
  const strokes = await strokesUnlike(await mira.prompt());
  return { mira, aiko, strokes };
}

test("who reloads in mid-round is back in the same seat with their own ink", async ({ browser }) => {
  const { mira, aiko, strokes } = await twoDrawing(browser);
  await mira.draw(strokes.slice(0, 1));
  await expect(mira.board).toHaveAccessibleName("Your board: 1 stroke");
  // The other page has the ink, so the server has it too.
  const scrap = aiko.page.getByRole("img", { name: "Mira's drawing" }).locator("path");
  await expect(scrap.first()).toBeAttached();

  await mira.page.reload();
  await expect(mira.openBoard).toHaveAccessibleName("Your board: 1 stroke");
  await mira.draw(strokes.slice(1, 2));
  await expect(mira.board).toHaveAccessibleName("Your board: 2 strokes");
  await expect(scrap).toHaveCount(2);
  await expect(aiko.page.getByText("away")).toHaveCount(0);
  expect(mira.problems).toEqual([]);
});

test("who loses the network draws on, and all ink arrives when it is back", async ({ browser }) => {
  const { mira, aiko, strokes } = await twoDrawing(browser);
  const scrap = aiko.page.getByRole("img", { name: "Mira's drawing" }).locator("path");
  await mira.draw(strokes.slice(0, 1));
  await expect(scrap).toHaveCount(1);

  await mira.context.setOffline(true);
  await expect(mira.page.getByText("No connection. Keep drawing")).toBeVisible();
  await mira.draw(strokes.slice(1));
  await expect(mira.board).toHaveAccessibleName("Your board: 3 strokes");
  await expect(scrap).toHaveCount(1);

  await mira.context.setOffline(false);
  await expect(mira.page.getByText("Back again. Nothing was lost.")).toBeVisible();
  await expect(scrap).toHaveCount(3);
  await expect(mira.board).toHaveAccessibleName("Your board: 3 strokes");
});

test("a second tab is told so and can take over", async ({ browser }) => {
  const { mira } = await twoDrawing(browser);
  const second = await mira.context.newPage();
  await second.goto(mira.page.url());
  await expect(second.getByText("This game is open in another tab.")).toBeVisible();
  await second.getByRole("button", { name: "Play here instead" }).click();
  await expect(second.locator("[role=application][aria-disabled=false]")).toBeVisible();
  await expect(mira.page.getByText("This game is open in another tab.")).toBeVisible();
});

test("when the host goes, the next becomes host, and hears it", async ({ browser }) => {
  const [mira, aiko] = [await Person.arrive(browser), await Person.arrive(browser)];
  const link = await mira.startRoom("Mira");
  await aiko.follow(link, "Aiko");
  await expect(aiko.page.getByText("Mira starts the game")).toBeVisible();
  await mira.page.getByRole("button", { name: "Leave" }).click();
  await expect(aiko.page.getByText("You are the host now.")).toBeVisible();
  await expect(aiko.page.getByRole("button", { name: "Start drawing" })).toBeVisible();
});
