import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { parseQuickDrawing } from "@inkling/ink";
import type { Receipt } from "@inkling/protocol";
import { expect, type Page } from "@playwright/test";
import { Person, test } from "./people.ts";

test.setTimeout(300_000);
test.use({ actionTimeout: 30_000 });

const ROUNDS = 3;

async function saved(page: Page, open: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), open()]);
  return download.path();
}

test("a finished game can be seen again, proved, saved and deleted, and stands on the scoreboards", async ({
  browser,
}, testInfo) => {
  const [mira, tom, wall] = [
    await Person.arrive(browser),
    await Person.arrive(browser),
    await Person.arrive(browser),
  ];
  await wall.page.goto("/scores");
  const best = wall.page.getByRole("table").filter({ hasText: "Mira" });
  const before = await best.getByText("Mira").count();

  const link = await mira.startRoom("Mira");
  await mira.page.getByRole("switch", { name: /On the scoreboards/ }).click();
  await tom.follow(link, "Tom");
  await expect(mira.page.getByText("Tom", { exact: true })).toBeVisible();
  await mira.set("Rounds", ROUNDS);
  await mira.set("Seconds to draw", 40);
  await mira.page.getByRole("button", { name: "Start drawing" }).click();
  for (let round = 0; round < ROUNDS; round++) {
    const label = await mira.prompt();
    const revealed = expect(tom.page.getByRole("heading", { name: /^It was/ })).toBeVisible({
      timeout: 90_000,
    });
    await tom.prompt();
    await Promise.all([mira.drawUntilRecognised(label, 0), tom.drawUntilRecognised(label, 1)]);
    await revealed;
  }

  // Whoever looks at the scoreboards sees it at once; Tom has not agreed to stand there.
  await expect.poll(() => best.getByText("Mira").count(), { timeout: 30_000 }).toBeGreaterThan(before);
  await expect(wall.page.getByText("Tom", { exact: true })).toHaveCount(0);

  const keep = mira.page.getByRole("link", { name: "Replay and keep the drawings" });
  const [page] = await Promise.all([mira.context.waitForEvent("page"), keep.click()]);
  await expect(page).toHaveURL(/\/g\/[\w-]{21}$/);
  await expect(page.getByRole("table")).toContainText("Mira");
  await expect(page.getByRole("table")).toContainText("Tom");
  await page.getByRole("link", { name: /Mira/ }).first().click();
  await expect(page.getByRole("img", { name: /^How sure Inkling was over time/ })).toBeVisible();
  await page.getByRole("button", { name: "One stroke back" }).click();
  await page.getByRole("button", { name: "Play" }).click();

  // A verdict proves itself; a changed one does not.
  const file = await saved(page, () => page.getByRole("button", { name: "Proof of this verdict" }).click());
  const receipt = JSON.parse(await readFile(file, "utf8")) as Receipt;
  const verify = async (changed: Partial<Receipt>) => {
    const path = testInfo.outputPath("receipt.json");
    await writeFile(path, JSON.stringify({ ...receipt, ...changed }));
    const origin = new URL(page.url()).origin;
    const args = ["tsx", "../server/src/tools/verify.ts", path, "--server", origin];
    return spawnSync("npx", args, { cwd: `${import.meta.dirname}/..`, encoding: "utf8" });
  };
  expect((await verify({})).stdout).toContain("The receipt holds.");
  const other = await verify({ label: receipt.label === "sun" ? "moon" : "sun" });
  expect([other.status, other.stdout]).toEqual([1, ""]);
  expect(other.stderr).toContain("The receipt does not hold.");

  const copy = async (name: RegExp) => {
    await page.getByRole("button", { name: "Save a copy" }).click();
    return readFile(await saved(page, () => page.getByRole("button", { name }).click()));
  };
  expect((await copy(/SVG/)).toString()).toMatch(/^<svg [\s\S]*<path/);
  expect((await copy(/PNG/)).subarray(1, 4).toString()).toBe("PNG");
  expect((await copy(/GIF/)).subarray(0, 6).toString()).toBe("GIF89a");
  const lines = (await copy(/Quick, Draw! tools/)).toString().trim().split("\n").map(parseQuickDrawing);
  expect(lines.length).toBe(2 * ROUNDS);
  expect(lines.some(({ recognized }) => recognized)).toBe(true);

  // Tom can delete his own drawings alone, Mira as host all.
  const toms = await tom.context.newPage();
  await toms.goto(page.url());
  await expect(toms.getByRole("button", { name: "Save a copy" })).toBeVisible();
  await expect(toms.getByRole("button", { name: "Delete this drawing" })).toHaveCount(0);
  await page.getByRole("button", { name: "Delete this drawing" }).click();
  await page.getByRole("button", { name: "Delete it for good" }).click();
  await expect(page.getByText("This drawing was deleted").first()).toBeVisible();
  await toms.reload();
  await expect(toms.getByText("This drawing was deleted").first()).toBeVisible();
  expect([...mira.problems, ...tom.problems, ...wall.problems]).toEqual([]);
});

test("a game that does not exist is said so", async ({ page }) => {
  const response = await page.goto("/g/V1StGXR8_Z5jdHi6B-myT");
  expect(response?.status()).toBe(404);
  await expect(page.getByText("There is no such game, or it was deleted.")).toBeVisible();
});
