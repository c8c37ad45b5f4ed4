import { LABELS } from "@inkling/guesser/labels";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { WireGuess } from "./client-to-server.ts";
import { packGuesses, unpackGuesses } from "./wire-guess.ts";

const probability = fc.double({ min: 0, max: 1, noNaN: true });

describe("packGuesses and unpackGuesses", () => {
  it("number each label by its place in the list", () => {
    LABELS.forEach((label, i) => {
      expect(packGuesses([{ label, probability: 0.5 }])).toEqual([[i, 50]]);
      expect(unpackGuesses([[i, 50]])).toEqual([{ label, probability: 0.5 }]);
    });
  });

  it("keep the order and lose at most half a percent", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...LABELS), probability), { maxLength: 3 }), (pairs) => {
        const guesses = pairs.map(([label, p]) => ({ label, probability: p }));
        const arrived = unpackGuesses(packGuesses(guesses));
        expect(arrived.map(({ label }) => label)).toEqual(guesses.map(({ label }) => label));
        arrived.forEach(({ probability: p }, i) => {
          expect(Math.abs(p - (guesses[i]?.probability ?? 2))).toBeLessThanOrEqual(0.005 + 1e-9);
        });
      }),
    );
  });

  it("write what the door lets through, and nothing is lost the second time", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LABELS), probability, (label, p) => {
        const packed = packGuesses([{ label, probability: p }]);
        expect(v.is(v.array(WireGuess), packed)).toBe(true);
        expect(packGuesses(unpackGuesses(packed))).toEqual(packed);
      }),
    );
  });
});
