import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

export const PORT = 3197;

export default defineConfig({
  testDir: "src",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results",
  // Games run in real time and a machine may have two cores only: one game at a time keeps them honest.
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [["list"], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["json"] as const] : [])],
  use: {
    baseURL: `http://localhost:${PORT}`,
    trace: "retain-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "node ../server/dist/main.js",
    env: { PORT: String(PORT), LOG_LEVEL: "warn", DATA_DIR: mkdtempSync(join(tmpdir(), "inkling-")) },
    url: `http://localhost:${PORT}/healthz`,
    reuseExistingServer: false,
  },
});
