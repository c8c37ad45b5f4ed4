import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { rest, type Stroke } from "@inkling/ink";
import { type Classifier, loadClassifier } from "./classifier.ts";
import { cutPoints, pause } from "./cut.ts";
import { DISTURBANCES, disturb } from "./disturb.ts";
import type { Drawing } from "./drawing.ts";
import { meanOf, measure, type Result, resultOf } from "./measure.ts";
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

/** Results on finished drawings at a single look, which is all that the peers take. */
export function atOneLook({ picture, classify }: Classifier, drawings: readonly Drawing[]): Result[] {
  const { length } = picture([]);
  return measure({ picture: (strokes) => picture(strokes).subarray(0, length), classify }, drawings);
}

/** Results on drawings whose drawers rest in thought, when half of their strokes are done. */
export const paused = (network: Contestant, drawings: readonly Drawing[]): Result[] =>
  measure(
    network,
    drawings.filter((drawing) => pause(drawing.strokes()).length > 0),
    1,
    (strokes) => pause(strokes)[0]?.strokes ?? [],
  );

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

/** How sure a network is of some finished drawings, of whatever label. */
const surenessOf = (
  { picture, classify }: Contestant,
  drawings: readonly (readonly Stroke[])[],
): readonly number[] =>
  classify(drawings.map((strokes) => picture(rest(strokes)))).map((row) => Math.max(...row));

/**
 * How sure each network must be to give as many finished pictures of none of the labels a verdict as the first of them
 * does at the threshold: a network that knows no "none of these" is surer of nonsense.
 */
export function equallyCareful(
  contestants: readonly Contestant[],
  others: readonly Drawing[],
  threshold: number,
): readonly number[] {
  const strokes = others.map((drawing) => drawing.strokes());
  const sureness = contestants.map((one) => surenessOf(one, strokes).toSorted((a, b) => b - a));
  const given = sureness[0]?.filter((sure) => sure >= threshold).length ?? 0;
  return sureness.map((sorted, i) => (i > 0 && sorted[given - 1]) || threshold);
}

const SCRIBBLES = 500;

/** The share of finished pictures of none of the labels of which the network is not sure enough for a verdict. */
export function abstains(
  one: Contestant,
  others: readonly Drawing[],
  threshold: number,
): { others: number; scribbles: number } {
  const random = createRandom(2);
  const share = (drawings: readonly (readonly Stroke[])[]): number =>
    meanOf(surenessOf(one, drawings).map((sure) => Number(sure < threshold)));
  return {
    others: share(others.map((drawing) => drawing.strokes())),
    scribbles: share(Array.from({ length: SCRIBBLES }, () => scribble(random))),
  };
}
