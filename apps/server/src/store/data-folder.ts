import { chmodSync, linkSync, rmSync, statSync, unlinkSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { join, resolve } from "node:path";
import { StoreError } from "./store-error.ts";

/** The longest path of a socket that every system takes. */
const MAX_SOCKET_PATH = 100;
/** In this time another that began at the same moment has done its worst. */
const SETTLE_MS = 100;

/** A folder that belongs to this process until it ends, however it ends. */
export interface DataFolder {
  readonly path: string;
  release(): Promise<void>;
}

/**
 * Makes the folder if need be and takes it for this process. The lock is a socket on which this process listens: the
 * system closes it with the process, so that nothing stays locked after a crash.
 * @param serve answers whoever connects to the socket: a command that wants something of the running server
 * @throws StoreError if another process has it, or it cannot be written
 */
export async function takeDataFolder(folder: string, serve: (socket: Socket) => void): Promise<DataFolder> {
  const path = resolve(folder);
  const socket = socketOf(path);
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StoreError(`The data folder ${path} cannot be made: ${(error as Error).message}`);
  }
  const lock = createServer(serve);
  // Under a name of its own first: what is linked to the name that all know is a socket that answers.
  const own = process.platform === "win32" ? socket : `${socket}.${process.pid}-${Date.now()}`;
  await listen(lock, own).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE") throw inUse(path);
    throw new StoreError(`The data folder ${path} cannot be written: ${error.message}`);
  });
  lock.unref();
  const connections = new Set<Socket>();
  lock.on("connection", (connection) => {
    connections.add(connection);
    connection.once("close", () => connections.delete(connection));
  });
  const release = () => {
    for (const connection of connections) connection.destroy();
    return new Promise<void>((done) => lock.close(() => done()));
  };
  if (process.platform !== "win32" && !(await takeName(own, socket))) {
    await release();
    throw inUse(path);
  }
  return { path, release };
}

/**
 * Links the socket to the name by which others find it, unless whoever has the name answers. Of two that do this at
 * once at most one still has it a moment later.
 */
async function takeName(own: string, socket: string): Promise<boolean> {
  chmodSync(own, 0o600);
  for (let tries = 0; tries < 2; tries++) {
    try {
      linkSync(own, socket);
      unlinkSync(own);
      const { ino } = statSync(socket);
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      return statSync(socket, { throwIfNoEntry: false })?.ino === ino;
    } catch {
      if (await answers(socket)) break;
      rmSync(socket, { force: true });
    }
  }
  rmSync(own, { force: true });
  return false;
}

const inUse = (path: string) =>
  new StoreError(
    `Another Inkling is using the data folder ${path}. Stop it, or set DATA_DIR to another folder.`,
  );

/** The way to the process that has a data folder; rejects if there is none. */
export function callOwner(folder: string): Promise<Socket> {
  const socket = connect(socketOf(resolve(folder)));
  return new Promise((done, failed) => {
    socket.once("connect", () => done(socket));
    socket.once("error", failed);
  });
}

const answers = (socket: string): Promise<boolean> =>
  new Promise((done) => {
    const probe = connect(socket);
    probe.once("connect", () => {
      probe.destroy();
      done(true);
    });
    probe.once("error", () => done(false));
  });

const listen = (server: Server, socket: string) =>
  new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(socket, done);
  });

function socketOf(path: string): string {
  if (process.platform === "win32") return `\\\\.\\pipe\\inkling-${path.replaceAll(/[\\/:]/g, "-")}`;
  const socket = join(path, "lock.sock");
  // The name of its own is longer.
  if (socket.length > MAX_SOCKET_PATH - 24) {
    throw new StoreError(`The path of the data folder ${path} is too long. Set DATA_DIR to a shorter one.`);
  }
  return socket;
}
