import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { loadGuesser, weightsHash } from "@inkling/guesser/node";
import type { PublicKey } from "@inkling/protocol";
import { isPublicKey } from "../receipts/read-receipt.ts";
import { verifyReceipt } from "../receipts/verify.ts";
import { command } from "./command.ts";

const HELP = `Checks the receipt of a verdict: runs the network on its ink again, and checks its signature.

npm run -s verify -- RECEIPT.json [--key=KEY | --server URL]

  --key=KEY       only a receipt that was signed with this key holds (it may begin with a dash: mind the "=")
  --server URL    the same, with the key that this server names now (GET /api/key)

Says what holds, or on stderr why it does not, with exit code 1.
`;

/** A server that does not answer in this time is not there. */
const PATIENCE_MS = 5_000;

await command(main);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean" }, key: { type: "string" }, server: { type: "string" } },
  });
  if (values.help) return void process.stdout.write(HELP);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(`name one file\n\n${HELP}`);
  const text = await readFile(file, "utf8").catch((error: Error) => {
    throw new Error(`${file} cannot be read: ${error.message}`);
  });
  if (values.key !== undefined && !isPublicKey(values.key)) {
    throw new Error(`"${values.key}" is no key: it has 43 letters, digits, - and _`);
  }
  const trustedKey = values.key ?? (values.server === undefined ? undefined : await keyOf(values.server));
  const [guesser, hash] = await Promise.all([loadGuesser(), weightsHash()]);
  const result = verifyReceipt(text, { guesser, weightsHash: hash, trustedKey });
  if (!result.ok) throw new Error(`The receipt does not hold. ${result.reason}`);

  const { label, probability, upTo, time, givenAt, key } = result.receipt;
  const compared =
    trustedKey === undefined
      ? "which was not compared with that of any server: see --key and --server"
      : "which is the one asked for";
  console.log(`The receipt holds.

  network    sees "${label}" in these ${upTo} operations of ink, with a probability of ${probability}
  verdict    ${(time / 1000).toFixed(1)} s after the drawing began, given at ${givenAt}
  signature  by the key ${key},
             ${compared}`);
}

/** The key that a server signs with. */
async function keyOf(server: string): Promise<string> {
  if (!/^https?:/.test(server)) throw new Error(`"${server}" is no address such as https://draw.example`);
  const answer: unknown = await fetch(new URL("/api/key", server), {
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
    .then((response) => response.json())
    .catch(() => null);
  const { key } = (answer ?? {}) as Partial<PublicKey>;
  if (typeof key !== "string" || !isPublicKey(key)) throw new Error(`${server} does not tell its key`);
  return key;
}
