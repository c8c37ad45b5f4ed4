import type { Guesser } from "@inkling/guesser";
import { loadGuesser, weightsHash } from "@inkling/guesser/node";
import { begin, CLEAR, decodeOps, encodeOps } from "@inkling/ink";
import type { Receipt } from "@inkling/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isSigned, signReceipt } from "./sign.ts";
import { createSigningKey } from "./signing-key.ts";
import { factsOf } from "./testing.ts";
import { verifyReceipt } from "./verify.ts";

const key = createSigningKey();
let guesser: Guesser;
let hash: string;
let receipt: Receipt;
beforeAll(async () => {
  [guesser, hash] = [await loadGuesser(), await weightsHash()];
  receipt = signReceipt(key, factsOf(guesser, "cat", hash));
});
afterAll(() => guesser.dispose());

const verify = (text: string, trustedKey?: string) =>
  verifyReceipt(text, { guesser, weightsHash: hash, trustedKey });
const reasonAgainst = (text: string, trustedKey?: string) => {
  const result = verify(text, trustedKey);
  return result.ok ? "" : result.reason;
};
const changed = (change: Record<string, unknown>) => JSON.stringify({ ...receipt, ...change });
/** The same, but signed again: whoever forges it has a key of their own. */
const forged = (change: Partial<Receipt>, by = key) =>
  JSON.stringify(signReceipt(by, { ...receipt, ...change }));

describe("a receipt holds", () => {
  test("as the server gave it, also where its key is asked for", () => {
    expect(verify(JSON.stringify(receipt))).toEqual({ ok: true, receipt });
    expect(verify(JSON.stringify(receipt), key.publicKey).ok).toBe(true);
  });

  test("in any order of its fields and with any blanks", () => {
    const turned = Object.fromEntries(Object.entries(receipt).reverse());
    expect(verify(JSON.stringify(turned, null, 2)).ok).toBe(true);
  });

  test("where another backend differs in the last digits", () => {
    expect(verify(forged({ probability: receipt.probability - 1e-6 })).ok).toBe(true);
  });
});

describe("what is no receipt is refused:", () => {
  test.each([
    ["nothing", "", "This is no receipt: it is not JSON."],
    ["a picture", "\u0089PNG\r\n", "This is no receipt: it is not JSON."],
    ["a list", "[]", 'This is no receipt: it has no "format".'],
    ["a text", '"cat"', "This is no receipt: it is not a JSON object."],
    ["null", "null", "This is no receipt: it is not a JSON object."],
    ["other JSON", '{"name":"inkling"}', 'This is no receipt: it has no "format".'],
    ["a later one", '{"format":2}', "This receipt has the format 2. This program knows format 1 only."],
  ])("%s", (_name, text, reason) => {
    expect(reasonAgainst(text)).toBe(reason);
  });

  test.each([
    [{ time: undefined }, 'This is no receipt: it has no "time".'],
    [{ upTo: -1 }, 'This is no receipt: its "upTo" cannot be -1.'],
    [{ probability: "high" }, 'This is no receipt: its "probability" cannot be "high".'],
    [{ key: "short" }, 'This is no receipt: its "key" cannot be "short".'],
    [{ player: "Mira" }, 'This is no receipt: none has a field "player".'],
    [{ label: "dragon" }, 'There is no label "dragon".'],
  ])("%j", (change, reason) => {
    expect(reasonAgainst(changed(change))).toBe(reason);
  });
});

