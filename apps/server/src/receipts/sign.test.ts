import { readFileSync } from "node:fs";
import type { Receipt } from "@inkling/protocol";
import { expect, test } from "vitest";
import { readReceipt } from "./read-receipt.ts";
import { isSigned } from "./sign.ts";

test("PROTOCOL.md shows a receipt that is signed as it says", () => {
  const file = new URL("../../../../packages/protocol/PROTOCOL.md", import.meta.url);
  const text = readFileSync(file, "utf8")
    .split("## Receipts")[1]
    ?.match(/```json\n([\s\S]*?)```/)?.[1];
  const read = readReceipt(text ?? "");
  expect(read.ok && isSigned(read.receipt)).toBe(true);
  const changed: Receipt = { ...JSON.parse(text ?? ""), time: 1 };
  expect(isSigned(changed)).toBe(false);
});
