import { expect } from "@playwright/test";
import { Person, test } from "./people.ts";

const ROUNDS = 3;
test.setTimeout(480_000);

test("two players and a spectator, by link, play a whole game with real drawings", async ({ browser }) => {
  const [mira, aiko, wall] = [
    await Person.arrive(browser),
    await Person.arrive(browser),
    await Person.arrive(browser, { viewport: { width: 1920, height: 1080 } }),
  ];
  const link = await mira.startRoom("Mira");
  await aiko.follow(link, "Aiko");
  await wall.page.goto(`${link}/watch`);
  await expect(mira.page.getByRole("heading", { name: "Two in the room" })).toBeVisible();
  await expect(aiko.page.getByText("Mira starts the game")).toBeVisible();
  await expect(wall.page.getByText("Aiko")).toBeVisible();

  await mira.set("Rounds", ROUNDS);
  await mira.set("Seconds to draw", 60);
  await mira.page.getByRole("button", { name: "Start drawing" }).click();

  for (let round = 0; round < ROUNDS; round++) {
    const label = await mira.prompt();
    expect(await aiko.prompt()).toBe(label);
    const revealed = expect(wall.page.getByRole("heading", { name: /^It was/ })).toBeVisible({
      timeout: 90_000,
    });
    await Promise.all([mira.drawUntilRecognised(label, 0), aiko.drawUntilRecognised(label, 1)]);
    await revealed;
  }
  const heading = (person: Person) => person.page.getByRole("heading", { name: /wins?$/ });
  for (const person of [mira, aiko, wall]) await expect(heading(person)).toBeVisible({ timeout: 30_000 });
  const scores = await mira.finalScores();
  expect(scores.length).toBe(2);
  // Points come from verdicts alone: the AI has recognised at least one drawing of each.
  for (const row of scores) expect(Number(/\d+$/.exec(row)?.[0])).toBeGreaterThan(0);
  expect(await aiko.finalScores()).toEqual(scores);
  expect(await wall.finalScores()).toEqual(scores);

  await mira.page.getByRole("button", { name: "Rematch" }).click();
  await mira.prompt();
  await aiko.prompt();
  for (const person of [mira, aiko, wall]) expect(person.problems).toEqual([]);
});
