import { LABELS } from "@inkling/guesser/labels";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeAnswer } from "./answer.ts";
import { SYNONYMS } from "./synonyms.ts";
import { anyCharacter } from "./testing.ts";

describe("an answer", () => {
  it.each(LABELS)("that is %s or one of its synonyms is right, and no other label's is", (label) => {
    for (const name of [label, ...SYNONYMS[label]]) {
      expect(judgeAnswer(name, label)).toBe("right");
      const others = LABELS.filter((other) => judgeAnswer(name, other) === "right");
      expect(others).toEqual([label]);
    }
  });

  it.each([
    ["HOT DOG", "hot dog"],
    ["hotdog", "hot dog"],
    ["  hot   dog! ", "hot dog"],
    ["T shirt", "t-shirt"],
    ["tshirt", "t-shirt"],
    ["Çåt", "cat"],
    ["ｃａｔ", "cat"],
    ["ca\u200bt", "cat"],
    ["Spectacles.", "eyeglasses"],
    ["mobile-phone", "cell phone"],
    ["aeroplane", "airplane"],
    ["bíke", "bicycle"],
  ])("%j is right for %s", (typed, word) => {
    expect(judgeAnswer(typed, word)).toBe("right");
  });

  it.each([
    ["mushrom", "mushroom"],
    ["mushrooom", "mushroom"],
    ["muhsroom", "mushroom"],
    ["mushroon", "mushroom"],
    ["mushrooms", "mushroom"],
    ["a mushroom", "mushroom"],
    ["The Anvil", "anvil"],
    ["apples", "apple"],
    ["cats", "cat"],
    ["an axe", "axe"],
    ["knives", "knife"],
    ["teeth", "tooth"],
    ["benches", "bench"],
    ["butterflies", "butterfly"],
    ["drum", "drums"],
    ["grape", "grapes"],
    ["sock s", "sock"],
    ["light traffic", "traffic light"],
    ["phone cell", "cell phone"],
    ["bikes", "bicycle"],
    ["spectacle", "eyeglasses"],
    ["doughnutt", "donut"],
    ["is it a cat?", "cat"],
    ["it must be a c-a-t", "cat"],
    ["hot dog, I say", "hot dog"],
    ["thatsamushroom", "mushroom"],
    ["hst", "hat"],
    ["hta", "hat"],
    ["pencil case", "pencil"],
    ["looks like my glasses", "eyeglasses"],
  ])("%j is near %s", (typed, word) => {
    expect(judgeAnswer(typed, word)).toBe("near");
  });

  it.each([
    ["car", "cat"],
    ["hat", "cat"],
    ["", "cat"],
    [" !? ", "cat"],
    ["the", "tent"],
    ["a", "axe"],
    ["cup", "coffee cup"],
    ["clock", "alarm clock"],
    ["fan", "ceiling fan"],
    ["mushy", "mushroom"],
    ["mshrom", "mushroom"],
    ["🐈", "cat"],
  ])("%j is neither for %s", (typed, word) => {
    expect(judgeAnswer(typed, word)).toBe("other");
  });

  it("may be for a word that is no label, of a host's own list", () => {
    expect(judgeAnswer("Rübezahl", "Rubezahl")).toBe("right");
    expect(judgeAnswer("rubezal", "Rübezahl")).toBe("near");
    expect(judgeAnswer("дом", "Дом")).toBe("right");
  });

  it("never throws, and is right for itself", () => {
    const text = fc.string({ unit: anyCharacter });
    fc.assert(
      fc.property(text, text, fc.constantFrom(...LABELS), (typed, own, label) => {
        expect(["right", "near", "other"]).toContain(judgeAnswer(typed, label));
        expect(["right", "near", "other"]).toContain(judgeAnswer(typed, own));
        expect(judgeAnswer(label.toUpperCase(), label)).toBe("right");
      }),
    );
  });
});
