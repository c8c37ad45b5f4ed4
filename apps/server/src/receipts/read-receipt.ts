import { LABELS } from "@inkling/guesser/labels";
import type { Receipt } from "@inkling/protocol";
import * as v from "valibot";

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const key = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

/** Strict: what is not signed has no business in a receipt. */
const Schema = v.strictObject({
  format: v.literal(1),
  label: v.picklist(LABELS),
  ink: v.string(),
  upTo: wholeNumber,
  weights: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  raster: wholeNumber,
  probability: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  time: v.pipe(v.number(), v.minValue(0)),
  givenAt: v.pipe(v.string(), v.isoTimestamp()),
  key,
  signature: v.pipe(v.string(), v.regex(/^[\w-]{86}$/)),
});

/** A public key as receipts name it. */
export const isPublicKey = (text: string): boolean => v.is(key, text);

/** The receipt that a text holds, or a sentence on why it holds none. */
export function readReceipt(
  text: string,
): { readonly ok: true; readonly receipt: Receipt } | { readonly ok: false; readonly reason: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, reason: "This is no receipt: it is not JSON." };
  }
  const parsed = v.safeParse(Schema, json);
  if (parsed.success) return { ok: true, receipt: parsed.output };
  return { ok: false, reason: reasonOf(parsed.issues[0]) };
}

function reasonOf(issue: v.InferIssue<typeof Schema>): string {
  const field = v.getDotPath(issue);
  if (field === null) return "This is no receipt: it is not a JSON object.";
  if (issue.expected === "never") return `This is no receipt: none has a field "${field}".`;
  if (issue.type === "strict_object") return `This is no receipt: it has no "${field}".`;
  if (field === "format")
    return `This receipt has the format ${issue.received}. This program knows format 1 only.`;
  if (field === "label") return `There is no label ${issue.received}.`;
  return `This is no receipt: its "${field}" cannot be ${issue.received}.`;
}
