import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CODES, codeOf, parseCode } from "./code.ts";
import { anyCharacter } from "./testing.ts";

const anyNumber = fc.nat({ max: CODES - 1 });
const anyCode = anyNumber.map(codeOf);

describe("codeOf", () => {
  it("covers the numbers from 0 to CODES - 1", () => {
    expect(CODES).toBe(24_010_000);
    expect(codeOf(0)).toBe("babababa");
    expect(codeOf(CODES - 1)).toBe("zuzuzuzu");
  });

  it("makes four syllables that are easy to say and to tell apart", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(code).toMatch(/^([bdfgklmnprstvz][aeiou]){4}$/);
      }),
    );
  });

  it("uses all seventy syllables, in each of the four places", () => {
    for (const place of [0, 1, 2, 3]) {
      const syllables = Array.from({ length: 70 }, (_, i) => codeOf(i * 70 ** place));
      expect(new Set(syllables.map((code) => code.slice(2 * place, 2 * place + 2))).size).toBe(70);
    }
  });

  it("gives no two numbers the same code", () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        expect(codeOf(a) === codeOf(b)).toBe(a === b);
      }),
    );
    const neighbours = Array.from({ length: 10_000 }, (_, i) => codeOf(i));
    expect(new Set(neighbours).size).toBe(10_000);
  });
});

describe("parseCode", () => {
  it("reads any code as itself", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(parseCode(code)).toBe(code);
      }),
    );
  });

  it("reads it in any case, with gaps and hyphens anywhere", () => {
    const gap = fc.constantFrom("", "", " ", "-", "_", " - ", "\t", "\u00a0");
    const gaps = fc.array(gap, { minLength: 9, maxLength: 9 });
    const cases = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(anyCode, gaps, cases, (code, between, upper) => {
        const letters = [...code].map((letter, i) => (upper[i] ? letter.toUpperCase() : letter));
        expect(parseCode(between[0] + letters.map((letter, i) => letter + between[i + 1]).join(""))).toBe(
          code,
        );
      }),
    );
  });

  it.each([
    "https://draw.example/r/babadodo",
    "http://localhost:3000/r/babadodo",
    "https://draw.example/r/babadodo/",
    "https://draw.example/r/babadodo/watch",
    "https://draw.example/r/babadodo?from=chat",
    "https://draw.example/r/babadodo#top",
    " https://draw.example/r/BABADODO\n",
    "draw.example/r/baba-dodo",
    "/r/babadodo",
    "Come and draw: https://draw.example/r/babadodo",
  ])("finds it in %j", (typed) => {
    expect(parseCode(typed)).toBe("babadodo");
  });

  it.each([
    "",
    "baba",
    "babadodoba",
    "babadod0",
    "babadodx",
    "abababab",
    "bbaadodo",
    "babadödo",
    "bаbadodo", // with a Cyrillic а
    "https://draw.example/babadodo",
    "https://draw.example/r/",
    "https://draw.example/r/nonsense",
  ])("finds none in %j", (typed) => {
    expect(parseCode(typed)).toBeNull();
  });

  it("never throws, and finds only codes", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (typed) => {
        const code = parseCode(typed);
        if (code !== null) expect(parseCode(code)).toBe(code);
      }),
    );
  });
});
