import { expect } from "@playwright/test";
import { clearDrawing } from "./drawings.ts";
import { Person, test } from "./people.ts";

test("the host removes somebody, who stays out, locks the room and hands it over", async ({ browser }) => {
  const [mira, tom, aiko] = [
    await Person.arrive(browser),
    await Person.arrive(browser),
    await Person.arrive(browser),
  ];
  const link = await mira.startRoom("Mira");
  await tom.follow(link, "Tom");
  await mira.page.getByRole("button", { name: "Remove Tom", exact: true }).click();
  await mira.page.getByRole("button", { name: "Remove Tom for good" }).click();
  await expect(tom.page.getByRole("heading", { name: "You were removed" })).toBeVisible();
  await tom.page.reload();
  await expect(tom.page.getByRole("heading", { name: "You were removed" })).toBeVisible();

  await aiko.follow(link, "Aiko");
  await mira.page.getByRole("radio", { name: "Nobody new" }).check();
  await expect(aiko.page.getByText("Nobody new")).toBeVisible();
  const ben = await Person.arrive(browser);
  await ben.follow(link, "Ben");
  await expect(ben.page.getByRole("heading", { name: "The room is locked" })).toBeVisible();
  await aiko.page.reload();
  await expect(aiko.page.getByText("Mira starts the game")).toBeVisible();

  await mira.page.getByRole("button", { name: "Make Aiko the host" }).click();
  await expect(aiko.page.getByText("Mira made you the host.")).toBeVisible();
  await expect(aiko.page.getByRole("button", { name: "Start drawing" })).toBeVisible();
  await expect(mira.page.getByText("Aiko starts the game")).toBeVisible();
});

test("on a slow line, what the host sets is shown at once, and two quick steps count twice", async ({
  browser,
}) => {
  const [mira, tom] = [await Person.arrive(browser), await Person.arrive(browser)];
  await mira.page.routeWebSocket(/socket\.io/, (page) => {
    const server = page.connectToServer();
    server.onMessage((message) => setTimeout(() => page.send(message), 500));
  });
  const link = await mira.startRoom("Mira");
  await tom.follow(link, "Tom");
  const seen = tom.page.getByLabel("Rounds", { exact: true });
  const before = Number(await seen.innerText());
  const more = mira.page.getByRole("button", { name: "Rounds: more" });
  await more.click();
  await more.click();
  await expect(seen).toHaveText(String(before + 2));
  await mira.page.getByRole("radio", { name: /^Versus/ }).check();
  await mira.page.getByRole("radio", { name: "Nobody new" }).check();
  await expect(tom.page.getByText("Nobody new")).toBeVisible();
});

test("two of three others vote somebody out from the menu while they draw", async ({ browser }) => {
  const mira = await Person.arrive(browser);
  const link = await mira.startRoom("Mira");
  const others = [];
  for (const name of ["Tom", "Aiko", "Ben"]) {
    const person = await Person.arrive(browser);
    await person.follow(link, name);
    await expect(person.page.getByText("Mira starts the game")).toBeVisible();
    others.push(person);
  }
  await mira.set("Seconds to draw", 90);
  await mira.page.getByRole("button", { name: "Start drawing" }).click();
  for (const person of others.slice(1)) {
    await person.page.getByRole("button", { name: /^Menu/ }).click();
    await person.page.getByRole("button", { name: "People", exact: true }).click();
    await person.page.getByRole("button", { name: "Vote to remove Tom" }).click();
  }
  const removed = others[0]?.page.getByRole("heading", { name: "You were removed" });
  await Promise.all([
    expect(removed ?? mira.board).toBeVisible(),
    expect(mira.page.getByText("Tom was removed from the room.")).toBeVisible(),
  ]);
});

test("a paused game waits after the round until the host goes on", async ({ browser }) => {
  const [mira, tom] = [await Person.arrive(browser), await Person.arrive(browser)];
  const link = await mira.startRoom("Mira");
  await tom.follow(link, "Tom");
  await mira.set("Seconds to draw", 20);
  await mira.page.getByRole("button", { name: "Start drawing" }).click();
  await mira.prompt();
  await mira.page.getByRole("button", { name: /^Menu/ }).click();
  await mira.page.getByRole("button", { name: "Pause after this round" }).click();
  await expect(tom.page.getByText("it waits after this round")).toBeVisible();
  await expect(tom.page.getByText("Paused", { exact: true })).toBeVisible({ timeout: 60_000 });
  // Longer than drawings are shown.
  await tom.page.waitForTimeout(9_000);
  await expect(tom.page.getByText("Paused", { exact: true })).toBeVisible();
  await mira.page.getByRole("button", { name: "Go on" }).click();
  await mira.draw((await clearDrawing(await mira.prompt())).slice(0, 1));
  await expect(tom.board).toBeVisible();
});
