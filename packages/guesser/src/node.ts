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
  const [model, bytes] = await Promise.all([
    readFile(join(modelFolder, "model.json"), "utf8"),
    readFile(join(modelFolder, "weights.bin")),
  ]);
  const json = JSON.parse(model) as { userDefinedMetadata?: { sha256?: string } };
  const sha256 = json.userDefinedMetadata?.sha256;
  if (sha256 !== undefined && sha256 !== hashOf(bytes)) {
    throw new Error(`${join(modelFolder, "weights.bin")}: its checksum is not the one in model.json`);
  }
  const weights = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return createGuesser({ ...options, model: json, weights });
}

/**
 * Names the weights that {@link loadGuesser} loads, as receipts do: the SHA-256 of `weights.bin`, in hexadecimal.
 * @throws Error where the file is missing
 */
export async function weightsHash(modelFolder = ownFolder()): Promise<string> {
  return hashOf(await readFile(join(modelFolder, "weights.bin")));
}

const ownFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve("@inkling/guesser/model/model.json"));

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
