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
export async function loadGuesser({ modelFolder, ...options }: NodeOptions = {}): Promise<Guesser> {
  const folder =
    modelFolder ?? dirname(createRequire(import.meta.url).resolve("@inkling/guesser/model/model.json"));
  const [model, bytes] = await Promise.all([
    readFile(join(folder, "model.json"), "utf8"),
    readFile(join(folder, "weights.bin")),
  ]);
  const json = JSON.parse(model) as { userDefinedMetadata?: { sha256?: string } };
  const sha256 = json.userDefinedMetadata?.sha256;
  if (sha256 !== undefined && sha256 !== createHash("sha256").update(bytes).digest("hex")) {
    throw new Error(`${join(folder, "weights.bin")}: its checksum is not the one in model.json`);
  }
  const weights = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return createGuesser({ ...options, model: json, weights });
}
