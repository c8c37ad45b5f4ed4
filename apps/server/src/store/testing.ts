import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { chown, cp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "./database.ts";

/** A folder of its own for one test, which removes it. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), "inkling-"));

let firstStart: Promise<string> | undefined;

/** A data folder that has been started once: a first start takes seconds, a copy of it does not. */
export async function startedFolder(): Promise<string> {
  firstStart ??= (async () => {
    const folder = temporaryFolder();
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    await (await openEmbedded(folder)).destroy();
    return folder;
  })();
  const folder = temporaryFolder();
  await cp(await firstStart, folder, { recursive: true });
  return folder;
}

/** Where this machine has the programs of a PostgreSQL server; `undefined` if it has none. */
export function postgresPrograms(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")));
}

/** A PostgreSQL server of a test, on a free port of the loopback interface. */
export interface PostgresServer {
  readonly url: string;
  start(): Promise<void>;
  /** Stops it as a crash would. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

/** Makes one; it runs when this resolves. */
export async function makePostgresServer(programs: string): Promise<PostgresServer> {
  const folder = temporaryFolder();
  const user = await ownerOf(folder);
  const data = join(folder, "data");
  const options = { stdio: "ignore", ...user } as const;
  execFileSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "inkling", "-A", "trust", "--no-sync", "-E", "UTF8"],
    options,
  );
  const port = await freePort();
  const url = `postgres://inkling@127.0.0.1:${port}/postgres`;
  let ended: Promise<void> = Promise.resolve();
  let kill = () => {};
  const server: PostgresServer = {
    url,
    async start() {
      const child = spawn(
        join(programs, "postgres"),
        ["-D", data, "-p", String(port), "-k", folder, "-h", "127.0.0.1", "-F"],
        options,
      );
      ended = new Promise((resolve) => child.once("exit", () => resolve()));
      kill = () => child.kill("SIGQUIT");
      const isReady = () => succeeds(join(programs, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port)]);
      for (let tries = 0; !isReady(); tries++) {
        if (tries > 200) throw new Error("the PostgreSQL server does not answer");
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async kill() {
      kill();
      await ended;
    },
    async remove() {
      await this.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

/** PostgreSQL refuses to run as root: then as its own user, who gets the folder. */
async function ownerOf(folder: string): Promise<{ uid?: number; gid?: number }> {
  if (userInfo().uid !== 0) return {};
  const [uid, gid] = ["-u", "-g"].map((flag) => Number(execFileSync("id", [flag, "postgres"])));
  await chown(folder, uid as number, gid as number);
  return { uid: uid as number, gid: gid as number };
}

function succeeds(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
