import { chmod, mkdir, rm } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { join, resolve } from "node:path";
import { StoreError } from "./store-error.ts";

/** The longest path of a socket that every system takes. */
const MAX_SOCKET_PATH = 100;

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
  if (await answers(socket)) {
    throw new StoreError(
      `Another Inkling is using the data folder ${path}. Stop it, or set DATA_DIR to another folder.`,
    );
  }
  const lock = createServer(serve);
  if (process.platform !== "win32") await rm(socket, { force: true });
  await listen(lock, socket).catch((error: Error) => {
    throw new StoreError(`The data folder ${path} cannot be written: ${error.message}`);
  });
  if (process.platform !== "win32") await chmod(socket, 0o600);
  lock.unref();
  return { path, release: () => new Promise((done) => lock.close(() => done())) };
}

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
  if (socket.length > MAX_SOCKET_PATH) {
    throw new StoreError(`The path of the data folder ${path} is too long. Set DATA_DIR to a shorter one.`);
  }
  return socket;
}
