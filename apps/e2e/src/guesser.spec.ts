import { expect } from "@playwright/test";
import { clearDrawing, strokesUnlike } from "./drawings.ts";
import { Person, test } from "./people.ts";

test("the practice board guesses with the server out of reach", async ({ browser }) => {
  const mira = await Person.arrive(browser);
  await mira.page.goto("/");
  await expect(mira.page.getByText("Draw, I am looking")).toBeVisible({ timeout: 30_000 });
  await mira.context.setOffline(true);
  await mira.draw(await clearDrawing("ice cream"));
  await expect(mira.page.getByRole("region", { name: "Practice board" })).toContainText("ice cream!");
});

test("undo and clear have keys, and an undo brings back what was cleared", async ({ browser }) => {
  const mira = await Person.arrive(browser);
  await mira.startRoom("Mira");
  await mira.set("Seconds to draw", 90);
  await mira.page.getByRole("button", { name: "Start drawing" }).click();
  await mira.draw((await strokesUnlike(await mira.prompt())).slice(0, 2));
  await expect(mira.board).toHaveAccessibleName("Your board: 2 strokes");
  await mira.page.keyboard.press("z");
  await expect(mira.board).toHaveAccessibleName("Your board: 1 stroke");
  await mira.page.keyboard.press("x");
  await expect(mira.board).toHaveAccessibleName("Your board: 0 strokes");
  await mira.page.keyboard.press("z");
  await expect(mira.board).toHaveAccessibleName("Your board: 1 stroke");
});

test("where the browser cannot run the network, the judge guesses and recognises", async ({ browser }) => {
  const mira = await Person.arrive(browser);
  await mira.context.route(/\/worker-/, (route) => route.abort());
  await mira.startRoom("Mira");
  await expect(mira.page.getByText("Inkling guesses on the server.")).toBeVisible();
  await mira.set("Rounds", 1);
  await mira.set("Seconds to draw", 60);
  await mira.page.getByRole("button", { name: "Start drawing" }).click();
  const label = await mira.prompt();
  await expect(mira.page.getByText("I guess on the server now")).toBeVisible();
  await mira.drawUntilRecognised(label);
  await expect(mira.page.getByRole("heading", { name: "One of one" })).toBeVisible({ timeout: 60_000 });
});

test("what the AI sees can be switched on, and stays so", async ({ browser }) => {
  const mira = await Person.arrive(browser);
  await mira.startRoom("Mira");
  await mira.set("Seconds to draw", 90);
  await mira.page.getByRole("button", { name: "Start drawing" }).click();
  const strokes = await strokesUnlike(await mira.prompt());
  const picture = mira.page.getByRole("img", { name: "The picture that Inkling looks at" });
  await expect(picture).toBeHidden();
  await mira.page.keyboard.press("v");
  await expect(picture).toBeVisible();
  await mira.draw(strokes);
  const whitest = () =>
    picture.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, 28, 28) ?? { data: [0] };
      return Math.max(...[...data].filter((_, i) => i % 4 === 0));
    });
  await expect.poll(whitest).toBeGreaterThan(200);
  await mira.page.reload();
  await expect(picture).toBeVisible();
  await mira.page.getByRole("button", { name: "What Inkling sees" }).click();
  await expect(picture).toBeHidden();
});
