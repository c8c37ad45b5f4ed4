import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadGuesser, weightsHash } from "@inkling/guesser/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signReceipt } from "../receipts/sign.ts";
import { createSigningKey } from "../receipts/signing-key.ts";
import { factsOf } from "../receipts/testing.ts";
import { ManualClock, startTestServer, type TestServer } from "../testing.ts";

const folder = mkdtempSync(join(tmpdir(), "inkling-verify-"));
const file = join(folder, "receipt.json");
const signer = createSigningKey();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: new ManualClock(), signer });
  const guesser = await loadGuesser();
  writeFileSync(file, JSON.stringify(signReceipt(signer, factsOf(guesser, "umbrella", await weightsHash()))));
  guesser.dispose();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const verify = (...args: string[]) =>
  new Promise<Said>((resolve) => {
    const tool = fileURLToPath(new URL("verify.ts", import.meta.url));
    execFile(process.execPath, ["--import", "tsx", tool, ...args], (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });

test("the server tells its key", async () => {
  const response = await fetch(`${server.url}/api/key`);
  expect(await response.json()).toEqual({ key: signer.publicKey });
});

test("a server without a key has none to tell", async () => {
  const other = await startTestServer({ clock: new ManualClock() });
  expect((await fetch(`${other.url}/api/key`)).status).toBe(404);
  await other.stop();
});

test("the command says what holds, and whose word it is", async () => {
  const { code, out } = await verify(file);
  expect(code).toBe(0);
  expect(out).toContain('sees "umbrella"');
  expect(out).toContain(signer.publicKey);
  expect(out).toContain("not compared");
  expect((await verify(file, "--server", server.url)).out).not.toContain("not compared");
});

test("the command ends with 1 and the reason where it does not hold", async () => {
  const other = createSigningKey().publicKey;
  expect(await verify(file, `--key=${other}`)).toEqual({
    code: 1,
    out: "",
    err: `The receipt does not hold. It is from another server, with the key ${signer.publicKey}.\n`,
  });
});

test("the command says how it is used, and what is wrong with how it was", async () => {
  expect((await verify("--help")).out).toContain("npm run -s verify --");
  expect(await verify()).toMatchObject({ code: 1, err: expect.stringContaining("name one file") });
  expect((await verify(join(folder, "none.json"))).err).toMatch(/none\.json cannot be read: ENOENT.*\n$/);
  expect((await verify(file, "--key", "abc")).err).toMatch(/^"abc" is no key/);
  expect((await verify(file, "--server", "http://127.0.0.1:9")).err).toMatch(/does not tell its key\n$/);
  expect((await verify(file, "--wrong")).err).not.toContain("    at ");
});
