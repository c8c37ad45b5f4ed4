import { MAX_BOARD_OPS, RIVALS } from "@inkling/game";
import type { Guesser } from "@inkling/guesser";
import { VERDICT_THRESHOLDS } from "@inkling/guesser/labels";
import { applyOps, BLANK, decodeOps, RASTER_VERSION, type Stroke } from "@inkling/ink";
import type { Receipt } from "@inkling/protocol";
import { readReceipt } from "./read-receipt.ts";
import { isSigned } from "./sign.ts";

/** How far two runs of the network may be apart: backends differ by about a millionth. */
const TOLERANCE = 1e-3;
/** How sure the network must be at the least: a receipt does not tell in which mode it was given. */
const LEAST_THRESHOLD = Math.min(
  VERDICT_THRESHOLDS.race,
  ...Object.values(RIVALS).map(({ threshold }) => threshold),
);

/** What a receipt is held against. */
export interface Measures {
  /** The network, with the weights that have this hash. */
  readonly guesser: Pick<Guesser, "classify">;
  /** SHA-256, in hexadecimal. */
  readonly weightsHash: string;
  /** The public key of the server whose receipts count; without it, those of any server. */
  readonly trustedKey?: string | undefined;
}

export type Verification =
  | { readonly ok: true; readonly receipt: Receipt }
  /** Why it does not hold, in a sentence or two. */
  | { readonly ok: false; readonly reason: string };

/** Checks all of a receipt, from its text, and says what is wrong first. Never throws. */
export function verifyReceipt(text: string, { guesser, weightsHash, trustedKey }: Measures): Verification {
  const refuse = (reason: string): Verification => ({ ok: false, reason });
  const read = readReceipt(text);
  if (!read.ok) return read;
  const { receipt } = read;

  const decoded = decodeOps(receipt.ink, MAX_BOARD_OPS);
  if (!decoded.ok) return refuse(INK_REASONS[decoded.error]);
  const { length } = decoded.ops;
  if (length !== receipt.upTo) {
    return refuse(`Its ink has ${length} operations, and the receipt is for ${receipt.upTo}.`);
  }
  if (receipt.raster !== RASTER_VERSION) {
    return refuse(
      `It was given for version ${receipt.raster} of the picture. This program draws version ${RASTER_VERSION}.`,
    );
  }
  if (receipt.weights !== weightsHash) {
    return refuse(
      `It was given by another network, with the weights ${receipt.weights}. Here are ${weightsHash}.`,
    );
  }

  const objection = objectionOf(guesser, applyOps(BLANK, decoded.ops).strokes, receipt);
  if (!isSigned(receipt)) {
    const forged = "Its signature is not one for what it says: something was changed since it was signed.";
    return refuse(objection === null ? forged : `${forged} ${objection}`);
  }
  if (trustedKey !== undefined && receipt.key !== trustedKey) {
    return refuse(`It is from another server, with the key ${receipt.key}.`);
  }
  return objection === null ? { ok: true, receipt } : refuse(objection);
}

const INK_REASONS = {
  "ink/malformed": "Its ink cannot be read.",
  "ink/outside-board": "Its ink cannot be read: it leaves the board.",
  "ink/too-many": `Its ink cannot be read: a board takes ${MAX_BOARD_OPS} operations.`,
} as const;

/** What the network has to say against a receipt. */
function objectionOf(
  guesser: Pick<Guesser, "classify">,
  strokes: readonly Stroke[],
  { label, probability }: Receipt,
): string | null {
  const [top] = guesser.classify(strokes);
  if (!top) return "The network sees nothing in this ink.";
  if (top.label !== label) {
    return `The network sees "${top.label}" in this ink (${top.probability.toFixed(4)}), not "${label}".`;
  }
  if (top.sureness < LEAST_THRESHOLD - TOLERANCE) {
    return `The network sees "${label}" in this ink, but is too unsure of it for a verdict (${top.sureness.toFixed(4)}).`;
  }
  if (Math.abs(top.probability - probability) <= TOLERANCE) return null;
  return `The network sees "${label}" with a probability of ${top.probability.toFixed(4)}, not ${probability.toFixed(4)}.`;
}
