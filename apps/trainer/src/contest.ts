import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Classifier, loadClassifier } from "./classifier.ts";
import { cutPoints } from "./cut.ts";
import { DISTURBANCES, disturb } from "./disturb.ts";
import type { Drawing } from "./drawing.ts";
import { measure, type Result, resultOf } from "./measure.ts";
import { createRandom } from "./random.ts";
import { type InkToRecognition, inkToRecognition, type Replay, replay } from "./replay.ts";
import { evenly } from "./replays.ts";
import { scribble } from "./scribble.ts";
import { reasonOf } from "./write-whole.ts";

/** A network that is compared with others, on the same drawings. */
export interface Contestant extends Classifier {
  readonly name: string;
}

/** Ours, from its folder, and, after it, those of the peers' folders. */
export async function loadContestants(ours: string, peers: readonly string[]): Promise<Contestant[]> {
  const contestants = [{ name: "inkling", ...(await loadClassifier(ours)) }];
  for (const folder of peers) {
    contestants.push({ name: basename(folder), ...(await loadClassifier(folder)) });
  }
  return contestants;
}

/**
 * How sure a network must be for a verdict in a race, by the file beside our network.
 * @throws Error naming the file
 */
export function raceThreshold(ours: string): number {
  const file = join(ours, "verdict.json");
  try {
    const { race } = JSON.parse(readFileSync(file, "utf8")) as { race?: unknown };
    if (typeof race === "number") return race;
  } catch (error) {
    throw new Error(`${file}: ${reasonOf(error)}`, { cause: error });
  }
  throw new Error(`${file}: it tells no threshold for a race`);
}

/** Results by the share of the points that was shown. */
export type ByShare = ReadonlyMap<number, readonly Result[]>;

export const byShare = (
  network: Contestant,
  drawings: readonly Drawing[],
  shares: readonly number[],
): ByShare => new Map(shares.map((share) => [share, measure(network, drawings, share, cutPoints)]));

/** Results on finished drawings in other hands and on other pads. */
export function disturbed(
  { picture, classify }: Contestant,
  drawings: readonly Drawing[],
): ReadonlyMap<string, readonly Result[]> {
  const strokes = drawings.map((drawing) => drawing.strokes());
  return new Map(
    Object.keys(DISTURBANCES).map((name) => {
      const pictures = disturb(name, strokes).map((one) => picture(one.strokes, one.pen));
      const outputs = classify(pictures);
      return [name, drawings.map(({ label }, i) => resultOf(label, outputs[i] as Float32Array))];
    }),
  );
}

/** Each is looked at twenty times. */
const REPLAYED = 600;

/** How much ink it takes until there is a verdict in a race, on some of the drawings. */
export function recognition(
  network: Contestant,
  drawings: readonly Drawing[],
  threshold: number,
): InkToRecognition {
  const replays = evenly(drawings, REPLAYED).map(
    (drawing): Replay => replay(network, drawing.strokes(), drawing.label),
  );
  return inkToRecognition(replays, { threshold, inARow: 1 });
}

const SCRIBBLES = 500;

/** The share of finished pictures of none of the labels of which the network is not sure enough for a verdict. */
export function abstains(
  { picture, classify }: Contestant,
  others: readonly Drawing[],
  threshold: number,
): { others: number; scribbles: number } {
  const random = createRandom(2);
  const share = (pictures: Float32Array[]): number =>
    classify(pictures).filter((row) => Math.max(...row) < threshold).length / pictures.length;
  return {
    others: share(others.map((drawing) => picture(drawing.strokes()))),
    scribbles: share(Array.from({ length: SCRIBBLES }, () => picture(scribble(random)))),
  };
}
