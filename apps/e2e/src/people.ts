import { isLabel, type Label } from "@inkling/guesser/labels";
import { BOARD_UNITS, type Stroke } from "@inkling/ink";
import {
  type Browser,
  type BrowserContext,
  devices,
  expect,
  type Locator,
  type Page,
  test as plain,
} from "@playwright/test";
import { clearDrawing } from "./drawings.ts";

export const PHONE = devices["Pixel 7"];

/** A test after which everybody goes: pages that stay open draw and guess on, and make the next tests slow. */
export const test = plain.extend<{ goodbye: undefined }>({
  goodbye: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});

/** Somebody at a page of their own. */
export class Person {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly problems: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    this.context = page.context();
    page.on("pageerror", (error) => this.problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(message.text());
    });
    page.on("request", (request) => {
      const { hostname } = new URL(request.url());
      if (!["localhost", ""].includes(hostname)) this.problems.push(`asks ${hostname}`);
    });
  }

  static async arrive(browser: Browser, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Person> {
    const context = await browser.newContext(options);
    return new Person(await context.newPage());
  }

  /** Makes a room, as somebody who has never been here. Returns its link. */
  async startRoom(name: string): Promise<string> {
    await this.page.goto("/");
    await this.page.getByLabel("Your name").fill(name);
    await this.page.getByRole("button", { name: "Start a room" }).click();
    await this.page.waitForURL(/\/r\/\w+$/);
    await expect(this.page.getByRole("button", { name: "Start drawing" })).toBeVisible();
    return this.page.url();
  }

  /** Opens a link that a friend has sent, and gives a name. */
  async follow(link: string, name: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel("Your name").fill(name);
    await this.page.getByRole("button", { name: "Join" }).click();
  }

  /** Sets a number of the lobby, as its host. */
  async set(name: "Rounds" | "Seconds to draw", value: number): Promise<void> {
    const shown = this.page.getByLabel(name, { exact: true });
    for (;;) {
      const now = Number(await shown.innerText());
      if (now === value) return;
      await this.page.getByRole("button", { name: `${name}: ${now < value ? "more" : "less"}` }).click();
      await expect(shown).not.toHaveText(String(now));
    }
  }

  get board(): Locator {
    return this.page.getByRole("application");
  }

  /** The board while it takes ink. */
  get openBoard(): Locator {
    return this.page.locator("[role=application][aria-disabled=false]");
  }

  /** The prompt of the round that is being drawn, once it may be drawn. */
  async prompt(): Promise<Label> {
    await expect(this.openBoard).toBeVisible({ timeout: 60_000 });
    const text = await this.page.locator(".prompt").first().innerText();
    const label = text
      .replace(/^Draw\s*/, "")
      .replace(/^(an?|the) /, "")
      .trim();
    if (!isLabel(label)) throw new Error(`"${text}" names no label`);
    return label;
  }

  /** Draws strokes with the mouse, point by point. Stops when the board no longer takes ink. */
  async draw(strokes: readonly Stroke[]): Promise<void> {
    if ((await this.openBoard.count()) === 0) return;
    // A page that is busy answers late; a board that has gone meanwhile does not answer.
    const box = await this.board.boundingBox({ timeout: 10_000 }).catch(() => null);
    if (!box) return;
    const at = ([x, y]: Stroke[number]) =>
      [box.x + (x / BOARD_UNITS) * box.width, box.y + (y / BOARD_UNITS) * box.height] as const;
    for (const stroke of strokes) {
      const [first, ...rest] = stroke;
      if (!first) continue;
      await this.page.mouse.move(...at(first));
      await this.page.mouse.down();
      for (const point of rest) await this.page.mouse.move(...at(point));
      await this.page.mouse.up();
    }
  }

  /** Draws the prompt until it is recognised or the time is up; tries other drawings, as people do. */
  async drawUntilRecognised(label: Label, first = 0): Promise<void> {
    for (let nth = first; nth < first + 3 && (await this.openBoard.count()) > 0; nth++) {
      if (nth > first) await this.page.keyboard.press("x");
      await this.draw(await clearDrawing(label, nth));
      for (let waits = 0; waits < 10 && (await this.openBoard.count()) > 0; waits++) {
        await this.page.waitForTimeout(200);
      }
    }
  }

  /** The rows of the final scoreboard: name and points. */
  async finalScores(): Promise<string[]> {
    const rows = this.page.getByRole("table").first().getByRole("row");
    return (await rows.allInnerTexts()).map((row) =>
      row
        .replace(/you(?=\s)/, "")
        .replace(/\s+/g, " ")
        .trim(),
    );
  }
}
