import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { Person, PHONE, test } from "./people.ts";

/** Axe finds nothing, in light and in dark. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    expect(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
}

for (const [kind, options] of [
  ["desktop", {}],
  ["phone", PHONE],
] as const) {
  test.setTimeout(300_000);
  test(`axe finds nothing on any screen: ${kind}`, async ({ browser }) => {
    const mira = await Person.arrive(browser, options);
    const wall = await Person.arrive(browser, options);
    const guest = await Person.arrive(browser, options);
    await mira.page.goto("/");
    await expectAccessible(mira.page, "home");
    await guest.page.goto("/r/bababazu");
    await expect(guest.page.getByRole("heading", { name: "Nobody draws here" })).toBeVisible();
    await expectAccessible(guest.page, "no such room");
    await guest.page.goto("/scores");
    await expect(guest.page.getByRole("heading", { name: "Best of today" })).toBeVisible();
    await expectAccessible(guest.page, "scoreboards");

    const link = await mira.startRoom("Mira");
    await guest.page.goto(link);
    await expect(guest.page.getByLabel("Your name")).toBeVisible();
    await expectAccessible(guest.page, "gate");
    await mira.page.getByRole("button", { name: "Add a bot" }).click();
    await expect(mira.page.getByText("a bot", { exact: true })).toBeVisible();
    await expectAccessible(mira.page, "lobby");
    await wall.page.goto(`${link}/watch`);
    await expectAccessible(wall.page, "watch, lobby");

    await mira.set("Rounds", 1);
    // Looking takes its time, and the clock of a round does not stop for it.
    await mira.set("Seconds to draw", 90);
    await mira.page.getByRole("button", { name: "Start drawing" }).click();
    await expectAccessible(mira.page, "count-in");
    const label = await mira.prompt();
    const revealed = expect(mira.page.getByRole("heading", { name: /^It was/ })).toBeVisible({
      timeout: 100_000,
    });
    await expectAccessible(mira.page, "round");
    await expectAccessible(wall.page, "watch, round");
    await mira.drawUntilRecognised(label);
    await revealed;
    await expectAccessible(mira.page, "reveal");
    await expectAccessible(wall.page, "watch, reveal");
    await expect(mira.page.getByRole("button", { name: "Rematch" })).toBeVisible({ timeout: 30_000 });
    await expectAccessible(mira.page, "podium");
    await expectAccessible(wall.page, "watch, podium");
  });
}

test("axe finds nothing in versus, who draws at a desk and who guesses on a phone", async ({ browser }) => {
  const [mira, tom] = [await Person.arrive(browser), await Person.arrive(browser, PHONE)];
  const link = await mira.startRoom("Mira");
  await tom.follow(link, "Tom");
  await mira.page.getByRole("radio", { name: /^Versus/ }).check();
  await mira.page.getByRole("button", { name: "Change" }).click();
  await expectAccessible(mira.page, "lobby, versus");
  await mira.page.getByRole("button", { name: "Use none" }).click();
  await mira.set("Seconds to draw", 180);
  await mira.page.getByRole("button", { name: "Start drawing" }).click();
  await expect(tom.page.getByText("Mira is choosing a word").first()).toBeVisible();
  await expectAccessible(mira.page, "choosing");
  await mira.prompt(); // the word that is taken when the time to choose is up
  await mira.draw([
    [
      [100, 100],
      [900, 900],
    ],
  ]);
  await expectAccessible(mira.page, "drawing");
  await tom.page.getByPlaceholder("Type what you see").fill("good morning");
  await tom.page.keyboard.press("Enter");
  await expect(mira.page.getByText("good morning")).toBeVisible();
  await expectAccessible(tom.page, "guessing");
  const word = await mira.prompt();
  await tom.page.getByPlaceholder("Type what you see").fill(word);
  await tom.page.keyboard.press("Enter");
  await mira.page.getByRole("button", { name: /^Menu/ }).click();
  await expect(mira.page.getByRole("heading", { name: /^It was/ })).toBeVisible();
  await mira.page.getByRole("button", { name: "Pause" }).click();
  await expectAccessible(tom.page, "the end of a turn");
});
