// What a player's browser does, measured in Chromium: one guess in the worker and what it costs the main
// thread, from the pointer to the paint, and from one page's ink to another's. With `--peer DIR`, a folder with a tfjs
// layers model (28 x 28 x 1 in), also that network's forward pass, in the same worker.
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { tracedDrawings } from "@inkling/bots";
import { LABELS } from "@inkling/guesser/labels";
import { rest, type Stroke } from "@inkling/ink";
import { chromium, type Page } from "@playwright/test";
import { build } from "esbuild";
import { Person } from "../people.ts";
import { startServerProcess } from "../server-process.ts";
import { summary } from "./figures.ts";
import type { GuessTask, GuessTimes } from "./guess-worker.ts";

const PORT = 3195;
const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

const { resolve: locate } = createRequire(import.meta.url);
const MODEL_FOLDER = dirname(locate("@inkling/guesser/model/model.json"));
const WASM_FOLDER = dirname(locate("@tensorflow/tfjs-backend-wasm"));

/** A page that nobody else can look into has a clock with steps of 5 microseconds; others', of 100. */
const ISOLATED = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** tsx wraps named functions in this helper, which pages do not have. */
const NAME_HELPER = "globalThis.__name = (value) => value";

const { peer } = parseArgs({ options: { peer: { type: "string" } } }).values;

const server = await startServerProcess(PORT);
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-background-networking"],
});
try {
  const url = server.url.replace("127.0.0.1", "localhost");
  const drawings = LABELS.map((label) => tracedDrawings(label, 0.3) ?? []);

  const page = await browser.newPage({ baseURL: url });
  await page.addInitScript(NAME_HELPER);
  await page.goto("/");
  const guesses = await timeGuesses(page, drawings);
  const inWorker = await timeInWorker(url, drawings, peer);
  console.log("One guess, strokes to top three:");
  console.log(`  raster and forward pass, in the worker: ${summary(inWorker.own)}`);
  if (peer) console.log(`  where the forward pass of ${peer} takes ${summary(inWorker.peer)}`);
  console.log(`  from the page to the worker and back: ${summary(guesses.roundTrips)}`);
  console.log(`  of that on the main thread: ${summary(guesses.mainThread)}`);
  const resting = await timeGuesses(page, drawings.map(rest));
  console.log(`  to the worker and back once the drawer rests, all looks: ${summary(resting.roundTrips)}`);

  await page.getByRole("application").hover();
  await page.waitForSelector("[role=application] canvas");
  console.log(`From the pointer event to the frame with its ink: ${summary(await timePaint(page))}`);
  await page.close();

  console.log(`From one page's pointer event to another page's ink: ${summary(await timeRelay(url))}`);
} finally {
  await browser.close();
  await server.kill("SIGTERM");
}

async function timeGuesses(page: Page, drawings: readonly (readonly Stroke[])[]) {
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => /\/worker-/.test(name)),
  );
  return page.evaluate(async (all) => {
    const script = performance.getEntriesByType("resource").find(({ name }) => /\/worker-/.test(name));
    const worker = new Worker(script?.name ?? "", { type: "module" });
    const answer = () =>
      new Promise((resolve) => worker.addEventListener("message", resolve, { once: true }));
    await answer();
    const roundTrips: number[] = [];
    const mainThread: number[] = [];
    for (const strokes of [...all, ...all]) {
      const start = performance.now();
      worker.postMessage({ id: 1, strokes });
      const sent = performance.now();
      await answer();
      roundTrips.push(performance.now() - start);
      mainThread.push(sent - start);
    }
    worker.terminate();
    // The first hundred warm the worker up.
    return { roundTrips: roundTrips.slice(all.length), mainThread: mainThread.slice(all.length) };
  }, drawings);
}

