import { currentRound, type Event, judgeAnswer, type Room } from "@inkling/game";
import { LABELS } from "@inkling/guesser/labels";
import { decodeOps, encodeOps, RASTER_VERSION } from "@inkling/ink";
import type { ReceiptFacts } from "./sign.ts";

type VerdictGiven = Extract<Event, { type: "VerdictGiven" }>;

/**
 * What there is to sign about a verdict: the ink of that board up to it, and what the network made of it. Names
 * neither room nor player.
 * @param room as it is after the event
 * @param weights SHA-256 of the network's weights, in hexadecimal
 * @param givenAt the wall clock, in ISO 8601
 * @returns `null` where the room holds no such drawing, or its prompt is none of the labels
 */
export function receiptOf(
  room: Room,
  { seat, verdict: { upTo, probability, time } }: VerdictGiven,
  { weights, givenAt }: Pick<ReceiptFacts, "weights" | "givenAt">,
): ReceiptFacts | null {
  const round = currentRound(room);
  const prompt = round?.prompt ?? "";
  // A word of one's own may be a label in other letters: "Ice Cream".
  const label = LABELS.find((each) => judgeAnswer(each, prompt) === "right");
  const decoded = decodeOps(round?.boards[seat]?.batches.map(({ ops }) => ops).join("") ?? "");
  if (!label || !decoded.ok || decoded.ops.length < upTo) return null;
  const ink = encodeOps(decoded.ops.slice(0, upTo));
  return { format: 1, label, ink, upTo, weights, raster: RASTER_VERSION, probability, time, givenAt };
}
