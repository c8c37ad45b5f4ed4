import { LABELS } from "@inkling/guesser/labels";
import { rasterize, type Stroke } from "@inkling/ink";
import { expect, it } from "vitest";
import { abstains, type Contestant, equallyCareful } from "./contest.ts";
import { drawn } from "./testing.ts";

/** Ten lines, one longer than the other. */
const OTHERS = Array.from({ length: 10 }, (_, i) =>
  drawn("an owl", [
    [
      [0, 0],
      [100 * (i + 1), 10 * (i + 1)],
    ],
  ] satisfies Stroke[]),
);

/** A network that is the surer of a drawing the longer it is, up to this. */
function contestant(most: number): Contestant {
  const surenesses: number[] = [];
  return {
    name: `${most}`,
    picture(strokes) {
      surenesses.push((most * (strokes[0]?.[1]?.[0] ?? 0)) / 1000);
      return rasterize(strokes);
    },
    classify: (pictures) =>
      pictures.map(() => Float32Array.from(LABELS, (_, i) => (i === 3 ? (surenesses.shift() ?? 0) : 0))),
  };
}

it("networks are as careful as the first when equally many other things get a verdict", () => {
  const networks = [contestant(1), contestant(0.5), contestant(0.9)];
  const thresholds = equallyCareful(networks, OTHERS, 0.75);
  expect(thresholds[0]).toBe(0.75);
  for (const [i, network] of networks.entries()) {
    expect(abstains(network, OTHERS, thresholds[i] ?? 0).others).toBeCloseTo(0.7);
  }
  // At one threshold for all, they are not.
  expect(abstains(contestant(0.5), OTHERS, 0.75).others).toBe(1);
});

it("a network that gives none to other things leaves the others as they are", () => {
  expect(equallyCareful([contestant(0.1), contestant(1)], OTHERS, 0.75)).toEqual([0.75, 0.75]);
});
