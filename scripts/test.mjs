// `npm test`: everything that can be checked, one after the other; the last line counts what passed.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureChromium } from "./chromium.mjs";
import { install } from "./install.mjs";

install();
const root = new URL("..", import.meta.url);
rmSync(new URL(".cache/results", root), { recursive: true, force: true });
mkdirSync(new URL(".cache/results", root), { recursive: true });
const report = (name) => `.cache/results/${name}.json`;
const read = (name) => JSON.parse(readFileSync(new URL(report(name), root), "utf8"));

const totals = { passed: 0, failed: 0 };

/** One step; `count` reads how many tests it ran, otherwise the step itself is the test. */
function step(title, command, { env = {}, count } = {}) {
  console.log(`\n== ${title}`);
  const [program, ...args] = command.split(" ");
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", ...env },
    shell: process.platform === "win32",
  });
  let { passed, failed } = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    if (count) ({ passed, failed } = count());
  } catch (error) {
    console.error(`${title} left no results: ${error.message}`);
  }
  // A step that fails without a failed test (a crash, an error between tests) has failed all the same.
  totals.passed += passed;
  totals.failed += status === 0 ? failed : Math.max(failed, 1);
}

step("format and lint", "npx biome check .");
step("types", "npx tsc");
step("layers", "npx depcruise packages apps");
step("rules have tests", "node scripts/rules.mjs");
step("unit tests", `npx vitest run --reporter=default --reporter=json --outputFile.json=${report("unit")}`, {
  count: () => ({ passed: read("unit").numPassedTests, failed: read("unit").numFailedTests }),
});
step("build", "npx turbo run build --output-logs=errors-only");
step("sizes", "node apps/web/scripts/size.mjs");
step("browser tests", "npx playwright test -c apps/e2e/playwright.config.ts", {
  env: {
    CHROMIUM_PATH: ensureChromium() ?? "",
    PLAYWRIGHT_JSON_OUTPUT_NAME: new URL(report("browser"), root).pathname,
  },
  count: () => {
    const { expected, unexpected, flaky } = read("browser").stats;
    return { passed: expected + flaky, failed: unexpected };
  },
});

process.exitCode = totals.failed > 0 ? 1 : 0;
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
