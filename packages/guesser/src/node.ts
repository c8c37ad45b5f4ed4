import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createGuesser, type Guesser, type GuesserSource } from "./guesser.ts";

/** What may differ from the package's own files. */
export interface NodeOptions extends Pick<GuesserSource, "wasmPath" | "backends"> {
  /** The folder of `model.json` and `weights.bin`. */
  readonly modelFolder?: string;
}

/**
 * Loads the guesser in Node.
 * @throws Error where a file of the model is missing or is not the one that belongs to the other
 */
export async function loadGuesser({
  modelFolder = ownFolder(),
  ...options
}: NodeOptions = {}): Promise<Guesser> {
  const [modelFile, weightsFile] = [join(modelFolder, "model.json"), join(modelFolder, "weights.bin")];
  const [model, bytes] = await Promise.all([read(modelFile).then(parse(modelFile)), read(weightsFile)]);
  const weights = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return createGuesser({ ...options, model, weights }).catch((error: Error) => {
    throw new Error(`${modelFolder}: ${error.message}`, { cause: error });
  });
}

/**
 * Names the weights that {@link loadGuesser} loads, as receipts do: the SHA-256 of `weights.bin`, in hexadecimal.
 * @throws Error where the file is missing
 */
export async function weightsHash(modelFolder = ownFolder()): Promise<string> {
  const bytes = await read(join(modelFolder, "weights.bin"));
  return createHash("sha256").update(bytes).digest("hex");
}

async function read(file: string): Promise<Buffer<ArrayBuffer>> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === "ENOENT" ? "there is no such file" : error.message;
    throw new Error(`${file}: ${why}`, { cause: error });
  });
}

const parse =
  (file: string) =>
  (bytes: Buffer): unknown => {
    try {
      return JSON.parse(bytes.toString("utf8"));
    } catch (error) {
      throw new Error(`${file}: not JSON, or cut off`, { cause: error });
    }
  };

const ownFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve("@inkling/guesser/model/model.json"));
