import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { ARCHITECTURE } from "./architecture.ts";
import { checkpointShapes } from "./shapes.ts";
import type { Parameter } from "./weights.ts";
import { reasonOf, writeWhole } from "./write-whole.ts";

/** How far training has come: enough to go on, and in the end what was learnt. */
export interface Checkpoint {
  /** Steps so far, of one batch each. */
  readonly step: number;
  /** How long training has taken so far. */
  readonly seconds: number;
  readonly final: boolean;
  /** All numbers by name: `mean.*` are the averaged weights, those to use. */
  readonly parameters: readonly Parameter[];
}

interface Header {
  readonly format: "inkling-checkpoint-1";
  readonly architecture: unknown;
  readonly step: number;
  readonly seconds: number;
  readonly final: boolean;
  readonly tensors: readonly (readonly [name: string, shape: readonly number[]])[];
}

/** Writes a checkpoint: one line of JSON, then all numbers as little-endian float32. */
export async function writeCheckpoint(file: string, checkpoint: Checkpoint): Promise<void> {
  const { parameters, ...rest } = checkpoint;
  const header: Header = {
    format: "inkling-checkpoint-1",
    architecture: ARCHITECTURE,
    ...rest,
    tensors: parameters.map(({ name, shape }) => [name, shape]),
  };
  await writeWhole(file, [`${JSON.stringify(header)}\n`, ...parameters.map(({ values }) => bytesOf(values))]);
}

/**
 * Reads a checkpoint.
 * @param classes of the data that it is to go on with
 * @throws Error naming the file, where it is missing, cut off, something else, or of another architecture
 */
export async function readCheckpoint(file: string, classes?: number): Promise<Checkpoint> {
  const bytes = await readFile(file).catch((error) => {
    throw new Error(`${file}: ${reasonOf(error)}`, { cause: error });
  });
  const start = bytes.indexOf("\n") + 1;
  const header = parseHeader(bytes.toString("utf8", 0, start));
  if (!header) throw new Error(`${file}: not a checkpoint of this trainer`);
  const shapes = new Map(header.tensors);
  const own = shapes.get("mean.classes.bias")?.[0] ?? 0;
  if (
    !isDeepStrictEqual(header.architecture, JSON.parse(JSON.stringify(ARCHITECTURE))) ||
    !isDeepStrictEqual(shapes, checkpointShapes(own))
  ) {
    throw new Error(`${file}: a checkpoint of another architecture than that of architecture.ts`);
  }
  if (classes !== undefined && classes !== own) {
    throw new Error(`${file}: a checkpoint for ${own} classes, but the drawings are of ${classes}`);
  }
  const parameters = unpack(header.tensors, bytes.subarray(start));
  if (!parameters) throw new Error(`${file}: cut off, or longer than its first line says`);
  const { step, seconds, final } = header;
  return { step, seconds, final, parameters };
}

/** The parameters in a row of little-endian float32, or undefined where their number is another. */
export function unpack(tensors: Header["tensors"], bytes: Buffer): Parameter[] | undefined {
  let offset = 0;
  const parameters = tensors.map(([name, shape]): Parameter => {
    const length = shape.reduce((a, b) => a * b, 1);
    const part = bytes.subarray(offset, offset + 4 * length);
    offset += 4 * length;
    const values = new Float32Array(part.length / 4);
    for (let i = 0; i < values.length; i++) values[i] = part.readFloatLE(4 * i);
    return { name, shape, values };
  });
  return offset === bytes.length ? parameters : undefined;
}

/** The same numbers as bytes. */
export const bytesOf = (values: Float32Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

function parseHeader(line: string): Header | undefined {
  try {
    const header = JSON.parse(line) as Partial<Header>;
    const whole = header.format === "inkling-checkpoint-1" && Array.isArray(header.tensors);
    return whole ? (header as Header) : undefined;
  } catch {
    return undefined;
  }
}
