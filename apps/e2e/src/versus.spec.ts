import { expect, type Page } from "@playwright/test";
import { clearDrawing } from "./drawings.ts";
import { Person, PHONE, test } from "./people.ts";

const type = async ({ page }: Person, text: string) => {
  await page.getByPlaceholder("Type what you see").fill(text);
  await page.getByRole("button", { name: "Guess" }).click();
};

const chooseVersus = async (page: Page) => {
  await page.getByRole("radio", { name: /^Versus/ }).check();
  await expect(page.getByLabel("Words to choose from", { exact: true })).toBeVisible();
};

test("versus: one chooses and draws, another guesses on a phone, the AI guesses too", async ({ browser }) => {
  const [mira, tom] = [await Person.arrive(browser), await Person.arrive(browser, { ...PHONE })];
  const link = await mira.startRoom("Mira");
  await tom.follow(link, "Tom");
  await tom.page.getByRole("button", { name: "Wow" }).click();
  await expect(mira.page.locator(".reactions p")).toHaveText("Tom");
  await chooseVersus(mira.page);
  await mira.set("Rounds", 1);
  await expect(tom.page.getByText("One draws. You guess against it.")).toBeVisible();
  await mira.page.getByRole("button", { name: "Start drawing" }).click();

  await expect(tom.page.getByText("Mira is choosing a word").first()).toBeVisible();
  await expect(mira.page.getByText("taken when time is up")).toBeVisible();
  await mira.page.keyboard.press("1");
  const word = await mira.prompt();
  const pattern = tom.page.getByRole("img", { name: /^A word of/ });
  await expect(pattern).toBeVisible();
  await mira.page.keyboard.press("3");
  await mira.draw(await clearDrawing(word));
  await mira.page.getByRole("radio", { name: "Blue" }).check();
  await mira.draw([
    [
      [700, 970],
      [900, 970],
    ],
  ]);
  const seen = tom.page.getByRole("img", { name: "Mira's drawing" }).locator("path");
  await expect(seen.last()).toHaveCSS("stroke", "rgb(31, 95, 174)");
  await expect(seen.first()).toHaveCSS("stroke", "rgb(200, 55, 45)");
  const strokes = await seen.count();
  await mira.page.keyboard.press("e");
  await mira.draw([
    [
      [800, 950],
      [800, 990],
    ],
  ]);
  await expect(seen).toHaveCount(strokes - 1);
  await expect(tom.page.getByRole("img", { name: "Mira's drawing" }).locator("path").first()).toBeVisible();

  await type(tom, "good morning");
  await expect(mira.page.getByText("good morning")).toBeVisible();
  await type(tom, `${word}x`);
  await expect(tom.page.getByText("So close! Check the spelling.")).toBeVisible();
  await expect(mira.page.getByText(`${word}x`, { exact: true })).toBeHidden();
  await type(tom, word);
  await expect(tom.page.getByRole("heading", { name: `It was` })).toContainText(word);
  await expect(mira.page.getByText("Everybody had it.")).toBeVisible();

  await expect(mira.page.getByText("Tom is choosing a word").first()).toBeVisible();
  await tom.page.getByRole("button", { name: /hard, up to/ }).click();
  await expect(mira.page.getByRole("img", { name: "Tom's drawing" })).toBeVisible();
  await mira.page.getByRole("button", { name: /^Menu/ }).click();
  await mira.page.getByRole("button", { name: "Void this turn" }).click();
  await mira.page.getByRole("button", { name: "Void it: nobody scores" }).click();
  await expect(tom.page.getByText("The turn is void: nobody scores.")).toBeVisible();

  await expect(mira.page.getByText("Final score")).toBeVisible();
  const standings = mira.page.getByRole("table").first().getByRole("row");
  await expect(standings).toHaveCount(3);
  // Tom, or the AI if it had the word sooner, or both.
  const first = (await standings.first().getByRole("cell").nth(1).innerText()).replace(/\s*you$/, "");
  await expect(
    mira.page.getByRole("heading", { name: new RegExp(`^${first} (wins|and .+ win)$`) }),
  ).toBeVisible();
  expect([...mira.problems, ...tom.problems]).toEqual([]);
});

test("versus: the AI has the word when it is drawn clearly, and nobody is told which it is", async ({
  browser,
}) => {
  const [mira, tom] = [await Person.arrive(browser), await Person.arrive(browser)];
  const wall = await Person.arrive(browser);
  const link = await mira.startRoom("Mira");
  await tom.follow(link, "Tom");
  await wall.page.goto(`${link}/watch`);
  await chooseVersus(mira.page);
  await mira.page.getByRole("radio", { name: "Sharp" }).check();
  await mira.set("Seconds to draw", 180);
  await mira.page.getByRole("button", { name: "Start drawing" }).click();
  await mira.page.getByRole("button", { name: /easy, up to/ }).click();
  const word = await mira.prompt();
  await mira.drawUntilRecognised(word);
  for (const { page } of [mira, tom, wall]) {
    await expect(page.getByRole("row", { name: /Inkling/ }).getByText("has it")).toBeVisible({
      timeout: 30_000,
    });
  }
  for (const { page } of [tom, wall]) {
    expect(await page.locator("body").innerText()).not.toMatch(new RegExp(`\\b${word}\\b`));
  }
});

test("versus: words of one's own are drawn, and versus does not begin alone", async ({ browser }) => {
  const [mira, tom] = [await Person.arrive(browser), await Person.arrive(browser)];
  const link = await mira.startRoom("Mira");
  await chooseVersus(mira.page);
  await mira.page.getByRole("button", { name: "Start drawing" }).click();
  await expect(mira.page.getByText("Versus needs somebody who guesses.")).toBeVisible();
  await mira.page.getByRole("button", { name: "Change" }).click();
  const many = Array.from({ length: 5_000 }, (_, i) => `word ${i}`).join("\n");
  // `fill` types, which takes minutes for so many lines.
  await mira.page.getByRole("textbox").evaluate((field: HTMLTextAreaElement, text) => {
    field.value = text;
  }, many);
  await mira.page.getByRole("button", { name: "Use these" }).click();
  await expect(mira.page.getByText("Those are too many words of your own.")).toBeVisible();
  await mira.page.getByRole("textbox").fill("lighthouse, Zebra\nzebra\n\npineapple");
  await mira.page.getByRole("button", { name: "Use these" }).click();
  await expect(mira.page.getByText("three words; the AI guesses those that it knows")).toBeVisible();
  await tom.follow(link, "Tom");
  await mira.page.getByRole("button", { name: "Start drawing" }).click();
  await mira.page.getByRole("button", { name: /^lighthouse/ }).click();
  await type(tom, "light house");
  await expect(tom.page.getByRole("heading", { name: "It was lighthouse" })).toBeVisible();
});
