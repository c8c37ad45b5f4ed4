import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ENTRY = fileURLToPath(new URL("../../server/dist/main.js", import.meta.url));

/** The built server as a process of its own; resolves when it answers. @param folder where it writes things down */
export async function startServerProcess(
  port: number,
  folder = mkdtempSync(join(tmpdir(), "inkling-")),
): Promise<{
  readonly url: string;
  readonly folder: string;
  kill(signal: NodeJS.Signals): Promise<void>;
}> {
  const env = { ...process.env, PORT: String(port), HOST: "127.0.0.1", LOG_LEVEL: "warn", DATA_DIR: folder };
  const child = spawn(process.execPath, [ENTRY], { env, stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    const ready = await fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    // Another server on the port would answer, too.
    if (tries > 300 || child.exitCode !== null) throw new Error(`the server does not answer on ${url}`);
    if (ready) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    folder,
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

export async function newRoom(url: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(`${url}/api/rooms`, { method: "POST", headers });
  return ((await response.json()) as { code: string }).code;
}
