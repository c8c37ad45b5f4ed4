import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NAME_LETTERS, parseName, uniqueName } from "./name.ts";
import { anyCharacter } from "./testing.ts";

const letters = (name: string) => [...new Intl.Segmenter("en").segment(name)].length;
const anyText = fc.oneof(fc.string({ unit: anyCharacter }), fc.string({ unit: "grapheme" }));
const ok = (name: string) => ({ ok: true, name });
const refused = (error: string) => ({ ok: false, error });

describe("parseName", () => {
  it.each([
    ["as it is", "Mira", "Mira"],
    ["trimmed", "  Mira \n", "Mira"],
    ["with single spaces", "Ada \t  King", "Ada King"],
    ["composed", "Zoe\u0308", "Zo\u00eb"],
    ["in any script", "नमस्ते 世界", "नमस्ते 世界"],
    ["with an apostrophe, a hyphen and an ampersand", "O'Neill-Ray & Co", "O'Neill-Ray & Co"],
    ["as an emoji", "🦊", "🦊"],
  ])("RM1 takes a name %s", (_, raw, name) => {
    expect(parseName(raw)).toEqual(ok(name));
  });

  it.each([
    ["a zero-width space", "Mi\u200bra"],
    ["a zero-width joiner and non-joiner", "Mi\u200d\u200cra"],
    ["a word joiner and a byte order mark", "Mi\u2060\ufeffra"],
    ["a soft hyphen", "Mi\u00adra"],
    ["an order to write from right to left", "\u202eMira\u202c"],
    ["isolates and marks of direction", "\u2067Mi\u200fra\u2069"],
    ["a variation selector", "Mi\ufe0fra"],
    ["a Hangul filler", "Mira\u3164"],
    ["a blank Braille cell", "Mi\u2800ra"],
    ["a control", "Mi\u0000\u001b\u009fra"],
    ["half a character", "Mi\ud800ra"],
    ["a character of private use", "Mi\ue000ra"],
    ["a tag", "Mira\u{e0041}"],
  ])("RM1 leaves out %s", (_, raw) => {
    expect(parseName(raw)).toEqual(ok("Mira"));
  });

  it("RM1 leaves no gap where something invisible stood between two spaces", () => {
    expect(parseName("Ada \u200b King")).toEqual(ok("Ada King"));
  });

  it("RM1 composes what something invisible held apart", () => {
    expect(parseName("Zoe\u200b\u0308")).toEqual(ok("Zo\u00eb"));
  });

  it.each(["", "   ", "\u200b", "\u3164\u3164", "\u2800", "\ufe0f", "\t\u202e\n"])(
    "RM1 refuses %j: nobody could see it",
    (raw) => {
      expect(parseName(raw)).toEqual(refused("name/empty"));
    },
  );

  it("RM1 counts letters as a reader does", () => {
    for (const letter of ["a", "é", "e\u0323\u0302\u0301\u0308", "👍🏽", "🇩🇪", "नि", "世"]) {
      expect(parseName(letter.repeat(NAME_LETTERS))).toMatchObject({ ok: true });
      expect(parseName(letter.repeat(NAME_LETTERS + 1))).toEqual(refused("name/too-long"));
    }
  });

  it("RM1 leaves four marks on a letter", () => {
    expect(parseName(`x${"\u0301".repeat(60)}y`)).toEqual(ok(`x${"\u0301".repeat(4)}y`));
  });

  it.each(["<b>Mira</b>", "Mira>", "&lt;Mira&gt;", "&#60;Mira", "&amp;"])(
    "RM1 refuses %j as markup",
    (raw) => {
      expect(parseName(raw)).toEqual(refused("name/markup"));
    },
  );

  it("RM1 keeps every promise about what it lets through, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const parsed = parseName(raw);
        fc.pre(parsed.ok);
        const { name } = parsed;
        expect(letters(name)).toBeGreaterThanOrEqual(1);
        expect(letters(name)).toBeLessThanOrEqual(NAME_LETTERS);
        expect(name).toBe(name.normalize("NFC"));
        expect(name).toBe(name.trim());
        expect(name).not.toMatch(/[<>\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]| {2}/u);
        expect(parseName(name)).toEqual(parsed);
      }),
      { numRuns: 500 },
    );
  });
});

describe("uniqueName", () => {
  it("RM2 leaves a free name alone and gives a taken one the next free number", () => {
    expect(uniqueName("Mira", ["Tom"])).toBe("Mira");
    expect(uniqueName("Mira", ["Mira"])).toBe("Mira 2");
    expect(uniqueName("Mira", ["Mira", "Mira 2", "Mira 4"])).toBe("Mira 3");
  });

  it("RM2 takes names that differ in case alone for the same", () => {
    expect(uniqueName("MIRA", ["mira"])).toBe("MIRA 2");
  });

  it("RM2 shortens a long name to make room for the number", () => {
    expect(uniqueName("a".repeat(20), ["a".repeat(20)])).toBe(`${"a".repeat(18)} 2`);
    expect(uniqueName("🇩🇪".repeat(20), ["🇩🇪".repeat(20)])).toBe(`${"🇩🇪".repeat(18)} 2`);
    const spaced = "abcdefghijklmnopq st";
    expect(uniqueName(spaced, [spaced])).toBe("abcdefghijklmnopq 2");
  });

  it("RM2 gives a name that nobody has and that could have been chosen, however many there are", () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 30 }), (raw, others) => {
        const parsed = parseName(raw);
        fc.pre(parsed.ok);
        const taken: string[] = [];
        for (let i = 0; i < others; i++) taken.push(uniqueName(parsed.name, taken));
        const name = uniqueName(parsed.name, taken);
        expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
        expect(parseName(name)).toEqual(ok(name));
      }),
    );
  });
});
