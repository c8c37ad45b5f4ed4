import { expect } from "@playwright/test";
import { strokesUnlike } from "./drawings.ts";
import { Person, test } from "./people.ts";
import { startServerProcess } from "./server-process.ts";

const PORT = 3198;
/** How long the server is away: longer than the time that is left may lose by it. */
const DOWN_MS = 6_000;

let server: Awaited<ReturnType<typeof startServerProcess>>;
test.afterEach(() => server.kill("SIGKILL"));

for (const signal of ["SIGKILL", "SIGTERM"] as const) {
  test(`a game goes on where it was after the server got ${signal} in mid-round`, async ({ browser }) => {
    test.setTimeout(240_000);
    server = await startServerProcess(PORT);
    const [mira, aiko] = [
      await Person.arrive(browser, { baseURL: server.url }),
      await Person.arrive(browser, { baseURL: server.url }),
    ];
    const link = await mira.startRoom("Mira");
    await aiko.follow(link, "Aiko");
    await mira.set("Seconds to draw", 90);
    await mira.page.getByRole("button", { name: "Start drawing" }).click();
    const label = await mira.prompt();
    const [one, two, three] = await strokesUnlike(label);
    if (!one || !two || !three) throw new Error("three strokes are needed");
    await aiko.prompt();

    // Somebody has a score already.
    await aiko.drawUntilRecognised(label);
    await expect(aiko.board).toHaveAccessibleName("Your board, locked");
    await mira.draw([one]);
    const scrap = aiko.page.getByRole("img", { name: "Mira's drawing" }).locator("path");
    await expect(scrap).toHaveCount(1);
    await mira.page.waitForTimeout(300); // ink may lag by 250 ms
    const standings = aiko.page.getByRole("list").last();
    const scores = await standings.innerText();
    expect(scores).toMatch(/Aiko\D+[1-9]\d+/);
    const left = async () => Number.parseInt(await mira.page.getByRole("timer").innerText(), 10);

    await server.kill(signal);
    const before = await left();
    await expect(mira.page.getByText("No connection. Keep drawing")).toBeVisible();
    await mira.draw([two]);
    await mira.page.waitForTimeout(DOWN_MS);

    const startedAt = Date.now();
    server = await startServerProcess(PORT, server.folder);
    await expect(mira.page.getByText("Back again. Nothing was lost.")).toBeVisible();
    await expect(scrap).toHaveCount(2);
    // The clock stood still until the server was there again: what it lost is in whole seconds, and a blink.
    const now = await left();
    expect(before - now).toBeLessThan(2 + (Date.now() - startedAt) / 1000);
    await expect(aiko.board).toHaveAccessibleName("Your board, locked");
    expect(await standings.innerText()).toBe(scores);

    expect(await mira.prompt()).toBe(label);
    await mira.draw([three]);
    await expect(mira.board).toHaveAccessibleName("Your board: 3 strokes");
    await expect(scrap).toHaveCount(3);
  });
}