/** In turns; each drawing twice, of which the first time warms up. */
async function timeInWorker(
  baseURL: string,
  drawings: readonly (readonly Stroke[])[],
  peer: string | undefined,
): Promise<GuessTimes> {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL("guess-worker.ts", import.meta.url))],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    logLevel: "error",
  });
  const page = await browser.newPage({ baseURL });
  await page.route("**/bench/*/*", (route) => {
    const [folder, file] = new URL(route.request().url()).pathname.split("/").slice(-2) as [string, string];
    if (file === "page.html") {
      return route.fulfill({ headers: ISOLATED, contentType: "text/html", body: "" });
    }
    const script = bundle.outputFiles[0]?.text ?? "";
    if (file === "worker.js") {
      return route.fulfill({ headers: ISOLATED, contentType: "text/javascript", body: script });
    }
    const own = file.endsWith(".wasm") ? WASM_FOLDER : MODEL_FOLDER;
    const from = folder === "peer" ? resolve(process.env.INIT_CWD ?? "", peer ?? "") : own;
    return route.fulfill({ path: join(from, file) });
  });
  await page.goto("/bench/own/page.html");
  const task: GuessTask = {
    own: "/bench/own/",
    peer: peer === undefined ? undefined : "/bench/peer/",
    drawings: [...drawings, ...drawings],
  };
  const times = await page.evaluate(async (task) => {
    const worker = new Worker("/bench/own/worker.js", { type: "module" });
    const answer = new Promise<MessageEvent<GuessTimes>>((resolve, reject) => {
      worker.onmessage = resolve;
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    worker.postMessage(task);
    const { data } = await answer;
    worker.terminate();
    return data;
  }, task);
  await page.close();
  return { own: times.own.slice(drawings.length), peer: times.peer.slice(drawings.length) };
}

/** From the event's own time to the first task after the frame that it was painted in. */
async function timePaint(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    addEventListener("pointermove", ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    });
  });
  const box = await page.getByRole("application").boundingBox();
  if (!box) throw new Error("there is no board");
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  for (let i = 0; i < 150; i++) {
    const angle = i / 6;
    await page.mouse.move(
      box.x + box.width * (0.5 + 0.4 * Math.cos(angle)),
      box.y + box.height * (0.5 + 0.4 * Math.sin(angle)),
    );
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
  return page.evaluate(() => (window as unknown as { times: number[] }).times);
}

/** Dots drawn by one page, and when each stands on the other. Both pages have the same clock. */
async function timeRelay(baseURL: string): Promise<number[]> {
  const [mira, aiko] = [await Person.arrive(browser, { baseURL }), await Person.arrive(browser, { baseURL })];
  for (const { context } of [mira, aiko]) await context.addInitScript(NAME_HELPER);
  await aiko.follow(await mira.startRoom("Mira"), "Aiko");
  for (let i = 0; i < 2; i++) await mira.page.getByRole("button", { name: "Seconds to draw: more" }).click();
  await mira.page.getByRole("button", { name: "Start drawing" }).click();
  await mira.prompt();
  await aiko.prompt();
  await mira.page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    addEventListener("pointerdown", ({ timeStamp }) => times.push(performance.timeOrigin + timeStamp));
  });
  await aiko.page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    const count = () => document.querySelectorAll('[aria-label="Mira\'s drawing"] path').length;
    const look = () => {
      while (times.length < count()) times.push(performance.timeOrigin + performance.now());
      requestAnimationFrame(look);
    };
    look();
  });
  const box = await mira.board.boundingBox();
  if (!box) throw new Error("there is no board");
  for (let i = 0; i < 60; i++) {
    await mira.page.mouse.move(
      box.x + box.width * (0.1 + 0.013 * i),
      box.y + box.height * (0.2 + 0.1 * (i % 6)),
    );
    await mira.page.mouse.down();
    await mira.page.mouse.up();
    await mira.page.waitForTimeout(130 + ((i * 37) % 90));
  }
  await mira.page.waitForTimeout(500);
  const times = (person: Person) =>
    person.page.evaluate(() => (window as unknown as { times: number[] }).times);
  const [sent, seen] = [await times(mira), await times(aiko)];
  return seen.map((at, i) => at - (sent[i] ?? Number.NaN));
}
