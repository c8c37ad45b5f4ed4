import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

const time = (file) =>
  statSync(new URL(`../${file}`, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Runs a command in the root, with its output on ours. Ends the process if it fails. */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: new URL("..", import.meta.url),
    stdio: "inherit",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", ...env },
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Installs the dependencies, unless what is there is of this lock file. */
export function install() {
  if (time("node_modules/.package-lock.json") < time("package-lock.json")) run("npm", ["ci"]);
}
