import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { createSigningKey, fromPem, toPem } from "./signing-key.ts";

test("a key comes back from its text", () => {
  const key = createSigningKey();
  expect(key.publicKey).toMatch(/^[\w-]{43}$/);
  expect(Buffer.from(key.publicKey, "base64url")).toHaveLength(32);
  expect(toPem(key)).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  expect(fromPem(toPem(key)).publicKey).toBe(key.publicKey);
});

test("each server has a key of its own", () => {
  expect(createSigningKey().publicKey).not.toBe(createSigningKey().publicKey);
});

test("another text, or a key of another kind, is no signing key", () => {
  expect(() => fromPem("-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----")).toThrow();
  const { privateKey } = generateKeyPairSync("x25519");
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  expect(() => fromPem(pem)).toThrow("Ed25519");
});