describe("a receipt that was changed is refused:", () => {
  const FORGED = "Its signature is not one for what it says: something was changed since it was signed.";

  test("ink that cannot be read, or not whole", () => {
    expect(reasonAgainst(changed({ ink: "no ink!" }))).toBe("Its ink cannot be read.");
    expect(reasonAgainst(changed({ ink: encodeOps([begin(5_000, 1)]) }))).toBe(
      "Its ink cannot be read: it leaves the board.",
    );
    const endless = encodeOps(Array.from({ length: 30_000 }, () => CLEAR));
    expect(reasonAgainst(changed({ ink: endless }))).toMatch(/^Its ink cannot be read: a board takes/);
    expect(reasonAgainst(changed({ upTo: receipt.upTo - 1 }))).toBe(
      `Its ink has ${receipt.upTo} operations, and the receipt is for ${receipt.upTo - 1}.`,
    );
  });

  test("other ink", () => {
    const decoded = decodeOps(receipt.ink);
    const ops = decoded.ok ? decoded.ops : [];
    expect(reasonAgainst(changed({ ink: encodeOps([begin(0, 0), ...ops.slice(1)]) }))).toContain(FORGED);
    expect(reasonAgainst(forged({ ink: encodeOps(ops.map(() => CLEAR)) }))).toBe(
      "The network sees nothing in this ink.",
    );
  });

  test("another label", () => {
    const sees = /The network sees "cat" in this ink \(0\.\d{4}\), not "sun"\.$/;
    expect(reasonAgainst(changed({ label: "sun" }))).toMatch(FORGED);
    expect(reasonAgainst(changed({ label: "sun" }))).toMatch(sees);
    expect(reasonAgainst(forged({ label: "sun" }))).toMatch(sees);
  });

  test("ink that the network is too unsure of, however probable the label", () => {
    const unsure = {
      classify: () => [{ label: "cat", probability: receipt.probability, sureness: 0.3 } as const],
    };
    expect(verifyReceipt(JSON.stringify(receipt), { guesser: unsure, weightsHash: hash })).toEqual({
      ok: false,
      reason: 'The network sees "cat" in this ink, but is too unsure of it for a verdict (0.3000).',
    });
  });

  test("another probability", () => {
    const sees = /The network sees "cat" with a probability of 0\.\d{4}, not 0\.5000\.$/;
    expect(reasonAgainst(changed({ probability: 0.5 }))).toMatch(FORGED);
    expect(reasonAgainst(changed({ probability: 0.5 }))).toMatch(sees);
    expect(reasonAgainst(forged({ probability: 0.5 }))).toMatch(sees);
  });

  test("another time or moment", () => {
    expect(reasonAgainst(changed({ time: 100 }))).toBe(FORGED);
    expect(reasonAgainst(changed({ givenAt: "2027-01-02T03:04:05.678Z" }))).toBe(FORGED);
  });

  test("another signature, even in the bits that its last digit has to spare", () => {
    const { signature } = receipt;
    const flipped = `${signature[0] === "A" ? "B" : "A"}${signature.slice(1)}`;
    expect(reasonAgainst(changed({ signature: flipped }))).toBe(FORGED);
    const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const last = digits[digits.indexOf(signature.slice(-1)) ^ 1];
    expect(reasonAgainst(changed({ signature: signature.slice(0, -1) + last }))).toBe(FORGED);
  });

  test("another network or picture", () => {
    const weights = "0".repeat(64);
    expect(reasonAgainst(changed({ weights }))).toBe(
      `It was given by another network, with the weights ${weights}. Here are ${hash}.`,
    );
    expect(reasonAgainst(changed({ raster: 9 }))).toMatch(/^It was given for version 9 of the picture\./);
  });
});

describe("a receipt of another server is refused", () => {
  const other = createSigningKey();

  test("where a key is asked for, and holds where none is", () => {
    expect(reasonAgainst(forged({}, other), key.publicKey)).toBe(
      `It is from another server, with the key ${other.publicKey}.`,
    );
    expect(verify(forged({}, other)).ok).toBe(true);
  });

  test("that claims to be of this one", () => {
    expect(reasonAgainst(changed({ key: other.publicKey }))).toMatch(/^Its signature/);
    expect(isSigned({ ...receipt, key: other.publicKey })).toBe(false);
    expect(isSigned({ ...receipt, key: "A".repeat(43) })).toBe(false);
  });
});
