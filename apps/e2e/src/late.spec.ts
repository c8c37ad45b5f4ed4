import { expect } from "@playwright/test";
import { strokesUnlike } from "./drawings.ts";
import { Person, test } from "./people.ts";

test("who joins during a round sees all ink so far and plays from the next round", async ({ browser }) => {
  const [mira, lena] = [await Person.arrive(browser), await Person.arrive(browser)];
  const link = await mira.startRoom("Mira");
  await mira.set("Seconds to draw", 45);
  await mira.page.getByRole("button", { name: "Start drawing" }).click();
  await mira.draw((await strokesUnlike(await mira.prompt())).slice(0, 2));

  await lena.follow(link, "Lena");
  await expect(lena.page.getByText("You came during a drawing.")).toBeVisible();
  await expect(lena.page.getByRole("img", { name: "Mira's drawing" }).locator("path")).toHaveCount(2);
  await expect(lena.openBoard).toHaveCount(0);
  await expect(mira.page.getByText("plays from the next round")).toBeVisible();

  await lena.draw((await strokesUnlike(await lena.prompt())).slice(0, 1));
  await expect(lena.board).toHaveAccessibleName("Your board: 1 stroke");
  expect(lena.problems).toEqual([]);
});
