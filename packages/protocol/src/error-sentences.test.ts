import { LINE_LETTERS, MOST_WORDS, NAME_LETTERS, WORD_LETTERS } from "@inkling/game";
import { describe, expect, expectTypeOf, it } from "vitest";
import { ERROR_SENTENCES } from "./error-sentences.ts";
import type { ErrorId } from "./errors.ts";

describe("ERROR_SENTENCES", () => {
  it("have a sentence for every error", () => {
    expectTypeOf<keyof typeof ERROR_SENTENCES>().toEqualTypeOf<ErrorId>();
    expect(Object.keys(ERROR_SENTENCES).length).toBeGreaterThan(25);
  });

  it.each(Object.entries(ERROR_SENTENCES))("say what %s means: %s", (id, sentence) => {
    expect(id).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(sentence).toMatch(/^[A-Z].{10,100}\.$/);
  });

  it("name the numbers that the rules have", () => {
    expect(ERROR_SENTENCES["name/too-long"]).toContain(String(NAME_LETTERS));
    expect(ERROR_SENTENCES["words/too-long"]).toContain(String(WORD_LETTERS));
    expect(MOST_WORDS).toBe(200);
    expect(ERROR_SENTENCES["words/too-many"]).toMatch(/two hundred/i);
    expect(LINE_LETTERS).toBe(100);
    expect(ERROR_SENTENCES["answer/too-long"]).toMatch(/a hundred/i);
  });
});
