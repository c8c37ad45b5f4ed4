import { sign, verify } from "node:crypto";
import type { Receipt } from "@inkling/protocol";
import { readPublicKey, type SigningKey } from "./signing-key.ts";

/** What a receipt says, before anybody has signed it. */
export type ReceiptFacts = Omit<Receipt, "key" | "signature">;

/** The receipt for these facts. */
export function signReceipt({ publicKey, privateKey }: SigningKey, facts: ReceiptFacts): Receipt {
  const unsigned = { ...facts, key: publicKey };
  const signature = sign(null, signedBytes(unsigned), privateKey).toString("base64url");
  return { ...unsigned, signature };
}

/** Whether a receipt was signed with the key that it names, just as it is. */
export function isSigned(receipt: Receipt): boolean {
  const signature = Buffer.from(receipt.signature, "base64url");
  // The last digit has bits to spare: another one would be read as the same bytes.
  if (signature.toString("base64url") !== receipt.signature) return false;
  return verify(null, signedBytes(receipt), readPublicKey(receipt.key), signature);
}

/** All but the signature, in the order of the type, whatever the order in the file. */
function signedBytes(receipt: Omit<Receipt, "signature">): Buffer {
  const { format, label, ink, upTo, weights, raster, probability, time, givenAt, key } = receipt;
  return Buffer.from(
    JSON.stringify({ format, label, ink, upTo, weights, raster, probability, time, givenAt, key }),
  );
}
