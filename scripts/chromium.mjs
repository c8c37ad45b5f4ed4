import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

function find() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES];
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const succeeds = (command, args) =>
  spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;

/**
 * A Chromium for the browser tests: one that is on the machine, else Debian's package, else Playwright's.
 * @returns its path; undefined for Playwright's own, which Playwright finds by itself
 */
export function ensureChromium() {
  const found = process.env.CHROMIUM_PATH || find();
  if (found) return found;
  console.log("No Chromium on this machine: installing one for the browser tests.");
  const apt = ["-y", "-qq", "--no-install-recommends", "chromium"];
  if (succeeds("apt-get", ["update", "-qq"]) && succeeds("apt-get", ["install", ...apt])) return find();
  if (succeeds("npx", ["playwright", "install", "chromium"])) return undefined;
  throw new Error("No Chromium could be installed. Install one and set CHROMIUM_PATH to it.");
}
